/** Columns of the page of the board; the last one, hidden, holds ranks. */
export const COL = { libelle: 0, depenses: 1, ressources: 2, ecart: 3, constat: 4, realise: 5, consomme: 6, rang: 7 } as const;
