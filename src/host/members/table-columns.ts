import { columnNames, columnRect } from '../model/tables';
import { invalidArgument } from '../protocol/host-error';
import type { HostObject, HostType } from '../protocol/host-object';
import { plain } from './changes';
import { writeEntries } from './cell-writing';
import { grid } from './range-grid';
import { ColumnRef, type TableRef } from './session';
import { isTableAlive, rangeIn, rangeObjectIn, sheetOf } from './table-range';
import { asText } from './values';

function names(ref: TableRef): readonly string[] {
  return columnNames(sheetOf(ref), ref.table);
}

function column({ session, table }: TableRef, index: number): HostObject {
  return session.make.tableColumn(new ColumnRef(session, table, index));
}

/** Columns are numbered from 1 by their id, found also by their name. */
function find(ref: TableRef, key: unknown): HostObject | undefined {
  const index = typeof key === 'number' ? key - 1 : names(ref).findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
  return index >= 0 && index < ref.table.range.columns ? column(ref, index) : undefined;
}

export const tableColumnsType: HostType<TableRef> = {
  name: 'TableColumnCollection',
  isAlive: isTableAlive,
  properties: { count: { get: ({ table }) => table.range.columns } },
  items: (ref) => Array.from({ length: ref.table.range.columns }, (_, index) => column(ref, index)),
  item: find,
  methods: {
    getCount: ({ table }) => table.range.columns,
    getItemAt: (ref, args) => find(ref, args.integer(0) + 1) ?? refuse(),
    getItemOrNullObject: (ref, args) => find(ref, args.at(0)) ?? null,
  },
};

export const tableColumnType: HostType<ColumnRef> = {
  name: 'TableColumn',
  identity: { key: 'Id', of: ({ index }) => index + 1 },
  isAlive: (ref) => isTableAlive(ref) && ref.index < ref.table.range.columns,
  properties: {
    id: { get: ({ index }) => index + 1 },
    index: { get: ({ index }) => index },
    name: {
      get: (ref) => names(ref)[ref.index],
      set: (ref, value) => {
        writeEntries(header(ref), asText(value));
      },
    },
    values: {
      get: (ref) => grid(rangeIn(ref, columnRect(ref.table, ref.index)), (cell) => plain(cell?.value ?? '')),
      set: (ref, value) => {
        writeEntries(rangeIn(ref, columnRect(ref.table, ref.index)), value);
      },
    },
  },
  methods: {
    getRange: (ref) => rangeObjectIn(ref, columnRect(ref.table, ref.index)),
    getHeaderRowRange: (ref) => ref.session.make.range(header(ref)),
    getDataBodyRange: (ref) => {
      const rect = columnRect(ref.table, ref.index);
      return rangeObjectIn(ref, { ...rect, row: rect.row + 1, rows: rect.rows - 1 });
    },
  },
};

function header(ref: ColumnRef) {
  return rangeIn(ref, { ...columnRect(ref.table, ref.index), rows: 1 });
}

function refuse(): never {
  throw invalidArgument();
}
