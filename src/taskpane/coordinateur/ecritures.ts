import type { EntreeCatalogue } from '../../domain/catalogue-indicateurs';
import type { ChangementIndicateur } from '../../domain/changement';
import type { Dossier, Mesure } from '../../domain/dossier';
import type { Commandes } from '../etat/commandes';
import type { Coordination } from '../etat/coordination';
import { undoChangements, undoMesures, type Fait } from '../etat/fait';
import { nommerIndicateur } from './affichage';
import { indicateurDuCatalogue } from './catalogue/indicateur-du-catalogue';
import { TEXTES } from './textes.fr';

/** What the coordinator's forms write, with what is said of it and how it is undone. */
export interface Ecritures {
  readonly enregistrer: (formulaire: 'mesures' | 'essai' | 'releve', mesures: readonly Mesure[]) => void;
  readonly changer: (changement: ChangementIndicateur) => void;
  readonly ajouter: (entrees: readonly EntreeCatalogue[]) => void;
  readonly annuler: (fait: Fait) => void;
}

export function createEcritures(commandes: Commandes, dossier: Dossier, envoye: Coordination): Ecritures {
  const changer = (
    formulaire: 'indicateur' | 'catalogue',
    changements: readonly ChangementIndicateur[],
    dit: Omit<Fait, 'etapes'>,
  ): void => {
    const fait = { ...dit, etapes: undoChangements(changements, dossier.mesures) };
    void commandes.changerIndicateurs(changements, dossier.mesures, { formulaire, envoye, fait });
  };
  return {
    enregistrer: (formulaire, mesures) => {
      const dit =
        formulaire === 'releve'
          ? { texte: TEXTES.fait.importees(mesures.length), bouton: TEXTES.fait.annulerImport }
          : { texte: TEXTES.fait.mesures(mesures.length), bouton: TEXTES.fait.annulerEnregistrement };
      void commandes.enregistrerMesures(mesures, { formulaire, envoye, fait: { ...dit, etapes: undoMesures(mesures) } });
    },
    changer: (changement) => {
      changer('indicateur', [changement], describeChangement(changement, dossier));
    },
    ajouter: (entrees) => {
      const changements = entrees.map((entree) => ({ avant: null, apres: indicateurDuCatalogue(entree) }));
      changer('catalogue', changements, { texte: TEXTES.fait.ajoutes(entrees.length), bouton: TEXTES.fait.annulerAjout });
    },
    annuler: (fait) => void commandes.annuler(fait, TEXTES.fait.annule),
  };
}

function describeChangement({ avant, apres }: ChangementIndicateur, { mesures }: Dossier): Omit<Fait, 'etapes'> {
  if (avant === null) return { texte: TEXTES.fait.ajoute(apres === null ? '' : nommerIndicateur(apres)), bouton: TEXTES.fait.annulerAjout };
  if (apres !== null) return { texte: TEXTES.fait.modifie(nommerIndicateur(apres)), bouton: TEXTES.fait.annulerModification };
  const perdues = mesures.filter(({ indicateur }) => indicateur === avant.id).length;
  return { texte: TEXTES.fait.retire(nommerIndicateur(avant), perdues), bouton: TEXTES.fait.annulerRetrait };
}
