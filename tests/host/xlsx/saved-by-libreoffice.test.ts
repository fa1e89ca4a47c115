import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell, Sheet, Workbook } from '../../../src/host/model/workbook';
import { openXlsx, saveXlsx } from '../../../src/host/xlsx';
import { convert } from '../../libreoffice';
import { sampleBook } from './sample-book';

/** The loss of each of these is LibreOffice 7.4's, seen in the file it writes; whoever regenerates a workbook sets them anew. */
describe('a book LibreOffice opened and saved', () => {
  const folder = mkdtempSync(join(tmpdir(), 'budget-cpts-'));
  const ours: Workbook = sampleBook().data;
  let theirs: Workbook;

  beforeAll(async () => {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, await saveXlsx(sampleBook()));
    theirs = await openXlsx(readFileSync(await convert(file, 'xlsx', join(folder, 'again'))));
  }, 180_000);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const sheetOf = (book: Workbook, index: number): Sheet => {
    const sheet = book.sheets[index];
    if (!sheet) throw new Error(`no sheet ${index}`);
    return sheet;
  };
  /** Of every cell of ours, what `aspect` finds in both books. */
  const both = (aspect: (cell: Cell | undefined) => unknown) => ({
    before: ours.sheets.flatMap((sheet) => [...sheet.cells].map(([key, cell]) => [sheet.name, key, aspect(cell)])),
    after: ours.sheets.flatMap((sheet, index) =>
      [...sheet.cells.keys()].map((key) => [sheetOf(theirs, index).name, key, aspect(sheetOf(theirs, index).cells.get(key))]),
    ),
  });

  it.each<[string, (cell: Cell | undefined) => unknown]>([
    ['values', (cell) => cell?.value],
    ['formulas', (cell) => cell?.formula],
    ['locks', (cell) => cell?.style?.locked],
    ['links', (cell) => cell?.link?.target],
    ['number formats, spelled otherwise', (cell) => cell?.style?.numberFormat?.replace('\\ "€"', '" €"')],
    ['fonts', (cell) => [cell?.style?.bold, cell?.style?.fontName, cell?.style?.fontSize, cell?.style?.fontColor]],
    ['fills', (cell) => cell?.style?.fill],
    ['borders', (cell) => cell?.style?.borders],
    ['alignments', (cell) => [cell?.style?.horizontal, cell?.style?.vertical, cell?.style?.wrap, cell?.style?.indent]],
  ])('keeps %s', (_, aspect) => {
    const { before, after } = both(aspect);
    expect(after).toEqual(before);
  });

  it('keeps protection and what it allows', () => {
    expect(theirs.sheets.map(({ protection }) => protection)).toEqual(ours.sheets.map(({ protection }) => protection));
  });

  it('keeps names and their scope', () => {
    const described = (book: Workbook) =>
      book.names
        .map(({ name, scope, range }) => [
          name,
          book.sheets.findIndex(({ id }) => id === scope),
          range && { ...range, sheet: book.sheets.findIndex(({ id }) => id === range.sheet) },
        ])
        .sort();
    expect(described(theirs)).toEqual(described(ours));
  });

  it('keeps tables', () => {
    expect(theirs.tables.map(({ name, range, showFilterButton }) => [name, { ...range, sheet: '' }, showFilterButton])).toEqual(
      ours.tables.map(({ name, range, showFilterButton }) => [name, { ...range, sheet: '' }, showFilterButton]),
    );
  });

  it('keeps validations', () => {
    const described = (book: Workbook) =>
      sheetOf(book, 0)
        .validations.map((validation) => JSON.stringify(validation).replace(/"sheet":"[^"]*"/, ''))
        .sort();
    expect(described(theirs)).toEqual(described(ours));
  });

  it('keeps conditional formats, merges, widths, heights and hidden rows', () => {
    const described = (book: Workbook) => {
      const { conditionalFormats, merges, columns, rows } = sheetOf(book, 0);
      return {
        formats: conditionalFormats.map(({ area, rule }) => ({ area, rule })),
        merges,
        width: columns.get(0),
        hidden: columns.get(5)?.hidden,
        height: rows.get(0),
        hiddenRow: rows.get(9)?.hidden,
      };
    };
    expect(described(theirs)).toEqual(described(ours));
  });

  it('keeps the print set-up', () => {
    expect(sheetOf(theirs, 0).page).toEqual(sheetOf(ours, 0).page);
  });

  it('loses the style of tables, the tips of links, comments and hiding of names, and very hidden sheets become hidden', () => {
    expect(theirs.tables.map(({ style, showBandedRows }) => [style, showBandedRows])).toEqual([['', false]]);
    expect(sheetOf(theirs, 0).cells.get('6,0')?.link).toEqual({ target: "'Budget global'!A1" });
    expect(theirs.names.map(({ comment, visible }) => [comment, visible])).toEqual(ours.names.map(() => ['', true]));
    expect(theirs.sheets.map(({ visibility }) => visibility)).toEqual(['Visible', 'Visible', 'Hidden']);
  });

  it('without a window, also loses frozen panes and hidden gridlines; on protected sheets, the colour of the tab', () => {
    const { frozenRows, showGridlines, tabColor } = sheetOf(theirs, 0);
    expect([frozenRows, showGridlines, tabColor]).toEqual([0, true, '']);
  });
});
