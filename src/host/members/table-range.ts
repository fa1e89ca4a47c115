import type { Rect, Sheet } from '../model/workbook';
import { invalidReference } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { RangeRef, type TableRef } from './session';

export function sheetOf({ session, table }: TableRef): Sheet {
  const sheet = session.book.sheet(table.range.sheet);
  if (!sheet) throw invalidReference();
  return sheet;
}

export function rangeIn(ref: TableRef, rect: Rect): RangeRef {
  return new RangeRef(ref.session, sheetOf(ref), rect);
}

export function rangeObjectIn(ref: TableRef, rect: Rect): HostObject {
  return ref.session.make.range(rangeIn(ref, rect));
}

export function isTableAlive({ session, table }: TableRef): boolean {
  return session.book.data.tables.includes(table);
}
