import { shiftBook } from '../calc/structure/shift-book';
import { isEntireColumns, isEntireRows } from '../model/geometry';
import { NotImplemented } from '../protocol/host-error';
import { raiseCellsChanged } from './changes';
import { requireUnprotected } from './guards';
import type { RangeRef } from './session';

/** `range.insert(shift)`, of whole rows or columns: whatever points at what moves follows, as when a person does it. */
export function insertLines({ session, sheet, rect }: RangeRef): void {
  requireUnprotected(sheet);
  const isColumns = isEntireColumns(rect);
  if (isColumns === isEntireRows(rect)) throw new NotImplemented('Range.insert of anything but whole rows or columns');
  const [axis, at, count] = isColumns ? (['column', rect.column, rect.columns] as const) : (['row', rect.row, rect.rows] as const);
  shiftBook(session.book, sheet, { sheet: sheet.id, axis, kind: 'insert', at, count });
  raiseCellsChanged(session, sheet, rect, 'ThisLocalAddin');
}
