import type { Table } from '../model/workbook';

/** Counts the tables of a workbook, from 1; those of a file keep their number, which slicers know them by. */
export class TableNumbers {
  private readonly numbers = new Map<Table, number>();
  private last = 0;

  constructor(tables: readonly Table[], known: (table: Table) => number | undefined) {
    for (const table of tables) {
      const number = known(table);
      if (number === undefined || [...this.numbers.values()].includes(number)) continue;
      this.numbers.set(table, number);
      this.last = Math.max(this.last, number);
    }
    for (const table of tables) if (!this.numbers.has(table)) this.numbers.set(table, this.next());
  }

  of(table: Table): number {
    return this.numbers.get(table) ?? 0;
  }

  /** For a table that is not in the model. */
  next(): number {
    this.last += 1;
    return this.last;
  }
}
