import type { Limit } from './limits';

/** A file asks for more than there is of it. What the person reads is in `limits.fr.ts`. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';

  constructor(
    readonly limit: Limit,
    /** The sheet, the table or the cell that goes beyond, as people call it; empty for the file as a whole. */
    readonly place = '',
  ) {
    super(`${limit}${place === '' ? '' : `: ${place}`}`);
  }
}
