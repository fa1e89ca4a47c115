import { keysOf, putCell } from '../model/cells';
import { cellKey } from '../model/geometry';
import { merge, unmerge } from '../model/merges';
import { tableAt } from '../model/tables';
import type { Rect } from '../model/workbook';
import { invalidOperation } from '../protocol/host-error';
import { requireUnprotected } from './guards';
import { sheetRect } from './references';
import type { RangeRef } from './session';

/** Merges the cells, row by row when `across`; the first cell's value stays, the others are lost. */
export function mergeRange(range: RangeRef, across: boolean): void {
  const { session, sheet, rect } = range;
  requireUnprotected(sheet);
  if (tableAt(session.book, sheetRect(range))) throw invalidOperation();
  const rects = across ? Array.from({ length: rect.rows }, (_, row): Rect => ({ ...rect, row: rect.row + row, rows: 1 })) : [rect];
  for (const merged of rects) {
    merge(sheet, merged);
    emptyAllButFirst(range, merged);
  }
  session.book.touchSheet(sheet, 'merges');
}

export function unmergeRange({ session, sheet, rect }: RangeRef): void {
  requireUnprotected(sheet);
  if (unmerge(sheet, rect)) session.book.touchSheet(sheet, 'merges');
}

function emptyAllButFirst({ session, sheet }: RangeRef, rect: Rect): void {
  const first = cellKey(rect.row, rect.column);
  for (const key of keysOf(rect)) {
    const cell = sheet.cells.get(key);
    if (key !== first && cell && (cell.value !== '' || cell.formula !== undefined))
      putCell(session.book, sheet, key, { value: '', style: cell.style });
  }
}
