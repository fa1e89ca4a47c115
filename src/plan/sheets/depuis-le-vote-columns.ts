/** Columns of Depuis le vote; those after `qui` are hidden and hold every line that is compared. */
export const COL = {
  libelle: 0,
  section: 1,
  poste: 2,
  vote: 3,
  actuel: 4,
  ecart: 5,
  constat: 6,
  qui: 7,
  /** Number of the row, 1, 2, 3… */
  k: 8,
  /** Which line of its source the row compares, and where that stands; 0 = nowhere. */
  source: 9,
  position: 10,
  sourceSection: 11,
  sourcePoste: 12,
  sourceLibelle: 13,
  sourceCode: 14,
  sourceVote: 15,
  sourceActuel: 16,
  sourceEcart: 17,
  /** `k` where the line changed. */
  rang: 18,
  /** The k-th row that changed, and the line of the journal that tells of it. */
  montree: 19,
  entree: 20,
} as const;
