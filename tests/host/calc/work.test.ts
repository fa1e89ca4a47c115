import { TooLarge } from '../../../src/host/too-large';
import { BookUnderTest, type SheetContent } from './book-under-test';

jest.setTimeout(60_000);

async function settled(cells: SheetContent): Promise<BookUnderTest> {
  const book = new BookUnderTest({ sheets: { Feuil: { A1: 1, A2: 2, ...cells }, 'Ma feuille': { A1: 3 } } });
  try {
    await book.engine.settle();
  } finally {
    book.engine.dispose();
  }
  return book;
}

describe('a calculation that reads too much', () => {
  it.each([
    ['a whole sheet by its corners', '=SUM(A3:XFD1048576)'],
    ['in another sheet', "=COUNT('Ma feuille'!A1:XFD1048576)"],
    ['an array over a whole sheet', '=ROW(A1:XFD1048576)'],
    ['everything by everything', '=SUM(B1:B9999*TRANSPOSE(B1:B9999))'],
    ['a place that is computed', '=SUM(INDIRECT("A1:XFD1048576"))'],
  ])('names the formula: %s', async (_, formula) => {
    await expect(settled({ C7: formula })).rejects.toEqual(new TooLarge('work', 'Feuil!C7'));
  });

  it('leaves no trace in the next', async () => {
    await expect(settled({ C7: '=SUM(A3:XFD1048576)' })).rejects.toThrow(TooLarge);
    expect(await (await settled({ C7: '=SUM(A1:A2)' })).read('Feuil!C7')).toBe(3);
  });
});

test('two hundred sums of whole columns are computed', async () => {
  const sums = Object.fromEntries(Array.from({ length: 200 }, (_, row) => [`C${row + 1}`, '=SUM(A:A)']));
  expect(await (await settled(sums)).read('Feuil!C200')).toBe(3);
});
