import { Decimal as DecimalJs } from 'decimal.js';

/** Our own constructor: nothing else in the page can change its precision or its rounding. */
export const Decimal = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP });
export type Decimal = DecimalJs;

export const ZERO: Decimal = new Decimal(0);

/** Euros to the cent, half away from zero: what `ROUND(x, 2)` gives in the workbook. */
export function roundToCents(euros: Decimal): Decimal {
  return euros.toDecimalPlaces(2, DecimalJs.ROUND_HALF_UP);
}

export function sum(montants: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const montant of montants) total = total.plus(montant);
  return total;
}
