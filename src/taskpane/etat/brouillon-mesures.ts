/** Measures as they stand in quick entry, letter for letter. */
export interface BrouillonMesures {
  /** Of every row that has no date of its own; null = today. */
  readonly date: string | null;
  /** Of every row that has none of its own. */
  readonly source: string;
  /** By identifier of indicator; a row without anything typed has no place here. */
  readonly lignes: Readonly<Record<string, LigneMesure>>;
  /** The indicators shown, by identifier; null = all. */
  readonly choisis: readonly string[] | null;
}

export interface LigneMesure {
  readonly valeur: string;
  readonly date: string;
  readonly source: string;
  readonly piece: string;
  readonly commentaire: string;
}

export const MESURES_VIERGES: BrouillonMesures = { date: null, source: '', lignes: {}, choisis: null };
export const LIGNE_VIERGE: LigneMesure = { valeur: '', date: '', source: '', piece: '', commentaire: '' };

export function withLigneMesure(brouillon: BrouillonMesures, indicateur: string, patch: Partial<LigneMesure>): BrouillonMesures {
  const ligne = { ...(brouillon.lignes[indicateur] ?? LIGNE_VIERGE), ...patch };
  return { ...brouillon, lignes: { ...withoutLigne(brouillon.lignes, indicateur), ...(!isLigneVide(ligne) && { [indicateur]: ligne }) } };
}

/** What is left to be recorded once `envoye` is: rows typed anew meanwhile stay. */
export function withoutSentRows(brouillon: BrouillonMesures, envoye: BrouillonMesures): BrouillonMesures {
  const restantes = Object.entries(brouillon.lignes).filter(([indicateur, ligne]) => envoye.lignes[indicateur] !== ligne);
  return restantes.length === 0 ? MESURES_VIERGES : { ...brouillon, lignes: Object.fromEntries(restantes) };
}

function withoutLigne(lignes: BrouillonMesures['lignes'], indicateur: string): BrouillonMesures['lignes'] {
  return Object.fromEntries(Object.entries(lignes).filter(([id]) => id !== indicateur));
}

function isLigneVide(ligne: LigneMesure): boolean {
  return Object.values(ligne).every((texte) => texte === '');
}
