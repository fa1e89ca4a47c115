import type { Shift } from '../../../../src/host/model/workbook';
import { shiftBook, shiftRefusal } from '../../../../src/host/calc/structure/shift-book';
import { formatRect } from '../../../../src/host/model/a1';
import { internStyle } from '../../../../src/host/model/style';
import { BookUnderTest } from '../book-under-test';

function lignes(): BookUnderTest {
  return new BookUnderTest({
    sheets: {
      Feuil: {
        A1: 'Dépenses',
        A2: 'Section',
        B2: 'Quantité',
        C2: 'Montant',
        A3: 'acces',
        B3: 2,
        C3: '=B3*10',
        A4: 'crise',
        B4: 3,
        C4: '=B4*10',
        E1: '=SUM(Depenses[Montant])',
        E2: '=B4',
      },
      Autre: { A1: '=Feuil!B4', A2: '=Tot' },
    },
    names: { Tot: 'Feuil!C4' },
    tables: { Depenses: 'Feuil!A2:C4' },
  });
}

function apply(book: BookUnderTest, change: Omit<Shift, 'sheet'>): void {
  const sheet = book.sheet('Feuil');
  shiftBook(book.book, sheet, { ...change, sheet: sheet.id });
}

const INSERT = { axis: 'row', kind: 'insert', count: 1 } as const;
const DELETE = { axis: 'row', kind: 'delete', count: 1 } as const;

test('a row put in a table is one more line of it, with its formula', async () => {
  const book = lignes();
  apply(book, { ...INSERT, at: 3 });
  expect(formatRect(book.book.data.tables[0]?.range ?? book.rect('Feuil!A1'))).toBe('A2:C5');
  expect(book.sheet('Feuil').cells.get('3,2')?.formula).toBe('=B4*10');
  expect(book.sheet('Feuil').cells.get('4,2')?.formula).toBe('=B5*10');
  book.write('Feuil', { B4: 7 });
  expect(await book.read('Feuil!E1')).toBe(120);
  expect(await book.read('Feuil!E2')).toBe(3);
  expect(await book.read('Autre!A1')).toBe(3);
  expect(await book.read('Autre!A2')).toBe(30);
  book.engine.dispose();
});

test('a row put under the header takes the formula of the line below', () => {
  const book = lignes();
  apply(book, { ...INSERT, at: 2 });
  expect(book.sheet('Feuil').cells.get('2,2')?.formula).toBe('=B3*10');
});

test('a row put above a table moves it whole', async () => {
  const book = lignes();
  apply(book, { ...INSERT, at: 0 });
  expect(formatRect(book.book.data.tables[0]?.range ?? book.rect('Feuil!A1'))).toBe('A3:C5');
  expect(await book.read('Feuil!E2')).toBe(50);
  expect(await book.read('Autre!A1')).toBe(3);
  book.engine.dispose();
});

test('a line taken out of a table no longer counts, and what pointed at it is lost', async () => {
  const book = lignes();
  apply(book, { ...DELETE, at: 3 });
  expect(await book.read('Feuil!E1')).toBe(20);
  expect(await book.read('Autre!A1')).toEqual({ error: '#REF!' });
  expect(await book.read('Autre!A2')).toEqual({ error: '#REF!' });
  expect(book.book.data.names[0]?.range).toBeNull();
  book.engine.dispose();
});

test('a table loses neither its header, nor a column, nor its last line', () => {
  const book = lignes();
  const { id } = book.sheet('Feuil');
  const refusal = (change: Omit<Shift, 'sheet'>) => shiftRefusal(book.book, { ...change, sheet: id });
  expect(refusal({ ...DELETE, at: 1 })).toBe('table-header');
  expect(refusal({ ...DELETE, at: 2, count: 2 })).toBe('whole-table');
  expect(refusal({ axis: 'column', kind: 'delete', at: 1, count: 1 })).toBe('table-column');
  expect(refusal({ ...DELETE, at: 0 })).toBeUndefined();
  expect(refusal({ ...DELETE, at: 0, count: 4 })).toBeUndefined();
  expect(refusal({ ...INSERT, at: 1 })).toBeUndefined();
});

test('a table goes with all its rows', () => {
  const book = lignes();
  apply(book, { ...DELETE, at: 1, count: 3 });
  expect(book.book.data.tables).toEqual([]);
});

test('a new column of a table has a name', async () => {
  const book = lignes();
  apply(book, { axis: 'column', kind: 'insert', at: 1, count: 1 });
  expect(await book.read('Feuil!B2')).toBe('Colonne2');
  expect(await book.read('Feuil!F1')).toBe(50);
  book.engine.dispose();
});

test('looks, sizes, rules, titles and links follow the rows', () => {
  const book = lignes();
  const sheet = book.sheet('Feuil');
  const bold = internStyle({ bold: true });
  sheet.cells.set('3,0', { value: 'crise', ...(bold && { style: bold }), link: { target: 'Feuil!A4' } });
  sheet.rows.set(3, { height: 30 });
  sheet.frozenRows = 2;
  sheet.merges = [{ row: 5, column: 0, rows: 1, columns: 2 }];
  const source = book.rect('Feuil!A3:A4');
  sheet.validations = [{ area: { row: 2, column: 0, rows: 2, columns: 1 }, rule: { kind: 'list', source }, ignoreBlanks: true }];
  sheet.conditionalFormats = [{ id: '1', area: { row: 2, column: 2, rows: 2, columns: 1 }, rule: { kind: 'custom', formula: '=C3>B4' } }];
  sheet.page = { orientation: 'Portrait', titleRows: { first: 0, last: 1 }, printArea: { row: 0, column: 0, rows: 6, columns: 3 } };
  apply(book, { ...INSERT, at: 3, count: 2 });
  expect(sheet.cells.get('5,0')).toEqual({ value: 'crise', style: { bold: true }, link: { target: 'Feuil!A6' } });
  expect(sheet.rows).toEqual(new Map([[5, { height: 30 }]]));
  expect(sheet.frozenRows).toBe(2);
  expect(sheet.merges).toEqual([{ row: 7, column: 0, rows: 1, columns: 2 }]);
  expect(sheet.validations[0]).toMatchObject({ area: { row: 2, rows: 4 }, rule: { source: { row: 2, rows: 4 } } });
  expect(sheet.conditionalFormats[0]).toMatchObject({ area: { row: 2, rows: 4 }, rule: { formula: '=C3>B6' } });
  expect(sheet.page).toEqual({
    orientation: 'Portrait',
    titleRows: { first: 0, last: 1 },
    printArea: { row: 0, column: 0, rows: 8, columns: 3 },
  });
  apply(book, { ...INSERT, at: 1 });
  expect(sheet.frozenRows).toBe(3);
  expect(sheet.page.titleRows).toEqual({ first: 0, last: 2 });
});

test('a new row looks like the one above it', () => {
  const book = lignes();
  const sheet = book.sheet('Feuil');
  const bold = internStyle({ bold: true });
  sheet.cells.set('4,0', { value: 'Total', ...(bold && { style: bold }) });
  apply(book, { ...INSERT, at: 5 });
  expect(sheet.cells.get('5,0')).toEqual({ value: '', style: { bold: true } });
});
