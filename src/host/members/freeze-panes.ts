import { COLUMNS, ROWS } from '../model/geometry';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import type { HostObject, HostType } from '../protocol/host-object';
import { rangeArgument } from './references';
import { RangeRef, type SheetRef } from './session';

function freeze({ session, sheet }: SheetRef, rows: number, columns: number): void {
  if (rows < 0 || columns < 0 || rows >= ROWS || columns >= COLUMNS) throw invalidArgument();
  sheet.frozenRows = rows;
  sheet.frozenColumns = columns;
  session.book.touchSheet(sheet, 'frozen');
}

/** From the sheet's first cell to the last cell of the range. */
function freezeAt(ref: SheetRef, range: unknown): void {
  const { rect } = rangeArgument(ref.session, range, ref.sheet);
  const rows = rect.rows === ROWS ? 0 : rect.row + rect.rows;
  const columns = rect.columns === COLUMNS ? 0 : rect.column + rect.columns;
  freeze(ref, rows, columns);
}

function location({ session, sheet }: SheetRef): HostObject | null {
  const { frozenRows, frozenColumns } = sheet;
  if (frozenRows === 0 && frozenColumns === 0) return null;
  const rect = { row: 0, column: 0, rows: frozenRows === 0 ? ROWS : frozenRows, columns: frozenColumns === 0 ? COLUMNS : frozenColumns };
  return session.make.range(new RangeRef(session, sheet, rect));
}

export const freezePanesType: HostType<SheetRef> = {
  name: 'WorksheetFreezePanes',
  isAlive: ({ session, sheet }) => session.isOpen(sheet),
  methods: {
    freezeRows: (ref, args) => {
      freeze(ref, args.optionalInteger(0) ?? 1, 0);
    },
    freezeColumns: (ref, args) => {
      freeze(ref, 0, args.optionalInteger(0) ?? 1);
    },
    freezeAt: (ref, args) => {
      freezeAt(ref, args.at(0));
    },
    unfreeze: (ref) => {
      freeze(ref, 0, 0);
    },
    getLocation: (ref) => location(ref) ?? refuse(),
    getLocationOrNullObject: location,
  },
};

function refuse(): never {
  throw itemNotFound();
}
