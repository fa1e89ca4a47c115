/** More than these would be a list that nobody reads. */
const DITES = 6;

/**
 * `31, 61 à 63` of 31, 61, 62 and 63: numbers in their order, those that follow one another told by their ends; `6 à 127 (110 en
 * tout)` when they are too scattered to be told.
 */
export function describePlages(nombres: readonly number[]): string {
  const plages: { readonly premier: number; dernier: number }[] = [];
  for (const nombre of [...new Set(nombres)].sort((un, autre) => un - autre)) {
    const plage = plages.at(-1);
    if (plage?.dernier === nombre - 1) plage.dernier = nombre;
    else plages.push({ premier: nombre, dernier: nombre });
  }
  const [premiere, derniere] = [plages[0], plages.at(-1)];
  if (plages.length > DITES && premiere && derniere)
    return `${tellPlage(premiere.premier, derniere.dernier)} (${String(new Set(nombres).size)} en tout)`;
  return plages.map(({ premier, dernier }) => tellPlage(premier, dernier)).join(', ');
}

function tellPlage(premier: number, dernier: number): string {
  if (premier === dernier) return String(premier);
  return `${String(premier)}${dernier === premier + 1 ? ', ' : ' à '}${String(dernier)}`;
}
