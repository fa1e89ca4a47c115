import type { Book } from './book';
import { cellCount, cellKey, holds, positionOf } from './geometry';
import type { Cell, CellKey, CellStyle, CellValue, Rect, Sheet } from './workbook';

/** Beyond this a rectangle is taken for a whole column or sheet: only its existing cells are visited. */
const ENUMERABLE = 300_000;

export function isEnumerable(rect: Rect): boolean {
  return cellCount(rect) <= ENUMERABLE;
}

/** Keys of every cell of the rectangle, row by row. */
export function* keysOf(rect: Rect): Generator<CellKey> {
  for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) yield cellKey(row, column);
  }
}

/** Keys of the cells that exist in the rectangle, however large it is. */
export function existingKeys(sheet: Sheet, rect: Rect): readonly CellKey[] {
  if (cellCount(rect) < sheet.cells.size) return [...keysOf(rect)].filter((key) => sheet.cells.has(key));
  return [...sheet.cells.keys()].filter((key) => holds(rect, positionOf(key)));
}

export interface CellParts {
  readonly value: CellValue;
  readonly formula?: string | undefined;
  readonly style?: CellStyle | undefined;
  readonly link?: Cell['link'] | undefined;
}

/** A cell without the members it lacks; undefined when nothing is left of it. */
export function cellOf({ value, formula, style, link }: CellParts): Cell | undefined {
  if (value === '' && formula === undefined && style === undefined && link === undefined) return undefined;
  return { value, ...(formula !== undefined && { formula }), ...(style && { style }), ...(link && { link }) };
}

/** Changes one cell, or makes it disappear. */
export function putCell(book: Book, sheet: Sheet, key: CellKey, parts: CellParts): void {
  book.setCell(sheet, key, cellOf(parts));
}

/** The smallest rectangle around the cells that hold something; `valuesOnly` leaves out those that only have a look. */
export function usedRect(sheet: Sheet, within: Rect, valuesOnly: boolean): Rect | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && cell.value === '' && cell.formula === undefined) continue;
    const { row, column } = positionOf(key);
    if (!holds(within, { row, column })) continue;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
