import { checkCharts } from '../../src/plan/check/check-charts';
import type { ChartPlan } from '../../src/plan/chart';
import { formula } from '../../src/plan/formula';
import type { CellPlan, Plan, SheetPlan } from '../../src/plan/model';
import { describePlan } from '../golden/describe-plan';
import { ATTEINTE, sheetWithChart } from './charts-on-sheet';

const planOf = (sheet: SheetPlan): Plan => ({ sheets: [sheet], names: [] });
const withChart = (change: Partial<ChartPlan>): Plan => planOf(sheetWithChart(change).sheet);
const withSheet = (change: (sheet: SheetPlan) => Partial<SheetPlan>): Plan => {
  const { sheet } = sheetWithChart();
  return planOf({ ...sheet, ...change(sheet) });
};
const withCell = (row: number, column: number, change: Partial<CellPlan>): Plan =>
  withSheet(({ cells }) => ({ cells: cells.map((cell) => (cell.row === row && cell.column === column ? { ...cell, ...change } : cell)) }));

describe('a planned chart', () => {
  it('has the colours of the house, room on the printed page, and French spaces', () => {
    const { sheet } = sheetWithChart();
    expect(checkCharts(planOf(sheet))).toEqual([]);
    expect(sheet.print.area).toEqual({ row: 0, column: 0, rows: 23, columns: 4 });
    expect(sheet.charts[0]?.colors).toEqual(['#155E63', '#C9761B']);
    expect(sheet.charts[0]?.title).toBe('Atteinte par mission\u202F: acquis et potentiel');
  });

  it('is told to who proof-reads the plan', () => {
    const [sheet] = describePlan(withChart({}));
    expect(sheet?.lines.filter((line) => line.startsWith('graphique'))).toEqual([
      'graphique A10:D23   atteinte, bar de A5:C8 par columns, 0 à 1, 0\\ %, valeurs affichées',
    ]);
  });

  const broken: readonly (readonly [string, Plan, string])[] = [
    ['no title', withChart({ title: ' ' }), 'without a title'],
    ['no alternative text', withChart({ altText: '' }), 'without an alternative text'],
    ['an odd name', withChart({ name: 'Atteinte 2' }), 'small letters'],
    [
      'a name given twice',
      withSheet(({ charts }) => ({ charts: [...charts, ...charts.map((one) => ({ ...one, place: { ...one.place, row: 40 } }))] })),
      'two charts',
    ],
    ['too few colours', withChart({ colors: ['#155E63'] }), 'colours'],
    ['names only', withChart({ source: { ...ATTEINTE.source, rows: 1 } }), 'no values'],
    ['a source that leaves the cells', withChart({ source: { ...ATTEINTE.source, rows: 5 } }), 'no plain text in A6:A9'],
    ['a category that is a number', withCell(5, 0, { content: { kind: 'text', text: '2026' } }), 'no plain text in A6:A8'],
    ['a name that is calculated', withCell(4, 1, { content: formula`"a"` }), 'no plain text in B5:C5'],
    ['a value that is a text', withCell(6, 2, { content: { kind: 'text', text: 'rien' } }), 'hold no value in B6:C8'],
    [
      'hidden values',
      withSheet(({ columns }) => ({ columns: columns.map((column, index) => ({ ...column, hidden: index === 2 })) })),
      'hidden columns',
    ],
    ['a place over its values', withChart({ place: { ...ATTEINTE.place, row: 7 } }), 'over cells'],
    [
      'a place over another chart',
      withSheet(({ charts }) => ({
        charts: [...charts, ...charts.map((one) => ({ ...one, name: 'autre', place: { ...one.place, row: 15 } }))],
      })),
      'over another',
    ],
  ];

  it.each(broken)('may not have %s', (_what, plan, problem) => {
    expect(checkCharts(plan).map((violation) => violation.problem)).toContainEqual(expect.stringContaining(problem));
  });
});
