import { LIMITS, type Limit } from '../limits';
import { TooLarge } from '../too-large';

/** What was read of the cells of a file so far, all its sheets together. */
export class CellCount {
  private readonly counts = { cells: 0, formulas: 0, formulaText: 0, arrays: 0 } satisfies Partial<Record<Limit, number>>;

  /** @throws TooLarge naming the place that goes beyond. */
  add(limit: keyof typeof this.counts, more: number, place: string): void {
    this.counts[limit] += more;
    if (this.counts[limit] > LIMITS[limit]) throw new TooLarge(limit, place);
  }
}
