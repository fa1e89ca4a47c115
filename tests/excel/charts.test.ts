import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Book } from '../../src/host/model/book';
import type { Chart } from '../../src/host/model/chart';
import { openXlsx, saveXlsx } from '../../src/host/xlsx';
import type * as BuildPlan from '../../src/plan/build-plan';
import type { ChartPlan } from '../../src/plan/chart';
import type { Plan } from '../../src/plan/model';
import { zoneName } from '../../src/plan/names';
import { zoneOf } from '../../src/plan/sheets/zone';
import { readExample } from '../examples';
import { scratchFile } from '../host/xlsx/scratch-file';
import { convert } from '../libreoffice';
import { sheetWithChart } from '../plan/charts-on-sheet';
import { openExample, regenerate, sheetOf } from './base-workbooks';
import { close, openClasseur, type OpenClasseur } from './open-classeur';
import { bookPicture } from './picture';

jest.setTimeout(120_000);

const file = scratchFile('budget.xlsx');

const dossier = readExample('taille-1');
/** A pie, say. */
const THEIRS: Chart = {
  id: 'theirs',
  name: 'Mon graphique',
  altText: '',
  from: { row: 0, column: 8, down: 0, right: 0 },
  to: { row: 5, column: 9, down: 0, right: 0 },
  content: null,
  isAsFound: true,
};
const FREE = { row: 60, column: 0 };

/** What becomes of every plan: no dossier of its own asks for a chart here. */
const mockPlanned = { change: (plan: Plan): Plan => plan };
jest.mock('../../src/plan/build-plan', () => {
  const actual = jest.requireActual<typeof BuildPlan>('../../src/plan/build-plan');
  return { buildPlan: (...given: Parameters<typeof actual.buildPlan>) => mockPlanned.change(actual.buildPlan(...given)) };
});

/** A chart of its own under the global budget. */
function withChart(plan: Plan, change: Partial<ChartPlan>): Plan {
  const { cells, charts } = sheetWithChart(change).sheet;
  const down = <Placed extends { readonly row: number }>(placed: Placed): Placed => ({ ...placed, row: placed.row + FREE.row });
  const moved = charts.map((chart) => ({ ...chart, source: down(chart.source), place: down(chart.place) }));
  const budgetSheet = plan.sheets.find(({ id }) => id === 'budget');
  if (!budgetSheet) throw new Error('The plan has no global budget');
  const longer = { ...budgetSheet, cells: [...budgetSheet.cells, ...cells.map(down)], charts: moved };
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => (sheet.id === 'budget' ? longer : sheet)),
    names: plan.names.map((name) => (name.name === zoneName('budget') ? (zoneOf(longer) ?? name) : name)),
  };
}

async function generate(change: Partial<ChartPlan> = {}): Promise<void> {
  mockPlanned.change = (plan) => withChart(plan, change);
  await regenerate(opened, dossier);
}

let opened: OpenClasseur;
afterEach(() => close(opened));
afterEach(() => {
  mockPlanned.change = (plan) => plan;
});
const budget = () => sheetOf(opened, 'budget');
const charts = (): readonly Chart[] => budget().charts;

describe('a planned chart', () => {
  it('is written natively, with what it shows in words', async () => {
    opened = openClasseur();
    await generate();
    const area = (row: number, column: number, rows: number) => ({ sheet: budget().id, row: FREE.row + row, column, rows, columns: 1 });
    const labels = { numberFormat: '0\\ %' };
    expect(charts()).toMatchObject([
      {
        name: 'BudgetCPTS atteinte',
        altText: 'Accès aux soins\u202F: 50 % acquis sur 80 % possibles\u202F; parcours\u202F: 25 % sur 100 %.',
        from: { row: 69, column: 0, down: 0, right: 0 },
        to: { row: 83, column: 4, down: 0, right: 0 },
        content: {
          kind: 'bar',
          title: 'Atteinte par mission\u202F: acquis et potentiel',
          legend: 'Bottom',
          values: { minimum: 0, maximum: 1, numberFormat: '0\\ %' },
          categories: { isReversed: true, isCrossedAtEnd: true },
          series: [
            { name: area(4, 1, 1), categories: area(5, 0, 3), values: area(5, 1, 3), color: '#155E63', labels },
            { name: area(4, 2, 1), categories: area(5, 0, 3), values: area(5, 2, 3), color: '#C9761B', labels },
          ],
        },
      },
    ]);
    expect(budget().protection.enabled).toBe(true);
  });

  it.each([
    ['column', 'columns', 2],
    ['line', 'rows', 3],
  ] as const)('may be a %s chart by %s', async (kind, seriesIn, count) => {
    opened = openClasseur();
    const colors = ['#155E63', '#C9761B', '#5B6770'].slice(0, count);
    await generate({ kind, seriesIn, colors, hasLabels: false, minimum: null, maximum: null });
    const content = charts()[0]?.content;
    expect(content).toMatchObject({ kind, values: { minimum: null, maximum: null }, categories: { isReversed: false } });
    expect(content?.series.map(({ color, labels: shown }) => [color, shown])).toEqual(colors.map((color) => [color, null]));
  });

  it('is replaced by its successor, beside those that people added', async () => {
    opened = openClasseur();
    await generate();
    budget().charts = [THEIRS, ...charts()];
    await generate({ title: 'Autre titre' });
    expect(charts().map(({ name, content }) => [name, content?.title])).toEqual([
      ['Mon graphique', undefined],
      ['BudgetCPTS atteinte', 'Autre titre'],
    ]);
    const before = bookPicture(opened.host.book);
    await generate({ title: 'Autre titre' });
    expect(bookPicture(opened.host.book)).toEqual(before);
  });

  it('goes when it is no longer planned, however many there are', async () => {
    opened = openClasseur();
    await generate();
    mockPlanned.change = (plan) => plan;
    budget().charts = charts().flatMap((chart) => [chart, { ...chart, id: `${chart.id} copy` }]);
    await regenerate(opened, dossier);
    expect(charts()).toEqual([]);
  });

  it('is known again in a file, also one that LibreOffice saved, and replaced instead of doubled', async () => {
    opened = openClasseur();
    await generate();
    budget().charts = [...charts(), ...charts().map(({ content }) => ({ ...THEIRS, content }))];
    const path = file.put(await saveXlsx(opened.host.book));
    for (const saved of [path, await convert(path, 'xlsx', join(file.folder, 'again'))]) {
      await close(opened);
      opened = openClasseur({ book: new Book(await openXlsx(readFileSync(saved))) });
      await opened.host.settle();
      expect(charts().map(({ name, isAsFound }) => [name, isAsFound])).toEqual([
        ['BudgetCPTS atteinte', true],
        ['Mon graphique', true],
      ]);
      await generate();
      expect(charts().map(({ name, isAsFound }) => [name, isAsFound])).toEqual([
        ['Mon graphique', true],
        ['BudgetCPTS atteinte', undefined],
      ]);
      const again = await openXlsx(await saveXlsx(opened.host.book));
      const [found] = again.sheets.filter(({ name }) => name === budget().name);
      expect(found?.charts.map(({ name }) => name)).toEqual(['Mon graphique', 'BudgetCPTS atteinte']);
    }
  });

  it('costs no round trip', async () => {
    opened = await openExample('taille-1');
    opened.host.stats.reset();
    await generate();
    expect(opened.host.stats.requests).toBeLessThanOrEqual(4);
    expect(charts()).toHaveLength(1);
  });
});
