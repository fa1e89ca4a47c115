import { Decimal as DecimalJs } from 'decimal.js';

/** Our own constructor: nothing else in the page can change its precision or its rounding. */
export const Decimal = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP });
export type Decimal = DecimalJs;
