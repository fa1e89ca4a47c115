/** Columns of a section's sheet, from 0; the last three are hidden. */
export const COL = {
  depense: 0,
  poste: 1,
  montant: 2,
  realise: 3,
  ressource: 5,
  financeur: 6,
  recu: 7,
  ligneDepense: 8,
  ligneRessource: 9,
  repere: 10,
} as const;
