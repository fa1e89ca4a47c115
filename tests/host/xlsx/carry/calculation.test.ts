import { createNodeEngine } from '../../../../src/host/calc/node-engine';
import { Book } from '../../../../src/host/model/book';
import { openXlsx } from '../../../../src/host/xlsx';
import { adornedFile } from './adorned-file';

describe('formulas that need what a file carries', () => {
  let book: Book;
  const valueAt = (key: string) => book.data.sheets[0]?.cells.get(key)?.value;

  beforeAll(async () => {
    book = new Book(await openXlsx(await adornedFile()));
    const [suivi] = book.data.sheets;
    if (!suivi) throw new Error('the adorned file has a sheet');
    book.setCell(suivi, '1,1', { value: 4 });
    book.setCell(suivi, '10,0', { value: 0, formula: '=E2+1' });
    book.setCell(suivi, '11,0', { value: 0, formula: '=SUM(D2:D3)' });
    book.setCell(suivi, '12,0', { value: 0, formula: '=Somme' });
    const engine = createNodeEngine(book);
    await engine.settle();
    engine.dispose();
  });

  it('keep the last result of another workbook, and count with it', () => {
    expect([valueAt('1,4'), valueAt('10,0')]).toEqual([84, 85]);
  });

  it('know names for constants and formulas', () => {
    expect([valueAt('1,5'), valueAt('12,0')]).toEqual([0.8, 60]);
  });

  it('let an array formula spill over what it last gave', () => {
    // 4, 2 and 3 are all above 1 now.
    expect([valueAt('1,3'), valueAt('11,0')]).toEqual([4, 6]);
  });
});
