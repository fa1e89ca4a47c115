import fc from 'fast-check';

import { createNodeEngine } from '../../../src/host/calc/node-engine';
import { Book } from '../../../src/host/model/book';
import { cellKey } from '../../../src/host/model/geometry';
import type { CellKey, CellValue, Sheet } from '../../../src/host/model/workbook';
import { BookUnderTest, type Content, type SheetContent } from './book-under-test';

// After an entry, only what depends on it is computed again: it must give what computing everything gives.

/** Formulas only read cells that come earlier here: Univer gives no steady result of a circle. */
const CELLS = ['Saisie', 'Bilan'].flatMap((sheet) =>
  ['A', 'B', 'C'].flatMap((column) => [1, 2, 3, 4].map((row) => ({ sheet, address: `${column}${row}` }))),
);
const arbPlace = fc.nat({ max: CELLS.length - 1 });

/** A number for each reference of the formula, which the place of the formula brings down to a place before it. */
const arbDraws = fc.tuple(fc.nat(), fc.nat(), fc.nat());

function arbFormula(place: number): fc.Arbitrary<string> {
  const before = (drawn: number): string => {
    const { sheet, address } = CELLS[drawn % place] ?? { sheet: 'Table', address: 'B2' };
    return `${sheet}!${address}`;
  };
  const near = [
    arbDraws.map(([left, right]) => `=${before(left)}+2*${before(right)}`),
    arbDraws.map(([drawn]) => `=IF(${before(drawn)}="","",${before(drawn)}&"!")`),
    arbDraws.map(([test, yes, no]) => `=IF(${before(test)}>1,${before(yes)},${before(no)})`),
    arbDraws.map(([drawn]) => `=IFERROR(1/${before(drawn)},"sans objet")`),
    fc.constantFrom('=SUM(Lignes[Montant])', '=INDEX(Lignes[Montant],2)', '=Taux*2', '=ROWS(Lignes)', '=COUNT(Table!$B:$B)'),
  ];
  const far = fc.constantFrom('=SUM(Saisie!A1:B3)', '=COUNTIF(Saisie!$C:$C,">1")', '=OFFSET(Saisie!A1,1,Taux)', '=SUM(Saisie!2:3)');
  return fc.oneof(...near, ...(CELLS[place]?.sheet === 'Bilan' ? [far] : []));
}

interface Entry {
  readonly sheet: string;
  readonly address: string;
  readonly content: Content;
}

const arbConstant = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('', 'mot', true));
const arbEntry: fc.Arbitrary<Entry> = fc.oneof(
  {
    weight: 9,
    arbitrary: arbPlace.chain((place) => fc.oneof(arbConstant, arbFormula(place)).map((content) => ({ ...cellAt(place), content }))),
  },
  {
    weight: 1,
    arbitrary: fc.record({ sheet: fc.constant('Table'), address: fc.constantFrom('B2', 'D1'), content: fc.integer({ min: 0, max: 2 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ sheet: 'Table', address: 'B1', content: 'Somme' }) },
);

function cellAt(place: number): Pick<Entry, 'sheet' | 'address'> {
  const cell = CELLS[place];
  if (!cell) throw new Error(`No cell ${place}`);
  return cell;
}

const LIGNES: SheetContent = { A1: 'Nom', B1: 'Montant', A2: 'un', B2: 1, A3: 'deux', B3: 2, D1: 0 };

const EMPTY = { sheets: { Saisie: {}, Bilan: {}, Table: LIGNES }, names: { Taux: 'Table!D1' }, tables: { Lignes: 'Table!A1:B3' } };

const results = (sheets: readonly Sheet[]): readonly (readonly [string, CellKey, CellValue])[] =>
  sheets.flatMap(({ name, cells }) => [...cells].map(([key, { value }]) => [name, key, value] as const)).sort();

test('what was computed in part is what computing everything gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(arbEntry, { maxLength: 12 }), { minLength: 2, maxLength: 6 }), async (steps) => {
      const lived = new BookUnderTest(EMPTY);
      for (const entries of steps) {
        for (const { sheet, address, content } of entries) lived.write(sheet, { [address]: content });
        await lived.engine.settle();
      }
      const { sheets, names, tables, active } = lived.book.data;
      const anew = new Book(structuredClone({ sheets, names, tables, active }));
      const engine = createNodeEngine(anew);
      await engine.settle();
      expect(results(sheets)).toEqual(results(anew.data.sheets));
      engine.dispose();
      lived.engine.dispose();
    }),
    { numRuns: 100, seed: 20261122 },
  );
}, 60_000);

/** Remembers which cells were given a result. */
class WatchedBook extends Book {
  readonly computed: string[] = [];

  override setResult(sheet: Sheet, key: CellKey, value: CellValue): void {
    this.computed.push(`${sheet.name} ${key}`);
    super.setResult(sheet, key, value);
  }
}

test('what does not depend on the entry is not computed again', async () => {
  const { book, engine: first } = new BookUnderTest({
    sheets: {
      Saisie: { A1: 1, A2: 2, B1: '=A1*2', B2: '=A2*2', C1: '=B1+1', D1: '=SUM(A:A)' },
      Bilan: { A1: '=Saisie!C1', A2: '=Saisie!B2' },
    },
  });
  first.dispose();
  const watched = new WatchedBook(book.data);
  const engine = createNodeEngine(watched);
  await engine.settle();
  expect(watched.computed.splice(0)).toHaveLength(6);
  const saisie = watched.sheetNamed('Saisie');
  if (!saisie) throw new Error('No sheet Saisie');
  watched.setCell(saisie, cellKey(0, 0), { value: 5 });
  await engine.settle();
  expect(watched.computed.splice(0).sort()).toEqual(['Bilan 0,0', 'Saisie 0,1', 'Saisie 0,2', 'Saisie 0,3']);
  // A formula is others' business as well.
  watched.setCell(saisie, cellKey(0, 2), { value: '', formula: '=A2' });
  await engine.settle();
  expect(watched.computed).toHaveLength(6);
  engine.dispose();
});

test('results that begin to spill reach whoever reads the cells they spill over', async () => {
  const book = new BookUnderTest({ sheets: { Feuil: { A1: 0, B1: 4, B2: 5, C1: '=IF(A1=1,B1:B2,0)', D1: '=SUM(C1:C2)' } } });
  expect(await book.read('Feuil!D1')).toBe(0);
  book.write('Feuil', { A1: 1 });
  expect(await book.read('Feuil!D1')).toBe(9);
  book.write('Feuil', { B2: 6 });
  expect(await book.read('Feuil!D1')).toBe(10);
});
