import { shiftBook } from '../../src/host/calc/structure/shift-book';
import { formatRect } from '../../src/host/model/a1';
import { deleteSheet, renameSheet } from '../../src/host/model/sheets';
import type { CellStyle, Sheet } from '../../src/host/model/workbook';
import { cellKey } from '../../src/host/model/geometry';
import { internStyle } from '../../src/host/model/style';
import { columnOf, tableOf } from './base-workbooks';
import type { OpenClasseur } from './open-classeur';

/** What a person does in the workbook beside the panel. */

export const address = (row: number, column: number): string => formatRect({ row, column, rows: 1, columns: 1 });

/** Types into a column of a table, at a row of its body counted from 0. */
export async function typeInTable(
  opened: OpenClasseur,
  table: string,
  row: number,
  cells: Readonly<Record<string, string | number>>,
): Promise<void> {
  const { range, sheet } = placeOf(opened, table);
  for (const [header, value] of Object.entries(cells)) {
    await opened.host.type(sheet.name, address(range.row + 1 + row, columnOf(opened, table, header)), [[value]]);
  }
}

export function insertRows({ host: { book } }: OpenClasseur, sheet: Sheet, at: number, count = 1): void {
  shiftBook(book, sheet, { sheet: sheet.id, axis: 'row', kind: 'insert', at, count });
}

export function insertColumns({ host: { book } }: OpenClasseur, sheet: Sheet, at: number, count = 1): void {
  shiftBook(book, sheet, { sheet: sheet.id, axis: 'column', kind: 'insert', at, count });
}

export function deleteRows({ host: { book } }: OpenClasseur, sheet: Sheet, at: number, count = 1): void {
  shiftBook(book, sheet, { sheet: sheet.id, axis: 'row', kind: 'delete', at, count });
}

export function rename({ host: { book } }: OpenClasseur, sheet: Sheet, title: string): void {
  renameSheet(book, sheet, title);
}

export function remove({ host: { book } }: OpenClasseur, sheet: Sheet): void {
  deleteSheet(book, sheet);
}

/** Gives cells another look. */
export function dress({ host: { book } }: OpenClasseur, sheet: Sheet, row: number, column: number, look: CellStyle): void {
  const key = cellKey(row, column);
  const cell = sheet.cells.get(key);
  const style = internStyle({ ...cell?.style, ...look });
  book.setCell(sheet, key, { value: '', ...cell, ...(style && { style }) });
}

/** Puts the rows of a table's body in another order, as a sort does: `order[n]` is the row that comes n-th. */
export function sortRows(opened: OpenClasseur, tableName: string, order: readonly number[]): void {
  const { range, sheet, book } = placeOf(opened, tableName);
  const rows = order.map((row) =>
    Array.from({ length: range.columns }, (_column, column) => sheet.cells.get(cellKey(range.row + 1 + row, range.column + column))),
  );
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      book.setCell(sheet, cellKey(range.row + 1 + row, range.column + column), cell);
    });
  });
}

/** Exchanges two columns of a table, header and all; formulas of this row follow their header. */
export function swapColumns(opened: OpenClasseur, tableName: string, one: number, other: number): void {
  const { range, sheet, book } = placeOf(opened, tableName);
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    const cells = [sheet.cells.get(cellKey(row, one)), sheet.cells.get(cellKey(row, other))];
    book.setCell(sheet, cellKey(row, other), cells[0]);
    book.setCell(sheet, cellKey(row, one), cells[1]);
  }
  book.touch('tables');
}

function placeOf(opened: OpenClasseur, tableName: string) {
  const { range } = tableOf(opened, tableName);
  const { book } = opened.host;
  const sheet = book.sheet(range.sheet);
  if (!sheet) throw new Error('A table without a sheet');
  return { range, sheet, book };
}
