import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Book } from '../../src/host/model/book';
import { saveXlsx } from '../../src/host/xlsx';
import { blankSheet } from '../host/xlsx/sample-book';
import { convert, nameValue, recalculate, renderPdf, valueAt, type OfficeLocale, type Recalculated } from '.';

describe('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'budget-cpts-'));
  const file = join(folder, 'essai.xlsx');
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  beforeAll(async () => {
    const sheet = blankSheet('s', 'Feuille', [
      ['0,0', { value: 40 }],
      // The results in the file are wrong on purpose.
      ['1,0', { value: 999, formula: '=A1+2' }],
      ['2,0', { value: 999, formula: '=VALUE("1,5")' }],
      ['3,0', { value: 999, formula: '=1/0' }],
      ['4,0', { value: 999, formula: '="é"&A1' }],
    ]);
    const range = { sheet: 's', row: 1, column: 0, rows: 1, columns: 1 };
    const book = new Book({ sheets: [sheet], active: 's', tables: [], names: [{ name: 'Total', range, comment: '', visible: true }] });
    writeFileSync(file, await saveXlsx(book));
    english = await results('en-US');
    french = await results('fr-FR');
  }, 180_000);

  let english: Recalculated;
  let french: Recalculated;
  const results = async (locale: OfficeLocale) => {
    const found = (await recalculate([file], locale)).get(file);
    if (!found) throw new Error('LibreOffice said nothing');
    return found;
  };

  it('recalculates instead of trusting the results in the file', () => {
    expect(valueAt(english, 'Feuille', 'A2')).toBe(42);
    expect(valueAt(english, 'Feuille', 'A5')).toBe('é40');
    expect(nameValue(english, 'Total')).toBe(42);
    expect(english.errors.find(({ address }) => address === 'A4')).toMatchObject({ sheet: 'Feuille', shown: '#DIV/0!', formula: '=1/0' });
  });

  it('does not let a test read what is not there', () => {
    expect(() => valueAt(english, 'Feuille', 'A1')).toThrow('holds no formula');
    expect(() => nameValue(english, 'Absent')).toThrow('not the name of one cell');
  });

  it('counts as French people write, when told to', () => {
    expect(valueAt(french, 'Feuille', 'A3')).toBe(1.5);
    expect(valueAt(english, 'Feuille', 'A3')).not.toBe(1.5);
  });

  it('prints', async () => {
    const pages = await renderPdf(await convert(file, 'pdf', folder), folder);
    expect(pages).toHaveLength(1);
    expect(
      readFileSync(pages[0] ?? '')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  }, 180_000);

  it('says so when it cannot open a file', async () => {
    await expect(recalculate([join(folder, 'absent.xlsx')], 'en-US')).rejects.toThrow(/absent\.xlsx|ended with 1/);
  }, 180_000);
});
