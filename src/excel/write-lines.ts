import { a1, areaA1, cellRef, type Area } from '../plan/refs';
import type { CellPlan, SheetPlan } from '../plan/model';
import type { TableDefinition } from '../plan/tables';
import { styleOf } from '../plan/styles';
import { ErreurClasseur } from './classeur';
import { changeLines } from './line-changes';
import { toCellInput, saysAlready } from './raw';
import { toRectangles } from './rectangles';
import type { TableSnapshot } from './snapshot';
import { columnOf, isTyped, readLines } from './table-lines';
import { writeFormulas } from './write-sheet';
import { writeStyles } from './write-styles';

interface LinesToWrite<Key extends string, Line> {
  readonly context: Excel.RequestContext;
  readonly table: TableDefinition<Key>;
  readonly found: TableSnapshot;
  /** The planned sheet of the table: how each line is written and how its cells look. */
  readonly plan: SheetPlan;
  readonly before: readonly Line[];
  readonly after: readonly Line[];
  readonly keyOf: (line: Line) => string;
  readonly listSource: (name: string) => Excel.Range;
}

/**
 * Brings the lines of a table that people own to those of the dossier. Only cells that say something else are
 * written; columns that are not ours are never touched. Rows are added under the table, which is then resized:
 * `table.rows.add` loses lines when several people are at work.
 */
export function writeLines<Key extends string, Line>(work: LinesToWrite<Key, Line>): void {
  const { table, found, plan, before, after, keyOf } = work;
  const placed = readLines(table, found).map(({ index }, line) => ({ index, key: keyOfAt(before, line, keyOf) }));
  const { writes, clears } = changeLines(placed, after, keyOf);
  if (writes.length === 0 && clears.length === 0) return;

  const planned = plannedRows(plan, table);
  const edits: CellPlan[] = [];
  const added: CellPlan[] = [];
  for (const { index, position } of writes) {
    const cells = planned(position);
    if (index >= found.rows.length) added.push(...placeRow(table, found, index, cells));
    else edits.push(...placeRow(table, found, index, cells).filter((cell) => !cell.isInput || !saysAlready(valueAt(found, cell), cell)));
  }
  const blank = planned(after.length);
  for (const index of clears) edits.push(...placeRow(table, found, index, blank).filter((cell) => cell.isInput && !saysAlready(valueAt(found, cell), cell)));

  const sheet = work.context.workbook.worksheets.getItem(found.sheetTitle);
  writeValues(sheet, edits.filter(({ isInput }) => isInput));
  if (added.length > 0) growTable(work, sheet, added);
}

function keyOfAt<Line>(lines: readonly Line[], index: number, keyOf: (line: Line) => string): string {
  const line = lines[index];
  return line === undefined ? '' : keyOf(line);
}

/** The cells of the n-th planned line, by key. */
function plannedRows<Key extends string>(plan: SheetPlan, { name, keys }: TableDefinition<Key>): (line: number) => ReadonlyMap<Key, CellPlan> {
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

function placeRow<Key extends string>(table: TableDefinition<Key>, found: TableSnapshot, index: number, cells: ReadonlyMap<Key, CellPlan>): readonly CellPlan[] {
  return table.keys.flatMap((key) => {
    const cell = cells.get(key);
    const column = columnOf(table, found, key);
    return cell && column >= 0 ? [{ ...cell, row: found.row + 1 + index, column: found.column + column }] : [];
  });
}

const valueAt = (found: TableSnapshot, { row, column }: CellPlan) => found.rows[row - found.row - 1]?.[column - found.column] ?? '';

function writeValues(sheet: Excel.Worksheet, cells: readonly CellPlan[]): void {
  const byPlace = new Map(cells.map((cell) => [a1(cellRef(cell.row, cell.column)), cell]));
  for (const area of toRectangles(cells)) {
    sheet.getRange(areaA1(area)).values = gridOf(area, (address) => {
      const cell = byPlace.get(address);
      return cell ? toCellInput(cell.content) : null;
    });
  }
}

function growTable<Key extends string, Line>({ context, table, found, plan, listSource }: LinesToWrite<Key, Line>, sheet: Excel.Worksheet, added: readonly CellPlan[]): void {
  if (!found.canGrow) throw new ErreurClasseur('sous-tableau-occupe', table.name);
  const last = Math.max(...added.map(({ row }) => row));
  const byPlace = new Map(added.map((cell) => [a1(cellRef(cell.row, cell.column)), cell]));
  for (const area of toRectangles(added)) {
    sheet.getRange(areaA1(area)).numberFormat = gridOf(area, (address) => {
      const cell = byPlace.get(address);
      return cell ? styleOf(cell.style).numberFormat : 'General';
    });
  }
  writeValues(sheet, added.filter(({ content }) => content.kind !== 'formula'));
  writeStyles(sheet, added);
  context.workbook.tables
    .getItem(table.name)
    .resize(areaA1({ row: found.row, column: found.column, rows: last - found.row + 1, columns: found.headers.length }));
  writeFormulas(sheet, { cells: added });
  for (const { area, rule } of plan.validations) {
    const key = table.keys[area.column];
    if (rule.kind !== 'list' || key === undefined || !isTyped(table, key)) continue;
    const column = found.column + columnOf(table, found, key);
    const first = found.row + 1 + found.rows.length;
    sheet.getRange(areaA1({ row: first, column, rows: last - first + 1, columns: 1 })).dataValidation.rule = { list: { inCellDropDown: true, source: listSource(rule.name) } };
  }
}

function gridOf<Value>(area: Area, at: (address: string) => Value): Value[][] {
  return Array.from({ length: area.rows }, (_row, row) => Array.from({ length: area.columns }, (_column, column) => at(a1(cellRef(area.row + row, area.column + column)))));
}
