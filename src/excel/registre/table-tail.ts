import { rawValue } from '../raw';
import type { SheetSnapshot } from '../structure';
import type { TableSnapshot } from '../table-snapshot';

/** A table whose end is being read. */
export interface TailRead {
  readonly table: Excel.Table;
  readonly headers: Excel.Range;
  readonly first: Excel.Range;
  readonly used: Excel.Range;
}

/** Queues the headers and the first column of a table, which is all that is needed to add rows to it. */
export function queueTail({ tables }: Excel.RequestContext['workbook'], name: string): TailRead {
  const table = tables.getItemOrNullObject(name);
  table.worksheet.load('name');
  table.worksheet.protection.load('protected,options');
  const headers = table.getHeaderRowRange();
  headers.load('values,rowIndex,columnIndex');
  const first = table.getDataBodyRange().getColumn(0);
  first.load('values');
  const used = headers.getEntireColumn().getUsedRange(true);
  used.load('rowIndex,rowCount');
  return { table, headers, first, used };
}

/** After the sync; null when the workbook has no such table. */
export function takeTail({ table, headers, first, used }: TailRead): TableTail | null {
  if (table.isNullObject) return null;
  const rows = first.values.map((row) => row.map(rawValue));
  const end = headers.rowIndex + 1 + rows.length;
  const { name: title, protection } = table.worksheet;
  return {
    headers: (headers.values[0] ?? []).map(String),
    rows,
    formulas: null,
    row: headers.rowIndex,
    column: headers.columnIndex,
    sheetTitle: title,
    freeRows: used.rowIndex + used.rowCount > end ? 0 : Infinity,
    protection: { title, isProtected: protection.protected, options: protection.options },
  };
}

/** Where a table ends, and how its sheet is protected. */
export interface TableTail extends TableSnapshot {
  readonly protection: Pick<SheetSnapshot, 'title' | 'isProtected' | 'options'>;
}

/** The greatest number of the first column; 0 in a table that says nothing yet. */
export const lastNumber = ({ rows }: TableSnapshot): number =>
  rows.reduce((greatest, [value]) => (typeof value === 'number' ? Math.max(greatest, value) : greatest), 0);
