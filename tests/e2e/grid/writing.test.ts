import { startPages, type GridUser } from './grid-page';

const pages = startPages();
let user: GridUser;

/** What the screen holds of a cell, as Univer has it. */
const drawn = (address: string) =>
  user.page.evaluate(async (where) => {
    await window.grid.engine.settle();
    return window.grid.drawn('Feuil', where);
  }, address);

test('what is written to the book shows, is calculated, and leaves nothing of what it replaces', async () => {
  user = await pages.open({
    sheets: { Feuil: { cells: { A1: { value: 5, style: { bold: true, fill: '#FFF2CC', numberFormat: '0.0%' } }, B1: '=A1*2' } } },
  });
  await user.page.evaluate(() => {
    window.grid.write('Feuil', 'A1', 'texte');
    window.grid.write('Feuil', 'C1', { formula: '=LEN(A1)', style: { italic: true } });
  });
  expect(await drawn('A1')).toMatchObject({ v: 'texte' });
  const style = (await drawn('A1')).style;
  expect([style.bl ?? 0, style.bg ?? null, style.n ?? null]).toEqual([0, null, null]);
  expect(await drawn('C1')).toMatchObject({ v: 5, f: '=LEN(A1)' });
  expect(await user.value('Feuil', 'B1')).toEqual({ error: '#VALUE!' });
  expect(await user.changes()).toEqual([]);
});

test('what the person did before is not undone over what was written since', async () => {
  user = await pages.open({ sheets: { Feuil: { cells: { A1: 1 } } } });
  await user.type('Feuil', 'A1', '2');
  await user.page.evaluate(async () => {
    window.grid.write('Feuil', 'A1', 3);
    await window.grid.engine.settle();
  });
  await user.press('Control+z');
  expect(await user.value('Feuil', 'A1')).toBe(3);
  expect(await drawn('A1')).toMatchObject({ v: 3 });
});

test('conditional formats do not disturb what the cells compute', async () => {
  // A rule on G7:K15 that looks at K, and cells that Univer would think stand where the rule does.
  const area = { row: 6, column: 6, rows: 9, columns: 5 };
  const cells: Record<string, string | number> = {};
  for (let row = 7; row <= 15; row += 1)
    Object.assign(cells, {
      [`A${row}`]: row,
      [`G${row}`]: `=A${row}*2`,
      [`J${row}`]: `=ROUND(SUM(G${row}:I${row}),2)`,
      [`K${row}`]: `=J${row}-A${row}`,
    });
  Object.assign(cells, { A1: '=SUM(J7:J15)', B2: '=A3+1', A3: '=K8', E8: '=K9', D9: '=E8' });
  const rules = [
    { id: '1', area, rule: { kind: 'custom' as const, formula: '=$K7<>0', fill: '#FFC7CE' } },
    { id: '2', area, rule: { kind: 'custom' as const, formula: '=$K7=0', fill: '#C6EFCE' } },
  ];
  user = await pages.open({ sheets: { Feuil: { cells, with: { conditionalFormats: rules } } } });
  for (let round = 0; round < 3; round += 1) {
    await user.settled();
    await user.page.evaluate(async () => {
      window.grid.book.touch('names');
      await window.grid.engine.settle();
    });
    expect(await user.value('Feuil', 'A1')).toBe(198);
    expect([await user.value('Feuil', 'A3'), await user.value('Feuil', 'D9')]).toEqual([8, 9]);
  }
});

test('a name and a table that come later are found by formulas already there', async () => {
  user = await pages.open({ sheets: { Feuil: { cells: { A1: 'Montant', A2: 3, A3: 4, C1: '=SUM(Depenses[Montant])', C2: '=-Tot' } } } });
  expect([await user.value('Feuil', 'C1'), await user.value('Feuil', 'C2')]).toEqual([{ error: '#NAME?' }, { error: '#NAME?' }]);
  await user.page.evaluate(async () => {
    const { book, sheet } = window.grid;
    const { id } = sheet('Feuil');
    book.data.tables.push({
      id: '1',
      name: 'Depenses',
      range: { sheet: id, row: 0, column: 0, rows: 3, columns: 1 },
      style: '',
      showBandedRows: true,
      showFilterButton: true,
    });
    book.data.names.push({ name: 'Tot', range: { sheet: id, row: 2, column: 0, rows: 1, columns: 1 }, comment: '', visible: true });
    book.touch('tables');
    book.touch('names');
    await window.grid.engine.settle();
  });
  expect([await user.value('Feuil', 'C1'), await user.value('Feuil', 'C2')]).toEqual([7, -4]);
});

test('a sheet added, renamed or hidden by code shows so, the person staying where they were', async () => {
  user = await pages.open({ sheets: { Feuil: { cells: { A1: 1 } }, Autre: {} } });
  await user.goTo('Feuil', 'B3');
  await user.page.evaluate(async () => {
    const { book, sheet } = window.grid;
    sheet('Autre').name = 'Synthèse';
    book.touch('sheets');
    await window.grid.engine.settle();
  });
  await user.tab('Synthèse').waitFor();
  await user.takeKeyboard();
  await user.type('Feuil', 'B3', 'ici');
  expect(await user.value('Feuil', 'B3')).toBe('ici');
});

test('a format that shows nothing of zero shows nothing of it', async () => {
  const style = { numberFormat: '#,##0.00\\ "€";-#,##0.00\\ "€";' };
  user = await pages.open({
    sheets: { Feuil: { cells: { A1: { value: 0, style }, B1: { value: 12.5, style }, C1: { value: -3, style } } } },
  });
  await user.goTo('Feuil', 'A1:C1');
  await user.press('Control+c');
  const copied = await user.page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replaceAll(/[\u00a0\u202f]/gu, ' ').split('\t')).toEqual(['', '12,50 €', '-3,00 €']);
});

test('conditional formats still show once the whole grid was drawn anew', async () => {
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  const conditionalFormats = [{ id: '1', area, rule: { kind: 'custom' as const, formula: '=Seuil>1', fill: '#C6EFCE' } }];
  user = await pages.open({
    sheets: { Feuil: { cells: { A1: 'ok', B1: 2 }, with: { conditionalFormats } } },
    names: { Seuil: ['Feuil', 'B1'] },
  });
  const fill = () => user.page.evaluate(() => window.grid.shown('Feuil', 'A1').fill);
  expect(await fill()).toBe('#C6EFCE');
  await user.page.evaluate(async () => {
    window.grid.book.touchSheet(window.grid.sheet('Feuil'), 'columns');
    await window.grid.engine.settle();
  });
  await user.settled();
  expect(await fill()).toBe('#C6EFCE');
});

test('a workbook drawn anew while cells of another sheet wait to be checked leaves no work behind', async () => {
  const area = { row: 0, column: 0, rows: 9, columns: 1 };
  const validations = [{ area, rule: { kind: 'list' as const, source: 'oui,non' }, ignoreBlanks: true }];
  user = await pages.open({ sheets: { Feuil: {}, Saisie: { cells: { A1: 'oui' }, with: { validations } } } });
  await user.page.evaluate(async () => {
    const { book, engine, sheet, write } = window.grid;
    const whenIdle = window.requestIdleCallback.bind(window);
    // A browser that is busy for a while: Univer checks the sheets that are out of sight when it has time.
    window.requestIdleCallback = (work) => window.setTimeout(() => whenIdle(work), 300);
    write('Saisie', 'A2', 'non');
    await engine.settle();
    await new Promise((resolve) => window.setTimeout(resolve, 100));
    book.touchSheet(sheet('Feuil'), 'columns');
    await engine.settle();
    await new Promise((resolve) => window.setTimeout(resolve, 600));
    window.requestIdleCallback = whenIdle;
  });
  expect(user.problems).toEqual([]);
});

test('a grid put away right after the mouse crossed a cell leaves no work behind', async () => {
  const book = { sheets: { Feuil: { cells: { A1: 1 } } } };
  user = await pages.open(book);
  const { x, y } = user.cellPosition(2, 2);
  await user.page.mouse.move(x, y);
  await user.close();
  user = await pages.open(book);
  await user.page.waitForTimeout(300);
  expect(user.problems).toEqual([]);
});

test('a grid put away while its conditional formats wait to be computed leaves no work behind', async () => {
  const area = { row: 0, column: 0, rows: 9, columns: 1 };
  const conditionalFormats = [{ id: '1', area, rule: { kind: 'custom' as const, formula: '=$A1>1', fill: '#C6EFCE' } }];
  const cells = Object.fromEntries(Array.from({ length: 400 }, (_, row) => [`B${row + 1}`, `=SUM(C1:C${row + 1})`]));
  const book = { sheets: { Feuil: { cells: { A1: 1, ...cells }, with: { conditionalFormats } } } };
  user = await pages.open(book);
  await user.page.evaluate(async (next) => {
    const old = window.grid;
    old.write('Feuil', 'A2', 3);
    await old.engine.settle();
    // The next workbook calculates, and the rules of this one wait for their turn.
    const opened = window.openGrid(next).engine.settle();
    await new Promise((resolve) => window.setTimeout(resolve, 5));
    old.engine.dispose();
    await opened;
    await new Promise((resolve) => window.setTimeout(resolve, 300));
  }, book);
  expect(user.problems).toEqual([]);
});
