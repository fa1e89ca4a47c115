import { createHost } from '../../../src/host/install/host';
import type { Book } from '../../../src/host/model/book';
import { openWorkbook, readValues, switchTo } from '../open-workbook';

/** An engine whose every formula gives the number of its settlings. */
function countingEngine(book: Book) {
  let settlings = 0;
  return {
    settle: async () => {
      if (!book.isDirty) return;
      await Promise.resolve();
      settlings += 1;
      for (const [id, keys] of book.takeChanges().cells) {
        const sheet = book.sheet(id);
        for (const key of keys) if (sheet) book.setResult(sheet, key, settlings);
      }
    },
    dispose: () => undefined,
  };
}

describe('calculation', () => {
  test('what is read in a batch is calculated from what the batch wrote before', async () => {
    openWorkbook({ engine: countingEngine });
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Feuil1');
      const before = sheet.getRange('A1');
      before.formulas = [['=1']];
      before.load('values');
      const after = sheet.getRange('B1');
      after.formulas = [['=1']];
      after.load('values');
      await context.sync();
      return [before.values, after.values];
    });
    // The first settling is that of the new workbook.
    expect(seen).toEqual([[[2]], [[3]]]);
  });

  test('the workbook is calculated when a batch that read nothing is answered', async () => {
    const host = openWorkbook({ engine: countingEngine });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Feuil1').getRange('A1').formulas = [['=1']];
      await context.sync();
    });
    expect(host.book.isDirty).toBe(false);
  });

  test('batches wait for an engine that comes later', async () => {
    const host = createHost();
    switchTo(host);
    let isRead = false;
    const reading = readValues('A1').then(() => {
      isRead = true;
    });
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    expect(isRead).toBe(false);
    host.attach(countingEngine(host.book));
    await reading;
    expect(isRead).toBe(true);
  });
});
