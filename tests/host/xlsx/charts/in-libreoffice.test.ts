import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Book } from '../../../../src/host/model/book';
import type { Chart } from '../../../../src/host/model/chart';
import { heightOf, widthOf } from '../../../../src/host/model/column-width';
import type { Sheet, Workbook } from '../../../../src/host/model/workbook';
import { openXlsx, saveXlsx } from '../../../../src/host/xlsx';
import { convert } from '../../../libreoffice';
import { blankSheet } from '../sample-book';
import { scratchFile } from '../scratch-file';

const file = scratchFile('missions.xlsx');
const SHEET = 'm';

const cells = [
  ['Mission', 'Acquis', 'Potentiel'],
  ['Accès aux soins', 0.5, 0.8],
  ['Parcours', 0.25, 1],
  ['Prévention', 0, 0.6],
].flatMap((line, row) =>
  line.map(
    (value, column) =>
      [`${String(row)},${String(column)}`, { value, ...(typeof value === 'number' && { style: { numberFormat: '0.00\\ %' } }) }] as const,
  ),
);

function missions(kind: 'bar' | 'column' | 'line', index: number): Chart {
  const isBar = kind === 'bar';
  const area = (row: number, column: number, rows: number) => ({ sheet: SHEET, row, column, rows, columns: 1 });
  const series = (column: number, color: string) => ({
    name: area(0, column, 1),
    categories: area(1, 0, 3),
    values: area(1, column, 3),
    color,
    labels: { numberFormat: '0\\ %' },
  });
  return {
    id: kind,
    name: `BudgetCPTS ${kind}`,
    altText: `Atteinte par mission, en ${kind}`,
    from: { row: 6 + index * 18, column: 0, down: 0, right: 0 },
    to: { row: 22 + index * 18, column: 8, down: 0, right: 0 },
    content: {
      kind,
      title: 'Atteinte par mission',
      legend: 'Bottom',
      values: { minimum: 0, maximum: 1, numberFormat: '0\\ %' },
      categories: { isReversed: isBar, isCrossedAtEnd: isBar },
      series: [series(1, '#155E63'), series(2, '#C9761B')],
    },
  };
}

const sheetOf = ({ sheets: [sheet] }: Workbook): Sheet => {
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

/** What LibreOffice 7.4 makes of charts of ours, seen in the file it writes. */
describe('charts that LibreOffice opened and saved', () => {
  let ours: Sheet;
  let theirs: Sheet;
  beforeAll(async () => {
    ours = { ...blankSheet(SHEET, 'Missions', cells), charts: (['bar', 'column', 'line'] as const).map(missions) };
    const book = new Book({ sheets: [ours], active: SHEET, tables: [], names: [] });
    const path = file.put(await saveXlsx(book));
    theirs = sheetOf(await openXlsx(readFileSync(await convert(path, 'xlsx', join(file.folder, 'again')))));
  }, 180_000);

  it('keep their names, by which we know them; what they show in words is lost', () => {
    expect(theirs.charts.map(({ name, altText }) => [name, altText])).toEqual(ours.charts.map(({ name }) => [name, '']));
  });

  it('keep their places, their ends being told from the cell before', () => {
    const corners = (charts: readonly Chart[]) => charts.map(({ from, to }) => [from.row, from.column, to.row, to.column]);
    const before = ours.charts.map(({ to, ...chart }) => ({ ...chart, to: { ...to, row: to.row - 1, column: to.column - 1 } }));
    expect(corners(theirs.charts)).toEqual(corners(before));
    for (const { to } of theirs.charts) {
      expect(to.down).toBeCloseTo(heightOf(ours, 0), 0);
      expect(to.right).toBeCloseTo(widthOf(ours, 0), 0);
    }
  });

  it('keep all that they say', () => {
    const told = ({ id, charts }: Sheet): unknown =>
      JSON.parse(JSON.stringify(charts.map(({ content }) => content)).replaceAll(`"sheet":"${id}"`, '"sheet":""'));
    expect(told(theirs)).toEqual(told(ours));
  });
});
