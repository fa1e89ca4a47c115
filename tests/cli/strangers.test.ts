import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { STRANGERS, strangerOf } from '../../bench/strangers';
import { SoleCalculation } from '../../src/host/calc/mend-formula-engine';
import { Book } from '../../src/host/model/book';
import { openXlsx, saveXlsx } from '../../src/host/xlsx';
import { unpackParts } from '../../src/host/xlsx/zip';
import { arbitraryWounded } from '../fuzz/wounds';
import { examplePath, scratchFolder } from './command-line';
import { command } from './in-process';
import { readLecture } from './lecture';

const { path, put } = scratchFolder();

const calculations = jest.spyOn(SoleCalculation.prototype, 'compute');

async function sound(): Promise<Uint8Array> {
  expect((await command('generer', examplePath('taille-1'), path('sain.xlsx'))).code).toBe(0);
  return readFileSync(path('sain.xlsx'));
}

it.each(Object.entries(STRANGERS))('a workbook that is not ours is told before anything is calculated: %s', async (kind, rows) => {
  const file = put(`${kind}.xlsx`, await strangerOf(rows));
  calculations.mockClear();
  for (const args of [
    ['lire', file],
    ['regenerer', file, path('sortie.xlsx')],
  ] as const) {
    const { code, stdout, stderr } = await command(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  }
  expect(calculations).not.toHaveBeenCalled();
});

it('a table dragged over three thousand rows is read, and written again, as the lines that it holds', async () => {
  const book = new Book(await openXlsx(await sound()));
  const before = readLecture((await command('lire', path('sain.xlsx'))).stdout);
  const table = book.data.tables.find(({ name }) => name === 'Depenses');
  if (!table) throw new Error('The workbook has no table of expenses');
  table.range = { ...table.range, rows: 3000 };
  book.touch('tables');
  const file = put('tire.xlsx', await saveXlsx(book));
  const read = await command('lire', file);
  expect([read.code, read.stderr]).toEqual([0, '']);
  expect(readLecture(read.stdout)).toEqual(before);
  expect((await command('regenerer', file, path('remis.xlsx'))).code).toBe(0);
  expect(readLecture((await command('lire', path('remis.xlsx'))).stdout)).toEqual(before);
});

it('a table dragged over a million rows takes one sentence', async () => {
  const book = new Book(await openXlsx(await sound()));
  const table = book.data.tables.find(({ name }) => name === 'Depenses');
  if (!table) throw new Error('The workbook has no table of expenses');
  table.range = { ...table.range, rows: 1_000_000 };
  book.touch('tables');
  const { code, stdout, stderr } = await command('lire', put('million.xlsx', await saveXlsx(book)));
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

it('a workbook damaged in any way ends a command with 0 or 2, in words', async () => {
  const parts = await unpackParts(await sound());
  await fc.assert(
    fc.asyncProperty(arbitraryWounded(parts), async (make) => {
      const { bytes, told } = await make();
      const { code, stderr } = await command('lire', put('blesse.xlsx', bytes));
      expect([0, 2]).toContain(code);
      expect([told, /^\s+at /m.test(stderr)]).toEqual([told, false]);
      expect([told, code, stderr !== '']).toEqual([told, code, code === 2]);
    }),
    { numRuns: 12, seed: 20_261_130 },
  );
});
