import type { CellPlan, SheetId, SheetPlan } from '../plan/model';
import type { TableDefinition } from '../plan/tables';
import { ErreurClasseur } from './classeur';
import { changeLines } from './line-changes';
import { saysAlready, type RawValue } from './raw';
import { columnsOf, readLines, type ColumnPlaces } from './table-lines';
import type { TableSnapshot } from './table-snapshot';

/** The lines of a table, as they are and as they must become. */
export interface TableLines<Key extends string> {
  readonly table: TableDefinition<Key>;
  readonly found: TableSnapshot;
  readonly sheet: SheetId;
  /** How each line is written and how its cells look; null when the dossier has no such table any more. */
  readonly plan: SheetPlan | null;
  /** Columns of this table or of another were gone: formulas may name their neighbours, or nothing. */
  readonly isTorn: boolean;
  readonly before: readonly object[];
  readonly after: readonly object[];
}

/** What has to be written so that it comes true; places are the sheet's. */
export interface LineEdits {
  readonly found: TableSnapshot;
  readonly sheet: SheetId;
  readonly tableName: string;
  /** Inputs of the table that say something else. */
  readonly edits: readonly CellPlan[];
  /** Computed cells of the table that lost their formula. */
  readonly repairs: readonly CellPlan[];
  /** Whole rows under the table. */
  readonly added: readonly CellPlan[];
  /** Columns of the table where people type, from 0; none in a table that only we write. */
  readonly typed: readonly number[];
  /** What may be typed in the rows under the table. */
  readonly rules: readonly ColumnRule[];
}

export interface ColumnRule {
  readonly validation: SheetPlan['validations'][number];
  readonly column: number;
}

/**
 * Only cells that say something else are written; columns that are not ours are never touched. Nothing is queued
 * here: a table that cannot take its lines is refused before anything is sent.
 */
export function computeLineEdits<Key extends string>({ table, found, sheet, plan, isTorn, before, after }: TableLines<Key>): LineEdits {
  const placed = readLines(table, found).map(({ index }, line) => ({ index, key: keyOf(before[line] ?? {}) }));
  const { writes, clears } = changeLines(placed, after, keyOf);
  const planned = plan ? plannedRows(plan, table) : () => blankRow(table);
  const columns = columnsOf(table, found);
  const edits: CellPlan[] = [];
  const added: CellPlan[] = [];
  const edit = (index: number, cells: ReadonlyMap<Key, CellPlan>): void =>
    void edits.push(...placeRow(columns, found, index, cells).filter((cell) => cell.isInput && !saysAlready(valueAt(found, cell), cell)));
  for (const { index, position } of writes) {
    if (index >= found.rows.length) added.push(...placeRow(columns, found, index, planned(position)));
    else edit(index, planned(position));
  }
  for (const index of clears) edit(index, planned(after.length));
  const missing = writes.length === 0 ? 0 : Math.max(...writes.map(({ index }) => index)) + 1 - found.rows.length;
  if (missing > found.freeRows) throw new ErreurClasseur('sous-tableau-occupe', `${table.name} · ${found.sheetTitle}`);
  return {
    found,
    sheet,
    tableName: table.name,
    edits,
    repairs: plan ? repairsOf(columns, found, planned(0), isTorn) : [],
    added,
    typed: typedIn(table, columns),
    rules: plan ? rulesOf(plan, table, found) : [],
  };
}

const keyOf = (line: object): string => JSON.stringify(line);

/** A row that a broken write, or an Excel without calculated columns, left without its formulas counts for nothing. */
function repairsOf<Key extends string>(
  columns: ColumnPlaces<Key>,
  found: TableSnapshot,
  row: ReadonlyMap<Key, CellPlan>,
  isTorn: boolean,
): readonly CellPlan[] {
  return found.rows.flatMap((_row, index) =>
    placeRow(columns, found, index, row).filter(
      (cell) => cell.content.kind === 'formula' && (isBareAt(found, cell) || (isTorn && namesColumns(found, cell))),
    ),
  );
}

/** A formula on columns of tables, or on what is no more: one that people wrote on plain cells is theirs. */
const namesColumns = (found: TableSnapshot, { row, column }: CellPlan): boolean =>
  /^=.*(?:\[|#REF!)/.test(String(found.formulas?.[row - found.row - 1]?.[column - found.column] ?? ''));

/** The cells of the n-th planned line, by key. */
export function plannedRows<Key extends string>(
  plan: SheetPlan,
  { name, keys }: TableDefinition<Key>,
): (line: number) => ReadonlyMap<Key, CellPlan> {
  const area = plan.tables.find((table) => table.name === name)?.area;
  const byPlace = new Map(plan.cells.map((cell) => [`${String(cell.row)},${String(cell.column)}`, cell]));
  return (line) =>
    new Map(
      keys.flatMap((key, index) => {
        const cell = area && byPlace.get(`${String(area.row + 1 + line)},${String(area.column + index)}`);
        return cell ? [[key, cell] as const] : [];
      }),
    );
}

function blankRow<Key extends string>(table: TableDefinition<Key>): ReadonlyMap<Key, CellPlan> {
  const cell: CellPlan = { row: 0, column: 0, content: { kind: 'empty' }, style: 'inputText', isInput: true };
  return new Map(table.keys.filter(table.isTyped).map((key) => [key, cell]));
}

export const typedIn = <Key extends string>(table: TableDefinition<Key>, columns: ColumnPlaces<Key>): readonly number[] =>
  table.keys.filter(table.isTyped).flatMap((key) => columns.get(key) ?? []);

/** Under the columns where they stand now, whatever people moved. */
export function placeRow<Key extends string>(
  columns: ColumnPlaces<Key>,
  found: TableSnapshot,
  index: number,
  cells: ReadonlyMap<Key, CellPlan>,
): readonly CellPlan[] {
  return [...columns].flatMap(([key, column]) => {
    const cell = cells.get(key);
    return cell ? [{ ...cell, row: found.row + 1 + index, column: found.column + column }] : [];
  });
}

const valueAt = (found: TableSnapshot, { row, column }: CellPlan): RawValue =>
  found.rows[row - found.row - 1]?.[column - found.column] ?? '';

/** Nothing stands there, not even a formula that gives an empty text. */
export const isBareAt = (found: TableSnapshot, { row, column }: CellPlan): boolean =>
  (found.formulas ?? found.rows)[row - found.row - 1]?.[column - found.column] === '';

export function rulesOf<Key extends string>(plan: SheetPlan, table: TableDefinition<Key>, found: TableSnapshot): readonly ColumnRule[] {
  const columns = columnsOf(table, found);
  return plan.validations.flatMap((validation) =>
    table.keys.slice(validation.area.column, validation.area.column + validation.area.columns).flatMap((key) => {
      const column = columns.get(key);
      return column === undefined ? [] : [{ validation, column: found.column + column }];
    }),
  );
}
