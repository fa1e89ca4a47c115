/** `Budget global!F15` of `'Budget global'!F15`: the quotes are for formulas. */
export const lieuLisible = (cellule: string): string =>
  cellule.replace(/^'(.*)'!/, (_quoted, titre: string) => `${titre.replaceAll("''", "'")}!`);
