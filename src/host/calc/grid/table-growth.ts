import type { Book } from '../../model/book';
import { positionOf } from '../../model/geometry';
import { growTable, isRoomBelow } from '../../model/table-growth';
import type { CellKey, Sheet, Table } from '../../model/workbook';

/**
 * Makes a table longer when something is written right under it, as Excel does; to be called before the book holds what
 * was written, which must find its place empty.
 */
export function growUnder(book: Book, sheet: Sheet, written: readonly CellKey[]): void {
  if (sheet.protection.enabled) return;
  for (const table of book.data.tables) {
    if (table.range.sheet !== sheet.id) continue;
    const rows = rowsUnder(table, written);
    if (rows > 0 && isRoomBelow(book, sheet, table, rows)) growTable(book, sheet, table, rows);
  }
}

/** How many rows of the table's columns were written in, one under the other, from its foot. */
function rowsUnder({ range }: Table, written: readonly CellKey[]): number {
  const foot = range.row + range.rows;
  const rows = new Set<number>();
  for (const key of written) {
    const { row, column } = positionOf(key);
    if (column >= range.column && column < range.column + range.columns) rows.add(row);
  }
  let count = 0;
  while (rows.has(foot + count)) count += 1;
  return count;
}
