import type { Shift } from './shift';

/**
 * What came in a file and the model has no word for: charts, pictures, notes… Whoever changes the book only says how the
 * lines of its sheets move; the room that opens and saves files knows what is inside.
 */
export interface Carried {
  /** Rows or columns were put in or taken out: what is anchored to cells goes with them. */
  follow(shift: Shift): void;
}
