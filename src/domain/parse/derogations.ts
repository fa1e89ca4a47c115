import type { Derogation } from '../dossier';
import { LIGNES_BAREME, type LigneBareme } from '../ligne-bareme';
import type { StructureBareme } from './apercu';
import { montant } from './decimal';
import { complete, liste, objet } from './objet';
import { INVALIDE, refine, type Reader } from './reader';
import { unDe } from './scalaires';
import { texte } from './texte';

export function derogations(structure: StructureBareme | null): Reader<readonly Derogation[]> {
  const premieres = new Map<LigneBareme, string>();
  const ligneLibre = refine(ligneDuBareme(structure), (ligne, { chemin }) => {
    const premiere = premieres.get(ligne);
    if (premiere !== undefined) return { code: 'derogation-doublon', ligne, premiere };
    premieres.set(ligne, chemin);
    return null;
  });
  const readAll = liste(
    objet(({ required }) =>
      complete<Derogation>({
        ligne: required('ligne', ligneLibre),
        montant: required('montant', montant),
        motif: required('motif', texte({ obligatoire: true })),
      }),
    ),
  );
  // Their order says nothing: the workbook keeps them in the order of the barème.
  return (value, lieu) => {
    const lues = readAll(value, lieu);
    return lues === INVALIDE ? INVALIDE : [...lues].sort((a, b) => LIGNES_BAREME.indexOf(a.ligne) - LIGNES_BAREME.indexOf(b.ligne));
  };
}

/** A line that the dossier's barème knows: nothing can be granted on another. */
function ligneDuBareme(structure: StructureBareme | null): Reader<LigneBareme> {
  return refine(unDe(LIGNES_BAREME), (ligne) =>
    structure === null || structure.lignes.includes(ligne)
      ? null
      : { code: 'ligne-hors-bareme', ligne, bareme: structure.nom, acceptees: structure.lignes },
  );
}
