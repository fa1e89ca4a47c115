/**
 * The orders in which people write a day in digits: day first as in France, month first as English programs do, year first as ISO does
 * with two digits too. A year of four digits written first is in no doubt.
 */
export const ORDRES = ['jour-mois-annee', 'mois-jour-annee', 'annee-mois-jour'] as const;
export type Ordre = (typeof ORDRES)[number];

/** The order of a French text, where nothing says another one. */
export const ORDRE_FRANCAIS = 'jour-mois-annee' satisfies Ordre;
