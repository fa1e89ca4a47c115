import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Book } from '../../../src/host/model/book';
import { saveXlsx } from '../../../src/host/xlsx';
import { packParts } from '../../../src/host/xlsx/zip';
import { arbitraryWorkbook } from './arbitrary-workbook';
import { validateOpenXml } from './open-xml-validator';
import { sampleBook } from './sample-book';
import { textParts } from './text-parts';

describe('Microsoft’s Open XML SDK', () => {
  const folder = mkdtempSync(join(tmpdir(), 'budget-cpts-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const errorsOf = (bytes: Uint8Array) => {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, bytes);
    return validateOpenXml(file);
  };

  it('finds nothing wrong with a book that uses everything', async () => {
    expect(await errorsOf(await saveXlsx(sampleBook()))).toEqual([]);
  }, 30_000);

  it('finds nothing wrong with generated books', async () => {
    for (const workbook of fc.sample(arbitraryWorkbook, { numRuns: 4, seed: 2026 })) {
      expect(await errorsOf(await saveXlsx(new Book(workbook)))).toEqual([]);
    }
  }, 180_000);

  it('does find what is wrong', async () => {
    const parts = new Map(await textParts(await saveXlsx(sampleBook())));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    parts.set('xl/worksheets/sheet1.xml', sheet.replace('<sheetData>', '<sheetDate/><sheetData>'));
    expect(await errorsOf(await packParts(parts))).not.toEqual([]);
  }, 30_000);
});
