import { bodyRect } from '../model/tables';
import { growTable, isRoomBelow, pushDown } from '../model/table-growth';
import type { Rect } from '../model/workbook';
import { invalidArgument, NotImplemented } from '../protocol/host-error';
import type { HostObject, HostType } from '../protocol/host-object';
import { isList } from '../protocol/json';
import { plain } from './changes';
import { writeEntries } from './cell-writing';
import { requireUnprotected } from './guards';
import { grid } from './range-grid';
import { RowRef, type TableRef } from './session';
import { isTableAlive, rangeIn, rangeObjectIn, sheetOf } from './table-range';

function row({ session, table }: TableRef, index: number): HostObject {
  return session.make.tableRow(new RowRef(session, table, index));
}

function rowRect({ table, index }: RowRef): Rect {
  return { ...bodyRect(table), row: table.range.row + 1 + index, rows: 1 };
}

/**
 * At the foot only: inserting elsewhere would move cells, which the embedded workbook does not do. As Excel, which inserts rows
 * even where those below are blank (`ListRows.Add`, AlwaysInsert).
 */
function add(ref: TableRef, index: number | undefined, values: unknown): HostObject {
  const { session, table } = ref;
  const sheet = sheetOf(ref);
  requireUnprotected(sheet);
  const count = table.range.rows - 1;
  if (index !== undefined && index !== -1 && index !== count) throw new NotImplemented('TableRowCollection.add in the middle of a table');
  const rows = values === undefined ? [Array.from({ length: table.range.columns }, () => null)] : asRows(values);
  if (rows.some((line) => line.length !== table.range.columns)) throw invalidArgument();
  if (!isRoomBelow(session.book, sheet, table, rows.length))
    throw new NotImplemented('TableRowCollection.add above cells that hold something');
  pushDown(session.book, sheet, table, rows.length);
  growTable(session.book, sheet, table, session.additionsInPart > 0 ? 1 : rows.length);
  session.additionsInPart = Math.max(0, session.additionsInPart - 1);
  writeEntries(rangeIn(ref, { ...bodyRect(table), row: table.range.row + 1 + count, rows: rows.length }), rows);
  return row(ref, count);
}

function asRows(values: unknown): readonly (readonly unknown[])[] {
  if (!isList(values)) throw invalidArgument();
  if (values.every(isList)) return values;
  return [values];
}

export const tableRowsType: HostType<TableRef> = {
  name: 'TableRowCollection',
  isAlive: isTableAlive,
  properties: { count: { get: ({ table }) => table.range.rows - 1 } },
  items: (ref) => Array.from({ length: ref.table.range.rows - 1 }, (_, index) => row(ref, index)),
  methods: {
    add: (ref, args) => add(ref, args.optionalInteger(0), args.at(1)),
    getCount: ({ table }) => table.range.rows - 1,
    getItemAt: (ref, args) => {
      const index = args.integer(0);
      if (index < 0 || index >= ref.table.range.rows - 1) throw invalidArgument();
      return row(ref, index);
    },
  },
};

export const tableRowType: HostType<RowRef> = {
  name: 'TableRow',
  isAlive: (ref) => isTableAlive(ref) && ref.index < ref.table.range.rows - 1,
  properties: {
    index: { get: ({ index }) => index },
    values: {
      get: (ref) => grid(rangeIn(ref, rowRect(ref)), (cell) => plain(cell?.value ?? '')),
      set: (ref, value) => {
        writeEntries(rangeIn(ref, rowRect(ref)), value);
      },
    },
  },
  methods: { getRange: (ref) => rangeObjectIn(ref, rowRect(ref)) },
};
