import { usedRect } from '../model/cells';
import { WHOLE_SHEET } from '../model/geometry';
import type { Sheet } from '../model/workbook';
import type { CallArguments } from '../protocol/call-arguments';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { findAreas, findRange, inSheet } from './references';
import { RangeRef, SheetRef } from './session';

type Method = (ref: SheetRef, args: CallArguments) => HostObject | null;

function usedRange({ session, sheet }: SheetRef, valuesOnly: boolean): HostObject | null {
  const rect = usedRect(sheet, WHOLE_SHEET, valuesOnly);
  return rect && session.make.range(new RangeRef(session, sheet, rect));
}

/** The next sheet in one direction, among all or among those that show. */
function neighbour({ session, sheet }: SheetRef, step: 1 | -1, visibleOnly: boolean): HostObject | null {
  const isSeen = (other: Sheet) => !visibleOnly || other.visibility === 'Visible' || other === sheet;
  const sheets = session.book.data.sheets.filter(isSeen);
  const found = sheets[sheets.indexOf(sheet) + step];
  return found ? session.make.worksheet(new SheetRef(session, found)) : null;
}

/** The methods of Worksheet that lead to cells and to other sheets. */
export const worksheetRanges: Readonly<Record<string, Method>> = {
  getRange: ({ session, sheet }, args) => {
    const text = args.optionalText(0);
    const range = text === undefined || text === '' ? new RangeRef(session, sheet, WHOLE_SHEET) : findRange(session, text, sheet);
    // An address of another sheet is no address of this one.
    if (range?.sheet !== sheet) throw invalidArgument();
    return session.make.range(range);
  },
  getRanges: ({ session, sheet }, args) => session.make.areas(findAreas(session, args.text(0), sheet)),
  getRangeByIndexes: ({ session, sheet }, args) => {
    const rect = inSheet({ row: args.integer(0), column: args.integer(1), rows: args.integer(2), columns: args.integer(3) });
    return session.make.range(new RangeRef(session, sheet, rect));
  },
  getCell: ({ session, sheet }, args) => {
    const rect = inSheet({ row: args.integer(0), column: args.integer(1), rows: 1, columns: 1 });
    return session.make.range(new RangeRef(session, sheet, rect));
  },
  // An empty sheet gives its first cell.
  getUsedRange: (ref, args) =>
    usedRange(ref, args.flag(0, false)) ??
    ref.session.make.range(new RangeRef(ref.session, ref.sheet, { row: 0, column: 0, rows: 1, columns: 1 })),
  getUsedRangeOrNullObject: (ref, args) => usedRange(ref, args.flag(0, false)),
  getNext: (ref, args) => neighbour(ref, 1, args.flag(0, false)) ?? refuse(),
  getNextOrNullObject: (ref, args) => neighbour(ref, 1, args.flag(0, false)),
  getPrevious: (ref, args) => neighbour(ref, -1, args.flag(0, false)) ?? refuse(),
  getPreviousOrNullObject: (ref, args) => neighbour(ref, -1, args.flag(0, false)),
};

function refuse(): never {
  throw itemNotFound();
}
