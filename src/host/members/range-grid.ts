import { keysOf } from '../model/cells';
import { isEntireColumns, isEntireRows } from '../model/geometry';
import type { Cell } from '../model/workbook';
import type { RangeRef } from './session';

/** One thing of each cell, in rows; null for whole rows or columns, as Excel answers. */
export function grid<Result>({ sheet, rect }: RangeRef, of: (cell: Cell | undefined) => Result): readonly (readonly Result[])[] | null {
  if (isEntireColumns(rect) || isEntireRows(rect)) return null;
  const flat = Array.from(keysOf(rect), (key) => of(sheet.cells.get(key)));
  return Array.from({ length: rect.rows }, (_, row) => flat.slice(row * rect.columns, (row + 1) * rect.columns));
}
