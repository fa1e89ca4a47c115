import type { Book } from './book';
import { putCell } from './cells';
import { copiedDown } from './formula-rewrite';
import { cellKey, intersection } from './geometry';
import { bodyRect } from './tables';
import type { Rect, Sheet, Table } from './workbook';

/** Whether the rows just under the table, in its columns, hold nothing. */
export function isRoomBelow(book: Book, sheet: Sheet, table: Table, rows: number): boolean {
  const below: Rect = { ...bodyRect(table), row: table.range.row + table.range.rows, rows };
  for (let row = below.row; row < below.row + rows; row += 1) {
    for (let column = below.column; column < below.column + below.columns; column += 1) {
      const cell = sheet.cells.get(cellKey(row, column));
      if (cell && (cell.value !== '' || cell.formula !== undefined)) return false;
    }
  }
  return !book.data.tables.some((other) => other !== table && other.range.sheet === sheet.id && intersection(other.range, below));
}

/** Takes in the rows under the foot: with the look, the calculated columns, the validations and conditional formats of the last one. */
export function growTable(book: Book, sheet: Sheet, table: Table, rows: number): void {
  const last = table.range.row + table.range.rows - 1;
  for (let column = table.range.column; column < table.range.column + table.range.columns; column += 1) {
    const model = sheet.cells.get(cellKey(last, column));
    if (!model) continue;
    for (let step = 1; step <= rows; step += 1) {
      const key = cellKey(last + step, column);
      const there = sheet.cells.get(key);
      const isFilled = there !== undefined && (there.value !== '' || there.formula !== undefined);
      const formula = model.formula === undefined ? undefined : copiedDown(model.formula, step);
      putCell(book, sheet, key, isFilled ? { ...there, style: model.style } : { value: '', formula, style: model.style });
    }
  }
  extendRules(book, sheet, table, last, rows);
  table.range = { ...table.range, rows: table.range.rows + rows };
  book.touch('tables');
}

/** Rules of a column that reached the foot of the table go on to its new foot. */
function extendRules(book: Book, sheet: Sheet, table: Table, last: number, rows: number): void {
  const reachesFoot = (area: Rect) => area.row + area.rows - 1 === last && intersection(area, bodyRect(table)) !== null;
  const extended = <Ruled extends { readonly area: Rect }>(ruled: Ruled): Ruled =>
    reachesFoot(ruled.area) ? { ...ruled, area: { ...ruled.area, rows: ruled.area.rows + rows } } : ruled;
  if (sheet.validations.some(({ area }) => reachesFoot(area))) {
    sheet.validations = sheet.validations.map(extended);
    book.touchSheet(sheet, 'validations');
  }
  if (sheet.conditionalFormats.some(({ area }) => reachesFoot(area))) {
    sheet.conditionalFormats = sheet.conditionalFormats.map(extended);
    book.touchSheet(sheet, 'conditionalFormats');
  }
}
