import { isInside } from '../areas';
import type { CellPlan, SheetPlan } from '../model';
import { alignLines, type Signature } from './align';
import { canonicalFormula } from './canonical';
import type { KnownTable } from './known-tables';
import type { LineMap } from './line-map';
import { cellAt, type ObservedCell, type ObservedSheet } from './observed';

export interface SheetMap extends LineMap {
  /** Planned lines that hold something and are nowhere. */
  readonly lostRows: readonly number[];
  readonly lostColumns: readonly number[];
  /** Whether every cell of the plan is where it was planned and says just that. */
  readonly isIntact: boolean;
}

const INTACT: SheetMap = { row: (row) => row, column: (column) => column, lostRows: [], lostColumns: [], isIntact: true };

/** Contents that tell a line from the others. */
const isTelling = ({ content, isInput }: CellPlan): boolean => !isInput && content.kind !== 'empty';

/** The cells that do not stand in a table: those have lines of their own. */
export const outsideTables = ({ cells, tables }: SheetPlan): readonly CellPlan[] =>
  cells.filter((cell) => !tables.some(({ area }) => isInside(cell, area)));

/** Finds every planned line again by what stands on it, whatever rows and columns people put in or took out. */
export function mapSheet(plan: SheetPlan, found: ObservedSheet, tables: readonly KnownTable[]): SheetMap {
  const cells = outsideTables(plan).filter(isTelling);
  if (cells.every((cell) => isVerbatim(cell, cellAt(found, cell.row, cell.column)))) return INTACT;
  const said = signaturesOf(found, tables, plan.tables.length > 0);
  const rows = mapLines(gather(cells, 'row', found.title, tables), said.rows);
  const columns = mapLines(gather(cells, 'column', found.title, tables), said.columns);
  return { row: rows.at, column: columns.at, lostRows: rows.lost, lostColumns: columns.lost, isIntact: false };
}

/** Whether the cell holds to the letter what the plan writes in it: nearly all do, and nothing has to be parsed. */
function isVerbatim({ content }: CellPlan, cell: ObservedCell): boolean {
  if (content.kind === 'formula') return cell.formula === content.text;
  if (cell.formula !== null) return false;
  if (content.kind === 'text') return cell.value === content.text;
  return content.kind === 'number' && content.value.toNumber() === cell.value;
}

/** A text is nearly always its line's alone, a formula that of its neighbours too. */
const WEIGHTS = { text: 8, number: 2, formula: 1 } as const;

function add(signature: Map<string, number>, content: string, weight: number): void {
  signature.set(content, (signature.get(content) ?? 0) + weight);
}

function gather(cells: readonly CellPlan[], axis: 'row' | 'column', title: string, tables: readonly KnownTable[]): Lines {
  const lines = new Map<number, Map<string, number>>();
  for (const cell of cells) {
    const line = lines.get(cell[axis]) ?? new Map<string, number>();
    lines.set(cell[axis], line);
    const { content } = cell;
    if (content.kind === 'text') add(line, plainSpaces(content.text), WEIGHTS.text);
    else if (content.kind === 'number') add(line, String(content.value.toNumber()), WEIGHTS.number);
    else if (content.kind === 'formula') add(line, skeletonOf(content.text, title, cell.row, tables), WEIGHTS.formula);
  }
  return lines;
}

type Lines = ReadonlyMap<number, Signature>;

/** What a formula is wherever it stands. */
export const skeletonOf = (text: string, title: string, row: number, tables: readonly KnownTable[]): string =>
  `=${canonicalFormula(text, { title, row, tables, isBlind: true }) ?? ''}`;

export const plainSpaces = (text: string): string => text.replace(/\s+/g, ' ').trim();

function signaturesOf(sheet: ObservedSheet, tables: readonly KnownTable[], hasTable: boolean) {
  const rows: Map<string, number>[] = [];
  const columns: Map<string, number>[] = [];
  const areas = hasTable ? tables.filter(({ found }) => found.title === sheet.title).map(({ found }) => found.area) : [];
  sheet.values.forEach((line, y) => {
    line.forEach((_value, x) => {
      const row = sheet.row + y;
      const column = sheet.column + x;
      const { formula, value } = cellAt(sheet, row, column);
      if ((formula === null && value === '') || areas.some((area) => isInside({ row, column }, area))) return;
      const isText = typeof value === 'string';
      const content = formula !== null ? skeletonOf(formula, sheet.title, row, tables) : isText ? plainSpaces(value) : String(value);
      const weight = formula !== null ? WEIGHTS.formula : isText ? WEIGHTS.text : WEIGHTS.number;
      add((rows[row] ??= new Map<string, number>()), content, weight);
      add((columns[column] ??= new Map<string, number>()), content, weight);
    });
  });
  const filled = (lines: readonly (Signature | undefined)[]): readonly Signature[] =>
    Array.from(lines, (line) => line ?? new Map<string, number>());
  return { rows: filled(rows), columns: filled(columns) };
}

interface MappedLines {
  readonly at: (planned: number) => number | null;
  readonly lost: readonly number[];
}

function mapLines(planned: Lines, found: readonly Signature[]): MappedLines {
  const order = [...planned.keys()].sort((one, other) => one - other);
  const pairs = alignLines(
    order.map((line) => planned.get(line) ?? new Map<string, number>()),
    found,
  );
  const places = new Map(
    order.flatMap((line, index) => {
      const place = pairs[index] ?? null;
      return place === null ? [] : [[line, place] as const];
    }),
  );
  const matched = [...places.keys()];
  /** What lies between two lines that did not move one against the other did not move either. */
  const between = (line: number): number | null => {
    const before = matched.filter((one) => one < line).at(-1);
    const after = matched.find((one) => one > line);
    const shift = (one: number | undefined): number | null => (one === undefined ? null : (places.get(one) ?? one) - one);
    const [up, down] = [shift(before), shift(after)];
    if (up === null || down === null) return (up ?? down ?? 0) + line;
    return up === down || !planned.has(line) ? line + up : null;
  };
  const lost = order.filter((line) => !places.has(line) && between(line) === null);
  return { at: (line) => places.get(line) ?? (lost.includes(line) ? null : between(line)), lost };
}
