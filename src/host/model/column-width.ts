import type { Rect, Sheet } from './workbook';

/** Points: Excel's own for Calibri 11, 8.43 characters and one line. */
export const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;

/** Points: a digit of Calibri 11, and the margins of a cell. */
const CHARACTER = 5.25;
const MARGINS = 9;

export function widthOf(sheet: Sheet, column: number): number {
  return sheet.columns.get(column)?.width ?? STANDARD_WIDTH;
}

export function heightOf(sheet: Sheet, row: number): number {
  return sheet.rows.get(row)?.height ?? STANDARD_HEIGHT;
}

/** Points that a text of so many characters needs, roughly: there are no font metrics here. */
export function widthForText(characters: number): number {
  return Math.round(characters * CHARACTER + MARGINS);
}

export function columnsOf(rect: Rect): readonly number[] {
  return Array.from({ length: rect.columns }, (_, index) => rect.column + index);
}

export function rowsOf(rect: Rect): readonly number[] {
  return Array.from({ length: rect.rows }, (_, index) => rect.row + index);
}
