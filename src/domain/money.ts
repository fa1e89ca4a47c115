import { Decimal as DecimalJs } from 'decimal.js';

/** Our own constructor: nothing else in the page can change its precision or its rounding. */
export const Decimal = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP });
export type Decimal = DecimalJs;

export const ZERO: Decimal = new Decimal(0);

/** Euros to the cent, half away from zero: what `ROUND(x, 2)` gives in the workbook. */
export function roundToCents(euros: Decimal): Decimal {
  return euros.toDecimalPlaces(2, DecimalJs.ROUND_HALF_UP);
}

/** What lies between the forty digits of a quotient and the finest amount that rates and weights can make. */
const DECIMALES_SURES = 25;

/**
 * A share of an amount, to the cent. A share that repeats, as a third does, is cut at forty digits: that must not carry
 * a true half cent under.
 */
export function shareToCents(euros: Decimal, share: Decimal): Decimal {
  return roundToCents(euros.times(share).toDecimalPlaces(DECIMALES_SURES, DecimalJs.ROUND_HALF_UP));
}

export function sum(montants: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const montant of montants) total = total.plus(montant);
  return total;
}
