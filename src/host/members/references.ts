import { parseAddress, parseRect } from '../model/a1';
import { isWithinSheet } from '../model/geometry';
import { nameIn } from '../model/names';
import type { Rect, Sheet, SheetRect } from '../model/workbook';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import { HostObject } from '../protocol/host-object';
import { AreasRef, RangeRef, type Session } from './session';

/** The range an argument means: a client Range, or an address, which without a sheet is on `sheet`. */
export function rangeArgument(session: Session, value: unknown, sheet: Sheet): RangeRef {
  if (value instanceof HostObject && value.model instanceof RangeRef) return value.model;
  if (typeof value !== 'string') throw invalidArgument();
  return findRange(session, value, sheet) ?? refuse();
}

/** As `worksheet.getRange` understands texts: addresses, then names. */
export function findRange(session: Session, text: string, sheet: Sheet): RangeRef | undefined {
  const address = parseAddress(text.startsWith('=') ? text.slice(1) : text);
  if (address) {
    const target = address.sheet === undefined ? sheet : session.book.sheetNamed(address.sheet);
    if (!target) throw itemNotFound();
    return new RangeRef(session, target, address.rect);
  }
  const name = nameIn(session.book, text, sheet.id) ?? nameIn(session.book, text, undefined);
  return name?.range ? rangeOf(session, name.range) : undefined;
}

/** `A1:B2, D4` on one sheet, as `worksheet.getRanges` understands it. */
export function findAreas(session: Session, text: string, sheet: Sheet): AreasRef {
  const rects = text.split(',').map((part) => parseRect(part.trim()) ?? refuse());
  return new AreasRef(session, sheet, rects);
}

/** The range that data of the model point to. */
export function rangeOf(session: Session, { sheet, ...rect }: SheetRect): RangeRef {
  const target = session.book.sheet(sheet);
  if (!target) throw itemNotFound();
  return new RangeRef(session, target, rect);
}

export function sheetRect(range: RangeRef): SheetRect {
  const { row, column, rows, columns } = range.rect;
  return { sheet: range.sheet.id, row, column, rows, columns };
}

/** @throws InvalidArgument when the rectangle leaves the sheet. */
export function inSheet(rect: Rect): Rect {
  return isWithinSheet(rect) ? rect : refuse();
}

function refuse(): never {
  throw invalidArgument();
}
