import { sameLabel } from '../labels';
import type { Plan, SheetId, TablePlan } from '../model';
import type { Observed, ObservedSheet, ObservedTable } from './observed';

/** A table of the plan and the one that it is in the workbook, whatever people did to its name and its columns. */
export interface KnownTable {
  readonly sheet: SheetId;
  readonly plan: TablePlan;
  readonly found: ObservedTable;
  /** Column by column of the workbook's table, the header it has in the plan; its own for a column that people added. */
  readonly headers: readonly string[];
  /** Headers of the plan that no column bears, not even under another name. */
  readonly missing: readonly string[];
  /** Headers that people changed, by the plan's. */
  readonly renamed: ReadonlyMap<string, string>;
}

export interface FoundTables {
  readonly known: readonly KnownTable[];
  /** Known by their cells, which are no longer a table. */
  readonly dissolved: readonly KnownTable[];
  readonly absent: readonly { readonly sheet: SheetId; readonly plan: TablePlan }[];
}

/** By name; else by what their headers say. */
export function findTables(plan: Plan, { tables, sheets }: Observed): FoundTables {
  const planned = plan.sheets.flatMap(({ id, tables: ours }) => ours.map((table) => ({ sheet: id, plan: table })));
  const named = (name: string): ObservedTable | undefined => tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  const taken = new Set(planned.flatMap((one) => named(one.plan.name) ?? []));
  const known: KnownTable[] = [];
  const dissolved: KnownTable[] = [];
  const absent: { readonly sheet: SheetId; readonly plan: TablePlan }[] = [];
  for (const one of planned) {
    const found = named(one.plan.name) ?? tables.find((table) => !taken.has(table) && looksLike(table, one.plan));
    const sheet = sheets.get(one.sheet);
    const cells = found ?? (sheet && findDissolved(one.plan, sheet)) ?? null;
    if (!cells) absent.push(one);
    else (found ? known : dissolved).push({ ...one, found: cells, ...matchHeaders(one.plan, cells) });
  }
  return { known: [...known, ...dissolved], dissolved, absent };
}

/** The row that bears our headers, and all that stands under it, as far as its rows are worked out. */
export function findDissolved(
  plan: Pick<TablePlan, 'name' | 'columns'>,
  sheet: Pick<ObservedSheet, 'title' | 'row' | 'column' | 'values' | 'formulas'>,
): ObservedTable | null {
  const index = sheet.values.findIndex((line) => looksLike({ headers: line.map(String) }, plan));
  const line = (sheet.values[index] ?? []).map(String);
  if (index < 0) return null;
  const isOurs = (text: string): boolean => plan.columns.some((column) => sameLabel(column, text));
  const first = line.findIndex(isOurs);
  const last = line.length - 1 - [...line].reverse().findIndex(isOurs);
  const headers = line.slice(first, last + 1);
  const isFilled = (row: number): boolean => (sheet.formulas[row] ?? []).slice(first, last + 1).some((content) => content !== '');
  const isFormula = (row: number, column: number): boolean => String(sheet.formulas[row]?.[column] ?? '').startsWith('=');
  const computed = headers.map((_header, at) => first + at).filter((column) => isFormula(index + 1, column));
  // A row that people emptied does not end it.
  const isWorkedOut = (row: number): boolean => computed.some((column) => isFormula(row, column));
  const lowest = sheet.formulas.reduce((before, _line, row) => (row > index && isWorkedOut(row) ? row : before), index);
  let end = lowest + 1;
  while (isFilled(end)) end += 1;
  const area = { row: sheet.row + index, column: sheet.column + first, rows: end - index, columns: headers.length };
  return { name: plan.name, title: sheet.title, area, headers };
}

/** Three quarters of our headers are in no table of people's by chance. */
const LIKENESS = 0.75;

function looksLike({ headers }: Pick<ObservedTable, 'headers'>, { columns }: Pick<TablePlan, 'columns'>): boolean {
  const common = columns.filter((column) => headers.some((header) => sameLabel(header, column)));
  return common.length >= columns.length * LIKENESS;
}

function matchHeaders({ columns }: TablePlan, { headers }: ObservedTable): Pick<KnownTable, 'headers' | 'missing' | 'renamed'> {
  const ours = headers.map((header) => columns.find((column) => sameLabel(column, header)) ?? null);
  const unfound = columns.filter((column) => !ours.includes(column));
  const renamed = new Map<string, string>();
  for (const column of unfound) {
    // Nobody has moved it: it stands where its left neighbour says, under a header that is nobody's.
    const left = columns[columns.indexOf(column) - 1];
    const at = left === undefined ? 0 : ours.indexOf(left) + 1;
    const header = headers[at];
    const isWhole = headers.length >= columns.length;
    if (!isWhole || header === undefined || ours[at] !== null || (left !== undefined && at === 0)) continue;
    ours[at] = column;
    renamed.set(column, header);
  }
  return {
    headers: headers.map((header, index) => ours[index] ?? header),
    missing: unfound.filter((column) => !renamed.has(column)),
    renamed,
  };
}

/** Sheet column of a header of the plan. */
export function columnOfHeader({ headers, found }: KnownTable, header: string): number | null {
  const index = headers.indexOf(header);
  return index < 0 ? null : found.area.column + index;
}
