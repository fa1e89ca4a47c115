import { relativeText } from '../../src/plan/check/formula-rules';
import type { CellPlan, Content } from '../../src/plan/model';
import { columnLetters } from '../../src/formula-text/a1';
import { areaA1 } from '../../src/plan/refs';

/** Row after row: what is written there in one line, then each formula in its own; a formula copied down is told once. */
export function describeCells(cells: readonly CellPlan[]): readonly string[] {
  const rows = groupBy(cells, ({ row }) => row);
  const formulas = groupBy(runsOf(cells.filter(({ content }) => content.kind === 'formula')), ([first]) => first.row);
  const written = new Map([...rows].map(([row, all]) => [row, describeRow(all)]));
  return [...rows.keys()]
    .sort((one, other) => one - other)
    .flatMap((row) => [...describeWritten(row, written), ...(formulas.get(row) ?? []).map(describeRun)]);
}

/** Cells under one another that hold one formula. */
type Run = readonly [first: CellPlan, ...copies: CellPlan[]];

function runsOf(formulas: readonly CellPlan[]): readonly Run[] {
  const runs: Run[] = [];
  for (const column of groupBy(formulas, (cell) => cell.column).values()) {
    let run: Run | undefined;
    for (const cell of column.sort((one, other) => one.row - other.row)) {
      if (run && isCopy(run, cell)) runs[runs.length - 1] = run = [...run, cell];
      else runs.push((run = [cell]));
    }
  }
  return runs.sort(([one], [other]) => one.column - other.column);
}

function isCopy(run: Run, cell: CellPlan): boolean {
  const [first] = run;
  const isUnder = cell.row === first.row + run.length;
  return (
    isUnder && cell.block !== undefined && cell.block === first.block && cell.style === first.style && relative(cell) === relative(first)
  );
}

const relative = ({ content, row, column }: CellPlan): string => (content.kind === 'formula' ? relativeText(content, row, column) : '');

function describeRun([first, ...copies]: Run): string {
  const address = areaA1({ row: first.row, column: first.column, rows: copies.length + 1, columns: 1 });
  return `${address.padEnd(9)} ${first.style} ${describeContent(first.content)}`;
}

function describeRow(cells: readonly CellPlan[]): string {
  return cells
    .filter(({ content }) => content.kind !== 'formula')
    .sort((one, other) => one.column - other.column)
    .map(({ column, style, content, isSilent, link }) =>
      [
        columnLetters(column),
        style,
        describeContent(content),
        ...(isSilent ? ['(laissé tel quel)'] : []),
        ...(link ? [`→ ${link.sheet} « ${link.tip} »`] : []),
      ].join(' '),
    )
    .join(' | ');
}

/** Rows alike, one under the other, are told with the first of them. */
function describeWritten(row: number, written: ReadonlyMap<number, string>): readonly string[] {
  const text = written.get(row) ?? '';
  if (text === '' || written.get(row - 1) === text) return [];
  let last = row;
  while (written.get(last + 1) === text) last += 1;
  const rows = last === row ? String(row + 1) : `${row + 1}-${last + 1}`;
  return [`${rows.padEnd(9)} ${text}`];
}

function describeContent(content: Content): string {
  switch (content.kind) {
    case 'empty':
      return '∅';
    case 'text':
      return `« ${content.text} »`;
    case 'number':
      return content.value.toFixed();
    case 'date':
      return content.date;
    case 'formula':
      return `=${content.text}`;
  }
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
