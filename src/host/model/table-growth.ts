import type { Book } from './book';
import { existingKeys, putCell } from './cells';
import { copiedDown } from './formula-rewrite';
import { cellKey, intersection, positionOf, ROWS } from './geometry';
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

/**
 * Blank cells under the table, in its columns, go down with their looks and their rules, as rows are put in between. What holds
 * something stays: formulas elsewhere would have to follow it.
 */
export function pushDown(book: Book, sheet: Sheet, table: Table, rows: number): void {
  const foot = table.range.row + table.range.rows;
  const below: Rect = { ...table.range, row: foot, rows: ROWS - foot };
  const blank = existingKeys(sheet, below).flatMap((key) => {
    const cell = sheet.cells.get(key);
    return cell?.value === '' && cell.formula === undefined ? [{ key, cell }] : [];
  });
  for (const { key } of blank) book.setCell(sheet, key, undefined);
  for (const { key, cell } of blank) {
    const { row, column } = positionOf(key);
    const there = sheet.cells.get(cellKey(row + rows, column));
    if (there === undefined) book.setCell(sheet, cellKey(row + rows, column), cell);
  }
  const pushed = <Ruled extends { readonly area: Rect }>(ruled: Ruled): Ruled =>
    ruled.area.row >= foot && intersection(ruled.area, below) ? { ...ruled, area: { ...ruled.area, row: ruled.area.row + rows } } : ruled;
  sheet.validations = sheet.validations.map(pushed);
  sheet.conditionalFormats = sheet.conditionalFormats.map(pushed);
  book.touchSheet(sheet, 'validations');
  book.touchSheet(sheet, 'conditionalFormats');
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
