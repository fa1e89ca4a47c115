import { usedRect } from '../model/cells';
import { boundingRect, COLUMNS, intersection, ROWS } from '../model/geometry';
import type { Rect } from '../model/workbook';
import type { CallArguments } from '../protocol/call-arguments';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { inSheet, rangeArgument } from './references';
import { RangeRef } from './session';

type Move = (rect: Rect, args: CallArguments) => Rect;
type Method = (range: RangeRef, args: CallArguments) => HostObject | null;

/** A method that gives another range of the same sheet. */
function moved(move: Move): Method {
  return ({ session, sheet, rect }, args) => session.make.range(new RangeRef(session, sheet, inSheet(move(rect, args))));
}

function otherRect(range: RangeRef, value: unknown): Rect {
  const other = rangeArgument(range.session, value, range.sheet);
  if (other.sheet !== range.sheet) throw invalidArgument();
  return other.rect;
}

function common(range: RangeRef, args: CallArguments): HostObject | null {
  const rect = intersection(range.rect, otherRect(range, args.at(0)));
  return rect && range.session.make.range(range.to(rect));
}

function orNotFound(method: Method): Method {
  return (range, args) => {
    const found = method(range, args);
    if (!found) throw itemNotFound();
    return found;
  };
}

/** Rows or columns beside the range; a negative count looks the other way. */
function beside(rect: Rect, along: 'row' | 'column', after: boolean, count: number): Rect {
  if (count === 0) throw invalidArgument();
  const isAfter = count > 0 === after;
  const length = Math.abs(count);
  if (along === 'row') return { ...rect, row: isAfter ? rect.row + rect.rows : rect.row - length, rows: length };
  return { ...rect, column: isAfter ? rect.column + rect.columns : rect.column - length, columns: length };
}

const usedRange: Method = (range, args) => {
  const rect = usedRect(range.sheet, range.rect, args.flag(0, false));
  return rect && range.session.make.range(range.to(rect));
};

/** The methods of Range that lead to other ranges. */
export const rangeGeometry: Readonly<Record<string, Method>> = {
  getCell: moved((rect, args) => ({ row: rect.row + args.integer(0), column: rect.column + args.integer(1), rows: 1, columns: 1 })),
  getRow: moved((rect, args) => ({ ...rect, row: rect.row + args.integer(0), rows: 1 })),
  getColumn: moved((rect, args) => ({ ...rect, column: rect.column + args.integer(0), columns: 1 })),
  getLastRow: moved((rect) => ({ ...rect, row: rect.row + rect.rows - 1, rows: 1 })),
  getLastColumn: moved((rect) => ({ ...rect, column: rect.column + rect.columns - 1, columns: 1 })),
  getLastCell: moved((rect) => ({ row: rect.row + rect.rows - 1, column: rect.column + rect.columns - 1, rows: 1, columns: 1 })),
  getEntireRow: moved((rect) => ({ ...rect, column: 0, columns: COLUMNS })),
  getEntireColumn: moved((rect) => ({ ...rect, row: 0, rows: ROWS })),
  getOffsetRange: moved((rect, args) => ({ ...rect, row: rect.row + args.integer(0), column: rect.column + args.integer(1) })),
  getResizedRange: moved((rect, args) => ({ ...rect, rows: rect.rows + args.integer(0), columns: rect.columns + args.integer(1) })),
  getAbsoluteResizedRange: moved((rect, args) => ({ ...rect, rows: args.integer(0), columns: args.integer(1) })),
  getRowsAbove: moved((rect, args) => beside(rect, 'row', false, args.optionalInteger(0) ?? 1)),
  getRowsBelow: moved((rect, args) => beside(rect, 'row', true, args.optionalInteger(0) ?? 1)),
  getColumnsBefore: moved((rect, args) => beside(rect, 'column', false, args.optionalInteger(0) ?? 1)),
  getColumnsAfter: moved((rect, args) => beside(rect, 'column', true, args.optionalInteger(0) ?? 1)),
  getBoundingRect: (range, args) => range.session.make.range(range.to(boundingRect(range.rect, otherRect(range, args.at(0))))),
  getIntersection: orNotFound(common),
  getIntersectionOrNullObject: common,
  getUsedRange: (range, args) => usedRange(range, args) ?? range.session.make.range(range.to({ ...range.rect, rows: 1, columns: 1 })),
  getUsedRangeOrNullObject: usedRange,
};
