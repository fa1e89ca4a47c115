import type { Chart } from '../../../src/host/model/chart';
import { startPages, type GridUser } from './grid-page';
import type { PlainBook } from './page';

const pages = startPages();
let user: GridUser;

const area = (row: number, column: number, rows: number) => ({ sheet: 'Missions', row, column, rows, columns: 1 });
const series = (column: number, color: string) => ({
  name: area(0, column, 1),
  categories: area(1, 0, 3),
  values: area(1, column, 3),
  color,
  labels: { numberFormat: '0\\ %' },
});

const chart = (kind: 'bar' | 'column' | 'line', row: number, altText = ''): Chart => ({
  id: kind,
  name: `Graphique ${kind}`,
  altText,
  from: { row, column: 1, down: 0, right: 0 },
  to: { row: row + 12, column: 7, down: 0, right: 0 },
  content: {
    kind,
    title: 'Atteinte par mission',
    legend: 'Bottom',
    values: { minimum: 0, maximum: 1, numberFormat: '0\\ %' },
    categories: { isReversed: kind === 'bar', isCrossedAtEnd: kind === 'bar' },
    series: [series(1, '#155E63'), series(2, '#C9761B')],
  },
});

const MISSIONS: PlainBook = {
  sheets: {
    Missions: {
      cells: {
        A1: 'Mission',
        B1: 'Acquis',
        C1: 'Potentiel',
        A2: 'Accès aux soins',
        A3: 'Parcours',
        A4: 'Prévention',
        B2: 0.5,
        B3: '=C3/4',
        B4: 0,
        C2: 0.8,
        C3: 1,
        C4: 0.6,
      },
      with: {
        frozenRows: 1,
        charts: [chart('bar', 5, 'Accès 50 %, parcours 25 %, prévention 0 %'), chart('column', 18), chart('line', 31)],
      },
    },
    Autre: { cells: { A1: 'rien à voir' } },
  },
};

const images = () => user.page.getByRole('img', { name: /Accès 50|Atteinte/ });
const bar = () => user.page.getByRole('img', { name: 'Accès 50 %, parcours 25 %, prévention 0 %' });
const boxOf = async () => {
  const box = await bar().boundingBox();
  if (!box) throw new Error('no chart in sight');
  return box;
};
const widths = async () =>
  Promise.all(
    (await bar().locator('rect[fill="#155E63"]').all()).slice(0, 3).map(async (rect) => Number(await rect.getAttribute('width'))),
  );

test('charts lie over their cells, and say in words what they show', async () => {
  user = await pages.open(MISSIONS);
  expect(await images().count()).toBe(3);
  const cell = user.cellPosition(5, 1);
  const box = await boxOf();
  // The middle of a cell is half a column and half a row from its corner.
  expect([box.x, box.y]).toEqual([cell.x - 32, cell.y - 10]);
  expect([box.width, box.height]).toEqual([6 * 64, 12 * 20]);
  expect(await bar().locator('text').allTextContents()).toEqual(
    expect.arrayContaining(['Atteinte par mission', 'Accès aux soins', '25 %', '100 %', 'Potentiel']),
  );
});

test('they follow what is typed', async () => {
  user = await pages.open(MISSIONS);
  const [before = 0] = await widths();
  expect(before).toBeGreaterThan(0);
  await user.type('Missions', 'B2', '0,25');
  const [after = 0, second = 0, third] = await widths();
  expect(after).toBeCloseTo(before / 2, 3);
  expect([second, third]).toEqual([after, 0]);
});

test('they follow the cells: scrolled, enlarged, hidden behind another sheet', async () => {
  user = await pages.open(MISSIONS);
  const before = await boxOf();
  await user.page.mouse.move(700, 400);
  await user.page.mouse.wheel(0, 100);
  await user.settled();
  expect((await boxOf()).y).toBe(before.y - 100);
  await user.page.mouse.wheel(0, -1000);
  await user.settled();
  expect(await boxOf()).toEqual(before);
  // The plus sign of the zoom.
  await user.page.mouse.click(1118, 742);
  await user.settled();
  const enlarged = await boxOf();
  expect(enlarged.height).toBeCloseTo(before.height * 1.1, 0);
  await user.tab('Autre').click();
  await user.settled();
  expect(await images().count()).toBe(0);
  await user.tab('Missions').click();
  await user.settled();
  expect(await boxOf()).toEqual(enlarged);
});

test('a click goes to the cell under them', async () => {
  user = await pages.open(MISSIONS);
  const { x, y } = user.cellPosition(7, 3);
  await user.page.mouse.click(x, y);
  expect(await user.page.evaluate(() => window.grid.selected())).toBe('D8');
});

test('they come and go with those of the book', async () => {
  user = await pages.open(MISSIONS);
  await user.page.evaluate(async () => {
    const sheet = window.grid.sheet('Missions');
    sheet.charts = sheet.charts.slice(0, 1);
    window.grid.book.touchSheet(sheet, 'charts');
    await window.grid.engine.settle();
  });
  expect(await images().count()).toBe(1);
});
