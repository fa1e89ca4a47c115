import type { Bareme, BaremeDate, MontantsParTaille } from '../domain/bareme';
import { LIGNES_BAREME, type LigneBareme } from '../domain/ligne-bareme';
import { Decimal } from '../domain/money';

/** One line of a source's table, euros a year as decimal strings, tailles 1 to 4. */
type MontantsImprimes = readonly [string, string, string, string];

export interface TexteDate extends Omit<BaremeDate, 'lignes'> {
  /** The lines that the text knows, as its table prints them. */
  readonly montants: Partial<Readonly<Record<LigneBareme, MontantsImprimes>>>;
}

/** Makes a barème of a printed table; every line carries the source of the table. */
export function datedBareme({ montants, ...enTete }: TexteDate): BaremeDate {
  const lignes: Bareme['lignes'] = Object.fromEntries(
    LIGNES_BAREME.flatMap((ligne) => {
      const imprimes = montants[ligne];
      return imprimes === undefined ? [] : [[ligne, { montants: toDecimals(imprimes), source: enTete.source }]];
    }),
  );
  return { ...enTete, lignes };
}

const toDecimals = ([t1, t2, t3, t4]: MontantsImprimes): MontantsParTaille => [
  new Decimal(t1),
  new Decimal(t2),
  new Decimal(t3),
  new Decimal(t4),
];
