import type { CellPlan } from '../plan/model';
import type { Area, Ref } from '../plan/refs';

/** Cells one under the other that hold the very same formula, such as the computed column of a table. */
export interface FormulaRun {
  readonly area: Area;
  /** Without the leading `=`. */
  readonly text: string;
}

/** Shorter runs are as well written cell by cell. */
const SHORTEST = 4;

/** Parts the cells that hold formulas; a formula that points at cells is another one on each row, and stands in no run. */
export function gatherRuns(cells: readonly CellPlan[]): { readonly runs: readonly FormulaRun[]; readonly others: readonly CellPlan[] } {
  const runs: FormulaRun[] = [];
  const others: CellPlan[] = [];
  const open = new Map<number, { text: string; cells: CellPlan[] }>();
  const close = (column: number): void => {
    const run = open.get(column);
    const [first] = run?.cells ?? [];
    open.delete(column);
    if (!run || !first) return;
    if (run.cells.length < SHORTEST) others.push(...run.cells);
    else runs.push({ area: { row: first.row, column, rows: run.cells.length, columns: 1 }, text: run.text });
  };
  for (const cell of [...cells].sort((one, other) => one.row - other.row)) {
    const { content, row, column } = cell;
    if (content.kind !== 'formula') continue;
    if (content.refs.some(isPlace)) {
      others.push(cell);
      continue;
    }
    const run = open.get(column);
    if (run?.text === content.text && run.cells.at(-1)?.row === row - 1) run.cells.push(cell);
    else {
      close(column);
      open.set(column, { text: content.text, cells: [cell] });
    }
  }
  for (const column of [...open.keys()]) close(column);
  return { runs, others };
}

const isPlace = ({ kind }: Ref): boolean => kind === 'cell' || kind === 'range';
