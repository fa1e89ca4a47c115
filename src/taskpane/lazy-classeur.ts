import type { Classeur } from './ports';

/** A workbook whose works are still being fetched: the panel shows itself meanwhile, and its first call waits for them. */
export function lazyClasseur(load: () => Promise<Classeur>): Classeur {
  let loading: Promise<Classeur> | null = null;
  const classeur = async (): Promise<Classeur> => {
    loading ??= load();
    try {
      return await loading;
    } catch (error) {
      // A fetch that failed is tried again by the next call.
      loading = null;
      throw error;
    }
  };
  return {
    read: async () => (await classeur()).read(),
    generate: async (dossier, onProgress) => (await classeur()).generate(dossier, onProgress),
    updateParametres: async (parametres, onProgress) => (await classeur()).updateParametres(parametres, onProgress),
    addDepense: async (depense) => (await classeur()).addDepense(depense),
    addRessource: async (ressource) => (await classeur()).addRessource(ressource),
    addMesures: async (mesures) => (await classeur()).addMesures(mesures),
    removeMesures: async (mesures) => (await classeur()).removeMesures(mesures),
    changeMesure: async (avant, apres) => (await classeur()).changeMesure(avant, apres),
    updateIndicateurs: async (changements, connues) => (await classeur()).updateIndicateurs(changements, connues),
    generatePreuves: async (onProgress) => (await classeur()).generatePreuves(onProgress),
    recordActe: async (demande, actes) => (await classeur()).recordActe(demande, actes),
    readDifferences: async (entre) => (await classeur()).readDifferences(entre),
    prepareImpression: async () => (await classeur()).prepareImpression(),
    readCommentaires: async () => (await classeur()).readCommentaires(),
    addCommentaire: async (objet, texte) => (await classeur()).addCommentaire(objet, texte),
    audit: async () => (await classeur()).audit(),
    repair: async (anomalies) => (await classeur()).repair(anomalies),
    explain: async () => (await classeur()).explain(),
    watchSelection: async (onSelect) => (await classeur()).watchSelection(onSelect),
    goTo: async (target) => (await classeur()).goTo(target),
    watch: async (onChange) => (await classeur()).watch(onChange),
  };
}
