import type { BookContent } from './book-under-test';
import { BookUnderTest } from './book-under-test';

// Each of these gave a wrong value, most in silence, with Univer 0.25.1 as it comes.

const open: BookUnderTest[] = [];

function workbook(content: BookContent): BookUnderTest {
  const opened = new BookUnderTest(content);
  open.push(opened);
  return opened;
}

afterEach(() => {
  for (const { engine } of open.splice(0)) engine.dispose();
});

const lignes = { A1: 'Section', B1: 'Montant', A2: 'acces', B2: 10, A3: 'crise', B3: 20 };

test('a half-typed formula leaves the others alone', async () => {
  const book = workbook({ sheets: { Feuil: { A1: 2, B1: '=SUM(T[', C1: '=ROUND(A1*3/7,2)' } } });
  expect(await book.read('Feuil!C1')).toBe(0.86);
  book.write('Feuil', { D1: '=MAX(A1,5)' });
  expect(await book.read('Feuil!D1')).toBe(5);
  expect(await book.read('Feuil!B1')).toHaveProperty('error');
});

test('formulas follow a table that grows', async () => {
  const book = workbook({
    sheets: { Feuil: { ...lignes, D1: '=SUM(Depenses[Montant])', D2: '=ROWS(Depenses)' } },
    tables: { Depenses: 'Feuil!A1:B3' },
  });
  expect(await book.read('Feuil!D1')).toBe(30);
  const [table] = book.book.data.tables;
  if (table) table.range = { ...table.range, rows: 4 };
  book.book.touch('tables');
  book.write('Feuil', { A4: 'crise', B4: 5 });
  expect(await book.read('Feuil!D1')).toBe(35);
  expect(await book.read('Feuil!D2')).toBe(3);
});

test('formulas written before their table and their name were made find them', async () => {
  const book = workbook({ sheets: { Feuil: { ...lignes, D1: '=SUM(Depenses[Montant])', D2: '=Tot*2' } } });
  expect(await book.read('Feuil!D1')).toEqual({ error: '#NAME?' });
  expect(await book.read('Feuil!D2')).toEqual({ error: '#NAME?' });
  book.addTable('Depenses', 'Feuil!A1:B3');
  book.addName('Tot', 'Feuil!B3');
  expect(await book.read('Feuil!D1')).toBe(30);
  expect(await book.read('Feuil!D2')).toBe(40);
});

test('formulas follow a name that moves, then the cell it moved to', async () => {
  const book = workbook({ sheets: { Feuil: { A1: 1, A2: 2, B1: '=Tot*10' } }, names: { Tot: 'Feuil!A1' } });
  expect(await book.read('Feuil!B1')).toBe(10);
  const [name] = book.book.data.names;
  if (name) name.range = book.rect('Feuil!A2');
  book.book.touch('names');
  expect(await book.read('Feuil!B1')).toBe(20);
  book.write('Feuil', { A2: 7 });
  expect(await book.read('Feuil!B1')).toBe(70);
});

test('a name that lost its cells is an error', async () => {
  const book = workbook({ sheets: { Feuil: { A1: 1, B1: '=Tot*10' } }, names: { Tot: 'Feuil!A1' } });
  const [name] = book.book.data.names;
  if (name) name.range = null;
  expect(await book.read('Feuil!B1')).toEqual({ error: '#REF!' });
});

test('formulas follow a renamed column and a renamed table', async () => {
  const book = workbook({
    sheets: { Feuil: { ...lignes, D1: '=SUM(Depenses[Total])', D2: '=SUM(Frais[Total])' } },
    tables: { Depenses: 'Feuil!A1:B3' },
  });
  expect(await book.read('Feuil!D1')).toEqual({ error: '#NAME?' });
  book.write('Feuil', { B1: 'Total' });
  expect(await book.read('Feuil!D1')).toBe(30);
  const [table] = book.book.data.tables;
  if (table) table.name = 'Frais';
  book.book.touch('tables');
  expect(await book.read('Feuil!D1')).toEqual({ error: '#NAME?' });
  expect(await book.read('Feuil!D2')).toBe(30);
});

test('two workbooks of one process keep their names and tables apart, even settling together', async () => {
  const one = workbook({
    sheets: { Feuil: { ...lignes, D1: '=Tot*2', D2: '=SUM(Depenses[Montant])' } },
    names: { Tot: 'Feuil!B2' },
    tables: { Depenses: 'Feuil!A1:B2' },
  });
  const other = workbook({
    sheets: { Feuil: { ...lignes, D1: '=Tot*2', D2: '=SUM(Depenses[Montant])' } },
    names: { Tot: 'Feuil!B3' },
    tables: { Depenses: 'Feuil!A1:B3' },
  });
  await Promise.all([one.engine.settle(), other.engine.settle()]);
  expect([await one.read('Feuil!D1'), await one.read('Feuil!D2')]).toEqual([20, 10]);
  expect([await other.read('Feuil!D1'), await other.read('Feuil!D2')]).toEqual([40, 30]);
  one.write('Feuil', { B2: 50 });
  other.write('Feuil', { B3: 70 });
  await Promise.all([one.engine.settle(), other.engine.settle()]);
  expect([await one.read('Feuil!D1'), await one.read('Feuil!D2')]).toEqual([100, 50]);
  expect([await other.read('Feuil!D1'), await other.read('Feuil!D2')]).toEqual([140, 80]);
});

test('closing a workbook leaves the others calculating', async () => {
  const one = new BookUnderTest({ sheets: { Feuil: { A1: 1, B1: '=A1+1' } } });
  const other = workbook({ sheets: { Feuil: { A1: 1, B1: '=Tot+1' } }, names: { Tot: 'Feuil!A1' } });
  await other.engine.settle();
  await one.engine.settle();
  one.engine.dispose();
  other.write('Feuil', { A1: 5 });
  expect(await other.read('Feuil!B1')).toBe(6);
});

test('two long formulas whose hashes meet stay two formulas', async () => {
  const ending = 'la fin de cette formule la rend assez longue pour que Univer la hache';
  const book = workbook({ sheets: { Feuil: { A1: `="ijjgwkii ${ending}"`, A2: `="zgxrombo ${ending}"` } } });
  expect(await book.read('Feuil!A1')).toBe(`ijjgwkii ${ending}`);
  expect(await book.read('Feuil!A2')).toBe(`zgxrombo ${ending}`);
});

test('zero is not empty and a text is no number, also once their column was compared', async () => {
  const column = { A1: 0, A2: { value: '0' }, A3: 12, A4: { value: '12' } };
  const formulas = {
    B1: '=SUMPRODUCT((A1:A4<>"")*1)',
    C1: '=A1=""',
    C2: '=A2=""',
    C3: '=INDEX(A1:A4,2)=""',
    C4: '=A3="12"',
    C5: '=A4=12',
    D1: '=SUMPRODUCT((A1:A5="")*1)',
    D2: '=A5=""',
    D3: '=A2="0"',
    D4: '=COUNTIF(A1:A4,"12")',
  };
  const book = workbook({ sheets: { Feuil: { ...column, ...formulas } } });
  await book.engine.settle();
  const read = (addresses: readonly string[]) => Promise.all(addresses.map((address) => book.read(`Feuil!${address}`)));
  expect(await read(['B1', 'C1', 'C2', 'C3', 'C4', 'C5'])).toEqual([4, false, false, false, false, false]);
  expect(await read(['D1', 'D2', 'D3', 'D4'])).toEqual([1, true, true, 2]);
});

test('a formula that only refers to an empty cell gives zero', async () => {
  const formulas = { B1: '=A1', B2: '=INDEX(A1:A3,2)', B3: '=IF(TRUE,A1,"")', B4: '=A1&""', B5: '=B1=0', B6: '=IF(B3="","empty","zero")' };
  const book = workbook({ sheets: { Feuil: formulas } });
  await book.engine.settle();
  const results = await Promise.all(['B1', 'B2', 'B3', 'B4', 'B5', 'B6'].map((address) => book.read(`Feuil!${address}`)));
  expect(results).toEqual([0, 0, 0, '', true, 'zero']);
});

test('a formula that refers to an empty text gives an empty text', async () => {
  const book = workbook({
    sheets: {
      Feuil: { A1: '=IF(C1=1,1,"")', B1: '=A1', B2: '=IF(TRUE,A1,1)', B3: '=IF(C1<>"",C1,A1)', B4: '=INDEX(A1:A3,1)', B5: '=ISNUMBER(B3)' },
    },
  });
  await book.engine.settle();
  const results = await Promise.all(['B1', 'B2', 'B3', 'B4', 'B5'].map((address) => book.read(`Feuil!${address}`)));
  expect(results).toEqual(['', '', '', '', false]);
});

test('INDEX on a table column reads the table, not the sheet of the formula', async () => {
  const book = workbook({
    sheets: { Feuil: lignes, Autre: { B3: 999, C1: '=INDEX(Depenses[Montant],2)' } },
    tables: { Depenses: 'Feuil!A1:B3' },
  });
  expect(await book.read('Autre!C1')).toBe(20);
});

test('an unknown column is an error, not the column before the table', async () => {
  const book = workbook({
    sheets: { Feuil: { A1: 5, A2: 5, B1: 'Montant', B2: 10, D1: '=SUM(Depenses[Absente])' } },
    tables: { Depenses: 'Feuil!B1:B2' },
  });
  expect(await book.read('Feuil!D1')).toEqual({ error: '#NAME?' });
});

test('a name can be negated', async () => {
  const book = workbook({
    sheets: { Feuil: { A1: 4, B1: '=-Tot', B2: '=IF(A1>0,-Tot,0)', B3: '=3*-tot', B4: '=-Tot+-Tot' } },
    names: { Tot: 'Feuil!A1' },
  });
  await book.engine.settle();
  expect([await book.read('Feuil!B1'), await book.read('Feuil!B2'), await book.read('Feuil!B3'), await book.read('Feuil!B4')]).toEqual([
    -4, -4, -12, -8,
  ]);
});

test('formulas follow a renamed sheet once rewritten, and lose a deleted one', async () => {
  const book = workbook({ sheets: { Feuil: { A1: '=Source!A1', A2: '=Origine!A1' }, Source: { A1: 3 } } });
  expect(await book.read('Feuil!A1')).toBe(3);
  expect(await book.read('Feuil!A2')).toEqual({ error: '#VALUE!' });
  book.sheet('Source').name = 'Origine';
  book.book.touch('sheets');
  expect(await book.read('Feuil!A1')).toEqual({ error: '#VALUE!' });
  expect(await book.read('Feuil!A2')).toBe(3);
  book.book.data.sheets.splice(1, 1);
  book.book.touch('sheets');
  expect(await book.read('Feuil!A2')).toEqual({ error: '#VALUE!' });
});

test('a formula replaced by a value, or removed, no longer counts', async () => {
  const book = workbook({ sheets: { Feuil: { A1: '=1+1', A2: '=A1*10' } } });
  expect(await book.read('Feuil!A2')).toBe(20);
  book.write('Feuil', { A1: 5 });
  expect(await book.read('Feuil!A2')).toBe(50);
  book.book.setCell(book.sheet('Feuil'), '0,0', undefined);
  expect(await book.read('Feuil!A2')).toBe(0);
});

test('a formula that refers to itself ends', async () => {
  const book = workbook({ sheets: { Feuil: { A1: '=A2+1', A2: '=A1+1', A3: '=2*3' } } });
  expect(await book.read('Feuil!A3')).toBe(6);
});
