import fc from 'fast-check';
import { Book } from '../../../src/host/model/book';
import { openXlsx, saveXlsx } from '../../../src/host/xlsx';
import { arbitraryWorkbook } from './arbitrary-workbook';
import { canonical } from './canonical';
import { sampleBook } from './sample-book';

describe('a book saved and opened again', () => {
  it('is the same book, in every aspect of the model', async () => {
    const book = sampleBook();
    expect(canonical(await openXlsx(await saveXlsx(book)))).toEqual(canonical(book.data));
  });

  it('is the same book, whatever the book', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWorkbook, async (workbook) => {
        const before = canonical(workbook);
        expect(canonical(await openXlsx(await saveXlsx(new Book(workbook))))).toEqual(before);
      }),
      { numRuns: 60 },
    );
  }, 180_000);

  it('gives the same bytes every time', async () => {
    const first = await saveXlsx(sampleBook());
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await saveXlsx(sampleBook())).equals(Buffer.from(first))).toBe(true);
  });

  it('leaves the book it saves untouched', async () => {
    const book = sampleBook();
    await saveXlsx(book);
    expect(canonical(book.data)).toEqual(canonical(sampleBook().data));
    expect(book.isDirty).toBe(false);
  });
});
