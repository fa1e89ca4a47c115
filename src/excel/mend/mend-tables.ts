import { sameLabel } from '../../plan/labels';
import type { CellPlan, Plan, SheetId, SheetPlan, TablePlan } from '../../plan/model';
import { SAISIES } from '../../plan/tables';
import type { Snapshot } from '../snapshot';
import type { TableSnapshot } from '../table-snapshot';

/** What has to be done to a table so that it has all its columns, under the titles that formulas know. */
export interface TableMend {
  readonly sheet: SheetPlan;
  readonly table: TablePlan;
  readonly before: TableSnapshot;
  readonly after: TableSnapshot;
  /** Columns to insert one after the other, each counted in the table as it is by then. */
  readonly insertions: readonly number[];
  /** Titles to write, and all the cells of the new columns, where they stand in the end. */
  readonly titles: readonly CellPlan[];
  readonly columns: readonly NewColumn[];
}

export interface NewColumn {
  /** Column of the sheet, from 0; and the one that it is in the plan. */
  readonly column: number;
  readonly planned: number;
  readonly cells: readonly CellPlan[];
}

export interface MendedTables {
  /** What is read once it is done: a column that is new says nothing. */
  readonly snapshot: Snapshot;
  readonly mends: readonly TableMend[];
}

/** @param canGrow whether the host lengthens a table: where it cannot, a column that was the last comes back before the last. */
export function mendTables(snapshot: Snapshot, plan: Plan, canGrow: boolean): MendedTables {
  const ids: readonly SheetId[] = Object.keys(SAISIES) as (keyof typeof SAISIES)[];
  const mends = ids.flatMap((id) => {
    const sheet = plan.sheets.find((one) => one.id === id);
    return (sheet?.tables ?? []).flatMap((table) => {
      const found = snapshot.tables.get(table.name);
      const mend = sheet && found && mendTable(sheet, table, found, canGrow);
      return mend ? [mend] : [];
    });
  });
  const tables = new Map([...snapshot.tables, ...mends.map(({ table, after }) => [table.name, after] as const)]);
  return { snapshot: { ...snapshot, tables }, mends };
}

function mendTable(sheet: SheetPlan, table: TablePlan, found: TableSnapshot, canGrow: boolean): TableMend | null {
  const isFirst = (header: string, column: string): boolean =>
    found.headers.findIndex((one) => sameLabel(one, column)) === found.headers.indexOf(header);
  const headers = found.headers.map(
    (header) => table.columns.find((column) => sameLabel(column, header) && isFirst(header, column)) ?? header,
  );
  const retyped = headers.filter((header, index) => header !== found.headers[index]);
  const missing = table.columns.filter((column) => !headers.includes(column));
  // A title of an older version, read as the one that it gets now.
  const renamed = found.renamed === undefined ? [] : [headers[found.renamed] ?? ''];
  if (retyped.length + missing.length === 0 && !found.isDissolved) return null;
  const insertions = missing.map((column) => {
    const left = table.columns[table.columns.indexOf(column) - 1];
    // A sheet's column inserted before the table's first one would push the table aside.
    const at = left === undefined ? 1 : headers.indexOf(left) + 1;
    const place = at === headers.length && !canGrow ? at - 1 : at;
    headers.splice(place, 0, column);
    return place;
  });
  const after: TableSnapshot = {
    row: found.row,
    column: found.column,
    sheetTitle: found.sheetTitle,
    freeRows: found.freeRows,
    headers,
    rows: found.rows.map((row) => withBlanks(row, insertions)),
    formulas: found.formulas?.map((row) => withBlanks(row, insertions)) ?? null,
  };
  const placed = (cells: readonly CellPlan[], column: string): CellPlan[] =>
    cells.map((cell) => ({ ...cell, row: after.row, column: after.column + headers.indexOf(column) }));
  const cellsOf = (column: string, row: number): readonly CellPlan[] =>
    sheet.cells.filter((cell) => cell.row === row && cell.column === table.area.column + table.columns.indexOf(column));
  return {
    sheet,
    table,
    before: found,
    after,
    insertions,
    titles: [...renamed, ...retyped, ...missing].flatMap((column) => placed(cellsOf(column, table.area.row), column)),
    columns: missing.map((column) => ({
      column: after.column + headers.indexOf(column),
      planned: table.area.column + table.columns.indexOf(column),
      cells: after.rows.flatMap((_row, index) =>
        placed(cellsOf(column, table.area.row + 1), column).map((cell) => ({ ...cell, row: after.row + 1 + index })),
      ),
    })),
  };
}

function withBlanks<Value>(row: readonly Value[], insertions: readonly number[]): readonly (Value | '')[] {
  const cells: (Value | '')[] = [...row];
  for (const at of insertions) cells.splice(at, 0, '');
  return cells;
}
