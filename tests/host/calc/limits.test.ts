import type { CellValue } from '../../../src/host/model/workbook';
import { BookUnderTest } from './book-under-test';

// What Univer 0.25.1 computes otherwise than Excel and we only avoid: the day one of these changes, the list of formulas to avoid does too.

async function evaluate(formula: string, table = 'Depenses'): Promise<CellValue> {
  const lignes = { A1: 'Section', B1: 'Montant', A2: 'acces', B2: 10, A3: 'crise', B3: 20 };
  const book = new BookUnderTest({ sheets: { Feuil: { ...lignes, D2: formula }, Autre: { B2: 1 } }, tables: { [table]: 'Feuil!A1:B3' } });
  try {
    return await book.read('Feuil!D2');
  } finally {
    book.engine.dispose();
  }
}

test.each([
  // Excel: 28 February 2026.
  ['EDATE on the last days of a month', '=EDATE(46053,1)', 46084],
  ['a sheet that does not exist is #VALUE! instead of #REF!', '=Absente!A1', { error: '#VALUE!' }],
  ['sheets cannot be added through', '=SUM(Feuil:Autre!B2)', { error: '#NAME?' }],
  ['no short form of this row', '=Depenses[@Montant]', { error: '#NAME?' }],
])('%s', async (_, formula, found) => {
  expect(await evaluate(formula)).toEqual(found);
});

test.each(['Tab_Depenses', 'Tab.Depenses'])('a table cannot be called %s', async (name) => {
  expect(await evaluate(`=SUM(${name}[Montant])`, name)).toEqual({ error: '#NAME?' });
});

test('a text that reads as an error is that error', async () => {
  const book = new BookUnderTest({ sheets: { Feuil: { A1: '#N/A', B1: '=A1', C1: '="#N/"&"A"' } } });
  expect([await book.read('Feuil!B1'), await book.read('Feuil!C1')]).toEqual([{ error: '#N/A' }, { error: '#N/A' }]);
  book.engine.dispose();
});
