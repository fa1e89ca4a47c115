import { gatherRuns } from '../../src/excel/formula-runs';
import type { CellPlan } from '../../src/plan/model';
import { cellRef, type Ref } from '../../src/plan/refs';

const cell = (row: number, column: number, text: string, refs: readonly Ref[] = []): CellPlan => ({
  row,
  column,
  content: { kind: 'formula', text, refs },
  style: 'euros',
  isInput: false,
});
const column = (from: number, rows: number, text = 'SUM(Depenses[Montant])'): readonly CellPlan[] =>
  Array.from({ length: rows }, (_cell, index) => cell(from + index, 2, text));

it('writes once a formula that stands four times or more, one under the other', () => {
  expect(gatherRuns(column(5, 4))).toEqual({
    runs: [{ area: { row: 5, column: 2, rows: 4, columns: 1 }, text: 'SUM(Depenses[Montant])' }],
    others: [],
  });
});

it('leaves apart what is too short, what differs, and what is not side by side', () => {
  const cells = [...column(0, 3), ...column(4, 2), cell(6, 2, 'SUM(Depenses[Réalisé])'), cell(5, 3, 'SUM(Depenses[Montant])')];
  const { runs, others } = gatherRuns(cells);
  expect(runs).toEqual([]);
  expect(new Set(others)).toEqual(new Set(cells));
});

it('leaves apart a formula that points at cells: it is another one on each row', () => {
  const cells = Array.from({ length: 6 }, (_cell, row) => cell(row, 0, 'B1*2', [cellRef(0, 1)]));
  expect(gatherRuns(cells).runs).toEqual([]);
  expect(gatherRuns(cells).others).toHaveLength(6);
});

it('leaves out what is no formula', () => {
  const text: CellPlan = { row: 0, column: 0, content: { kind: 'text', text: 'Total' }, style: 'label', isInput: false };
  expect(gatherRuns([text])).toEqual({ runs: [], others: [] });
});
