import { findDissolved } from '../../plan/audit/known-tables';
import { sheetName } from '../../plan/names';
import { SAISIES } from '../../plan/tables';
import { rawValue, type RawValue } from '../raw';
import type { Snapshot } from '../snapshot';
import type { TableSnapshot } from '../table-snapshot';

/**
 * With the tables that are no longer any, known by their headers: people can undo a table, and LibreOffice forgets one when a
 * sheet is deleted. A round trip more, only where one is missing from its sheet.
 */
export async function withDissolved(context: Excel.RequestContext, snapshot: Snapshot): Promise<Snapshot> {
  const reads = Object.entries(SAISIES).flatMap(([id, { name, keys, columns }]) => {
    const title = snapshot.cells.get(sheetName(id as keyof typeof SAISIES))?.place?.title;
    if (title === undefined || snapshot.tables.has(name) || !snapshot.isOurs) return [];
    const used = context.workbook.worksheets.getItem(title).getUsedRangeOrNullObject(true);
    used.load('values,formulas,rowIndex,columnIndex');
    const headers: Readonly<Record<string, { readonly header: string }>> = columns;
    return [{ name, title, used, columns: keys.map((key) => headers[key]?.header ?? '') }];
  });
  if (reads.length === 0) return snapshot;
  await context.sync();
  const found = reads.flatMap(({ used, ...table }) => (used.isNullObject ? [] : snapshotOf(used, table)));
  return { ...snapshot, tables: new Map([...snapshot.tables, ...found]) };
}

interface Sought {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly string[];
}

function snapshotOf(used: Excel.Range, { name, title, columns }: Sought): readonly (readonly [string, TableSnapshot])[] {
  const { rowIndex: row, columnIndex: column } = used;
  const grids = { values: toRaw(used.values), formulas: toRaw(used.formulas) };
  const table = findDissolved({ name, columns }, { title, row, column, ...grids });
  if (!table || table.area.rows < 2) return [];
  const { area, headers } = table;
  const bodyOf = (grid: readonly (readonly RawValue[])[]): readonly (readonly RawValue[])[] =>
    grid
      .slice(area.row + 1 - row, area.row + area.rows - row)
      .map((line) => line.slice(area.column - column, area.column - column + area.columns));
  const below = grids.values.slice(area.row + area.rows - row);
  const free = below.findIndex((line) => line.some((value) => value !== ''));
  return [
    [
      name,
      {
        headers,
        rows: bodyOf(grids.values),
        formulas: bodyOf(grids.formulas),
        row: area.row,
        column: area.column,
        sheetTitle: title,
        freeRows: free < 0 ? Infinity : free,
        isDissolved: true,
      },
    ],
  ];
}

const toRaw = (values: readonly (readonly unknown[])[]): readonly (readonly RawValue[])[] => values.map((line) => line.map(rawValue));
