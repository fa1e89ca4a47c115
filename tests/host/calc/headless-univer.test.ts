import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import type { ICellData } from '@univerjs/core';
import { ObjectMatrix } from '@univerjs/core';

import { declareWorkbook, formulaCells } from '../../../src/host/calc/formula-input';
import { HeadlessUniver } from '../../../src/host/calc/headless-univer';
import { BookUnderTest } from './book-under-test';

class UnreadableCells extends ObjectMatrix<ICellData> {
  override getValue(): never {
    throw new Error('unreadable');
  }
}

test('a calculation that breaks down is reported, and the next one is not affected', async () => {
  const { book } = new BookUnderTest({
    sheets: { Feuil: { A1: 'Montant', A2: 3, B1: '=SUM(Depenses[Montant])' } },
    tables: { Depenses: 'Feuil!A1:A2' },
  });
  const univer = new HeadlessUniver();
  const declaration = declareWorkbook(univer.unit, book.data);
  const cells = formulaCells(book.data);
  const [[id, sheet] = ['', undefined]] = Object.entries(cells.data);
  if (!sheet) throw new Error('The book has a sheet');
  const broken = { ...cells, data: { [id]: { ...sheet, cellData: new UnreadableCells() } } };
  await expect(univer.calculator.evaluate(declaration, broken, () => undefined)).rejects.toThrow('unreadable');
  const results: unknown[] = [];
  await univer.calculator.evaluate(declaration, cells, (_, row, column, { v }) => results.push([row, column, v]));
  expect(results).toEqual([[0, 1, 3]]);
  univer.dispose();
});

/** Bytes in use once everything unreachable is gone: without collecting first, the figure depends on when V8 last did. */
function bytesInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

async function computeAndDispose(times: number): Promise<void> {
  for (let round = 0; round < times; round += 1) {
    const { engine } = new BookUnderTest({ sheets: { Feuil: { A1: 1, B1: '=A1+1' } } });
    await engine.settle();
    engine.dispose();
  }
}

test('an engine disposed of gives its memory back', async () => {
  await computeAndDispose(20);
  const before = bytesInUse();
  await computeAndDispose(20);
  // An engine kept alive weighs 0.25 MB: twenty would show as 5 MB, where disposed ones leave 0.1.
  expect(bytesInUse() - before).toBeLessThan(2e6);
});
