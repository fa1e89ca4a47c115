/** More than these would be a list that nobody reads. */
const DITES = 6;

/**
 * `31, 61 à 63` of 31, 61, 62 and 63: numbers in their order, those that follow one another told by their ends; `6 à 127 (110 en
 * tout)` when they are too scattered to be told.
 */
export function describePlages(nombres: readonly number[], nommer: (nombre: number) => string = String): string {
  const plages = plagesDe(nombres);
  const [premiere, derniere] = [plages[0], plages.at(-1)];
  if (plages.length > DITES && premiere && derniere)
    return `${tellPlage({ premier: premiere.premier, dernier: derniere.dernier }, nommer)} (${String(new Set(nombres).size)} en tout)`;
  return plages.map((plage) => tellPlage(plage, nommer)).join(', ');
}

export interface Plage {
  readonly premier: number;
  readonly dernier: number;
}

/** Those that follow one another together, in their order. */
export function plagesDe(nombres: readonly number[]): readonly Plage[] {
  const plages: { readonly premier: number; dernier: number }[] = [];
  for (const nombre of [...new Set(nombres)].sort((un, autre) => un - autre)) {
    const plage = plages.at(-1);
    if (plage?.dernier === nombre - 1) plage.dernier = nombre;
    else plages.push({ premier: nombre, dernier: nombre });
  }
  return plages;
}

function tellPlage({ premier, dernier }: Plage, nommer: (nombre: number) => string): string {
  if (premier === dernier) return nommer(premier);
  return `${nommer(premier)}${dernier === premier + 1 ? ', ' : ' à '}${nommer(dernier)}`;
}
