import { LOCKED, startPages, type GridUser } from './grid-page';
import type { PlainBook } from './page';

const pages = startPages();
let user: GridUser;

const EUROS = { numberFormat: '#,##0.00\\ "€"' };

/** Two lines of expenses, what is counted of them, and another sheet that looks at them. */
const LIGNES: PlainBook = {
  sheets: {
    Feuil: {
      cells: {
        A1: 'Section',
        B1: 'Montant',
        C1: 'Double',
        A2: 'acces',
        B2: { value: 5, style: EUROS },
        C2: '=B2*2',
        A3: 'crise',
        B3: { value: 6, style: EUROS },
        C3: '=B3*2',
        E1: '=SUM(Depenses[Double])',
        E2: '=Tot',
        E3: 'seul',
      },
      with: {
        validations: [
          { area: { row: 1, column: 0, rows: 2, columns: 1 }, rule: { kind: 'list', source: 'acces,crise,qualite' }, ignoreBlanks: true },
        ],
      },
    },
    Autre: { cells: { A1: '=Feuil!B3', B1: { value: 'retour', link: 'Feuil!B3' } } },
  },
  names: { Tot: ['Feuil', 'B3'] },
  tables: { Depenses: ['Feuil', 'A1:C3'] },
};

const tableRows = () => user.page.evaluate(() => window.grid.book.data.tables.map(({ range }) => range.rows));
const sheetNames = () => user.page.evaluate(() => window.grid.book.data.sheets.map(({ name }) => name));

test('copied cells bring values, looks and formulas; what was there is undone', async () => {
  user = await pages.open(LIGNES);
  const before = await user.book();
  await user.goTo('Feuil', 'B2:C3');
  await user.press('Control+c');
  await user.goTo('Feuil', 'G10');
  await user.press('Control+v');
  expect(await user.cell('Feuil', 'G10')).toEqual({ value: 5, style: EUROS });
  expect(await user.cell('Feuil', 'H11')).toEqual({ value: 12, formula: '=G11*2' });
  expect(await user.changes()).toEqual(['RangeEdited Feuil 9,6 2x2']);
  await user.press('Control+z');
  expect(await user.book()).toBe(before);
  await user.press('Control+y');
  expect(await user.value('Feuil', 'H11')).toBe(12);
});

test('text pasted from elsewhere is read as if it were typed', async () => {
  user = await pages.open(LIGNES);
  await user.paste('Feuil', 'G1', '12,5\t1 000,5\n15/03/2026\tabc');
  expect([
    await user.value('Feuil', 'G1'),
    await user.value('Feuil', 'H1'),
    await user.value('Feuil', 'G2'),
    await user.value('Feuil', 'H2'),
  ]).toEqual([12.5, 1000.5, 46096, 'abc']);
});

test('what is pasted from elsewhere leaves the cells the look they had', async () => {
  const look = { fill: '#FFF7DF', numberFormat: '#,##0.00\\ "€"', locked: false };
  user = await pages.open({ sheets: { Feuil: { cells: { A1: { style: look }, B1: { style: look } } } } });
  await user.paste('Feuil', 'A1', '4 200,55\t=1+1');
  expect(await user.cell('Feuil', 'A1')).toEqual({ value: 4200.55, style: look });
  expect((await user.cell('Feuil', 'B1'))?.style).toEqual(look);
  await user.page.evaluate(async () => {
    const html = '<table><tr><td style="background:#ff0000;font-family:Comic Sans MS">12,5</td></tr></table>';
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }) })]);
  });
  await user.goTo('Feuil', 'A1');
  await user.press('Control+v');
  expect(await user.cell('Feuil', 'A1')).toEqual({ value: 12.5, style: look });
});

test('a column is filled down, cells are cleared, and made bold', async () => {
  user = await pages.open(LIGNES);
  await user.goTo('Feuil', 'C3:C5');
  await user.press('Control+d');
  expect(await user.cell('Feuil', 'C5')).toMatchObject({ formula: '=B5*2' });
  await user.goTo('Feuil', 'C4:C5');
  await user.press('Delete');
  expect(await user.value('Feuil', 'C5')).toBe('');
  await user.goTo('Feuil', 'E3');
  await user.press('Control+b');
  expect(await user.cell('Feuil', 'E3')).toEqual({ value: 'seul', style: { bold: true } });
  await user.press('Control+b');
  expect(await user.cell('Feuil', 'E3')).toEqual({ value: 'seul' });
});

test('what is typed right under a table becomes a line of it', async () => {
  user = await pages.open(LIGNES);
  await user.type('Feuil', 'A4', 'qualite');
  expect(await tableRows()).toEqual([4]);
  await user.type('Feuil', 'B4', '7');
  expect(await user.cell('Feuil', 'B4')).toEqual({ value: 7, style: EUROS });
  expect(await user.cell('Feuil', 'C4')).toEqual({ value: 14, formula: '=B4*2' });
  expect(await user.value('Feuil', 'E1')).toBe(36);
  expect(await user.page.evaluate(() => window.grid.sheet('Feuil').validations[0]?.area.rows)).toBe(3);
  await user.paste('Feuil', 'A5', 'acces\t1,5\ncrise\t2,5');
  expect(await tableRows()).toEqual([6]);
  expect(await user.value('Feuil', 'E1')).toBe(44);
  await user.type('Feuil', 'A8', 'plus loin');
  expect(await tableRows()).toEqual([6]);
});

test('Tab in the last cell of a table adds a line', async () => {
  user = await pages.open(LIGNES);
  await user.goTo('Feuil', 'C3');
  await user.press('Tab');
  expect(await tableRows()).toEqual([4]);
  await user.page.keyboard.type('acces', { delay: 40 });
  await user.press('Tab');
  expect(await user.value('Feuil', 'A4')).toBe('acces');
});

test('rows are put in and taken out with everything that points at them', async () => {
  user = await pages.open(LIGNES);
  await user.headerMenu({ row: 2 }, 'lignes au-dessus');
  expect(await tableRows()).toEqual([4]);
  expect(await user.cell('Feuil', 'C3')).toEqual({ value: 0, formula: '=B3*2' });
  expect([await user.value('Feuil', 'E2'), await user.value('Autre', 'A1')]).toEqual([6, 6]);
  expect(await user.cell('Autre', 'A1')).toEqual({ value: 6, formula: '=Feuil!B4' });
  await user.headerMenu({ row: 1 }, 'Supprimer la ligne');
  expect(await tableRows()).toEqual([3]);
  expect(await user.value('Feuil', 'E1')).toBe(12);
  expect(await user.changes()).toEqual(['RowInserted Feuil 2,0 1x16384', 'RowDeleted Feuil 1,0 1x16384']);
  await user.headerMenu({ row: 0 }, 'Supprimer la ligne');
  expect(await user.notice()).toContain('ligne de titres');
  expect(await tableRows()).toEqual([3]);
});

test('columns too; one of a table cannot go', async () => {
  user = await pages.open(LIGNES);
  await user.headerMenu({ column: 3 }, 'colonnes à gauche');
  expect(await user.cell('Feuil', 'F1')).toEqual({ value: 22, formula: '=SUM(Depenses[Double])' });
  await user.headerMenu({ column: 1 }, 'Supprimer la colonne');
  expect(await user.notice()).toContain('colonne de tableau');
  await user.headerMenu({ column: 3 }, 'Supprimer la colonne');
  expect(await user.value('Feuil', 'E1')).toBe(22);
});

test('widths, hidden rows and frozen panes are kept', async () => {
  user = await pages.open(LIGNES);
  await user.page.mouse.move(110, 114);
  await user.page.mouse.down();
  await user.page.mouse.move(150, 114, { steps: 4 });
  await user.page.mouse.up();
  await user.settled();
  await user.headerMenu({ row: 7 }, 'Masquer la ligne');
  const kept = await user.page.evaluate(() => {
    const { columns, rows } = window.grid.sheet('Feuil');
    return { columns: [...columns], rows: [...rows] };
  });
  // 64 pixels, and the 38 from the middle of the border; in points.
  expect(kept).toEqual({ columns: [[0, { width: 76.5 }]], rows: [[7, { hidden: true }]] });
});

test('sheets are added, renamed, moved and deleted, formulas following', async () => {
  user = await pages.open(LIGNES);
  await user.tab('Feuil').click({ button: 'right' });
  await user.page.getByText('Renommer').first().click();
  await user.page.keyboard.press('Control+a');
  await user.page.keyboard.type('Mes dépenses', { delay: 20 });
  await user.press('Enter');
  expect(await sheetNames()).toEqual(['Mes dépenses', 'Autre']);
  expect(await user.cell('Autre', 'A1')).toEqual({ value: 6, formula: "='Mes dépenses'!B3" });
  await user.tab('Autre').click({ button: 'right' });
  await user.page.getByText('Supprimer', { exact: true }).first().click();
  const confirm = user.page.getByRole('button', { name: /^(OK|Confirmer|Oui|Supprimer)$/ });
  if ((await confirm.count()) > 0) await confirm.first().click();
  await user.settled();
  expect(await sheetNames()).toEqual(['Mes dépenses']);
});

test('a protected sheet keeps its rows, its columns and its look', async () => {
  user = await pages.open({
    sheets: { Feuil: { with: { protection: LOCKED }, cells: { A1: 1, B2: { value: 5, style: { locked: false } } } } },
  });
  const before = await user.book();
  await user.headerMenu({ row: 2 }, 'lignes au-dessus');
  expect(await user.notice()).toContain('Cette feuille est protégée');
  await user.headerMenu({ column: 0 }, 'Supprimer la colonne');
  await user.page.mouse.move(110, 114);
  await user.page.mouse.down();
  await user.page.mouse.move(150, 114, { steps: 4 });
  await user.page.mouse.up();
  await user.settled();
  expect(await user.book()).toBe(before);
});

test('what this grid cannot keep whole is refused aloud', async () => {
  user = await pages.open(LIGNES);
  const before = await user.book();
  await user.goTo('Feuil', 'E3');
  await user.press('Control+x');
  expect(await user.notice()).toContain('Couper');
  const edge = user.cellPosition(2, 4);
  await user.page.mouse.move(edge.x, edge.y - 10);
  await user.page.mouse.down();
  await user.page.mouse.move(edge.x, edge.y + 100, { steps: 6 });
  await user.page.mouse.up();
  await user.settled();
  expect(await user.book()).toBe(before);
});

test('a link leads where it points', async () => {
  user = await pages.open(LIGNES);
  await user.goTo('Autre', 'A5');
  const { x, y } = user.cellPosition(0, 1);
  await user.page.mouse.click(x, y);
  await user.settled();
  expect(await user.page.evaluate(() => window.grid.book.sheet(window.grid.book.data.active)?.name)).toBe('Feuil');
});
