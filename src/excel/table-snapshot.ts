import { toRaw, type RawValue } from './raw';
import { ErreurClasseur } from './classeur';

/** A table as it stands: where, what it says, and how far it may grow. */
export interface TableSnapshot {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly RawValue[])[];
  /** What was typed in the cells, formulas as such; only where it was asked for. */
  readonly formulas: readonly (readonly RawValue[])[] | null;
  /** Number formats of the same cells, where they are known. */
  readonly formats?: readonly (readonly string[])[];
  /** Sheet row and column of the header's first cell, from 0. */
  readonly row: number;
  readonly column: number;
  readonly sheetTitle: string;
  /** Empty rows under the table, in its columns. */
  readonly freeRows: number;
  /** What stands under it in its columns, row by row from the first, where that was read. */
  readonly below?: readonly (readonly RawValue[])[];
  /** Its cells are no longer a table: the next whole write makes one of them again. */
  readonly isDissolved?: true;
  /** The column whose title the next write changes into the one told here. */
  readonly renamed?: number;
}

/** A table whose loads are queued. */
export interface TableRead {
  readonly name: string;
  readonly table: Excel.Table;
  readonly headers: Excel.Range;
  readonly body: Excel.Range;
  readonly isWithFormulas: boolean;
  readonly used: Excel.Range;
}

export function queueTable({ tables }: Excel.RequestContext['workbook'], name: string, what: 'values' | 'formulas'): TableRead {
  const table = tables.getItemOrNullObject(name);
  table.worksheet.load('name');
  const headers = table.getHeaderRowRange();
  headers.load('values,rowIndex,columnIndex');
  // Without the row of totals that people may have asked for.
  const body = table.getDataBodyRange();
  const isWithFormulas = what === 'formulas';
  if (isWithFormulas) body.load('values,formulas,numberFormat');
  else body.load('values');
  // Its columns down to their last value tell what stands below.
  const used = headers.getEntireColumn().getUsedRange(true);
  used.load('values,rowIndex');
  return { name, table, headers, body, isWithFormulas, used };
}

/** After the sync; nothing when the workbook has no such table. */
export function takeTable({ name, table, headers, body, isWithFormulas, used }: TableRead): readonly (readonly [string, TableSnapshot])[] {
  if (table.isNullObject) return [];
  const read: readonly unknown[] = [headers.values, body.values, used.values];
  // What is too large to be handed over comes without its values: a table dragged over the sheet.
  if (read.some((values) => !Array.isArray(values))) throw new ErreurClasseur('trop-grand', `${name} · ${table.worksheet.name}`);
  const rows = toRaw(body.values);
  const firstBelow = headers.rowIndex + 1 + rows.length;
  const below = toRaw(used.values).slice(firstBelow - used.rowIndex);
  const snapshot: TableSnapshot = {
    headers: (headers.values[0] ?? []).map(String),
    rows,
    formulas: isWithFormulas ? toRaw(body.formulas) : null,
    ...(isWithFormulas && { formats: body.numberFormat.map((line) => line.map(String)) }),
    row: headers.rowIndex,
    column: headers.columnIndex,
    sheetTitle: table.worksheet.name,
    freeRows: countBlank(below),
    below,
  };
  return [[name, snapshot]];
}

/** How many rows are empty before the first that is not; all that a sheet holds when nothing follows. */
function countBlank(rows: readonly (readonly RawValue[])[]): number {
  const index = rows.findIndex((row) => row.some((value) => value !== ''));
  return index < 0 ? Infinity : index;
}
