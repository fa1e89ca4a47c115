import { Book } from '../../../src/host/model/book';
import type { Cell, CellKey, Sheet, Workbook } from '../../../src/host/model/workbook';
import { openXlsx, saveXlsx } from '../../../src/host/xlsx';
import { blankSheet, sampleBook } from './sample-book';
import { textParts } from './text-parts';

async function partsOf(workbook: Workbook): Promise<ReadonlyMap<string, string>> {
  return textParts(await saveXlsx(new Book(workbook)));
}

function oneSheet(cells: Iterable<readonly [CellKey, Cell]>, change: (sheet: Sheet) => void = () => undefined): Workbook {
  const sheet = blankSheet('s', 'Feuille', cells);
  change(sheet);
  return { sheets: [sheet], active: 's', tables: [], names: [] };
}

describe('the file', () => {
  it('asks Excel to calculate everything, and tells nothing of who, when or where', async () => {
    const parts = await textParts(await saveXlsx(sampleBook()));
    expect(parts.get('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    expect(parts.get('docProps/core.xml')).toContain('<dc:creator>Budget CPTS</dc:creator>');
    expect([...parts.values()].join('')).not.toMatch(/dcterms|lastModifiedBy|absPath|ExcelTS/);
  });

  it('opens on the active sheet, or on the first visible one when that is hidden', async () => {
    const { data } = sampleBook();
    expect((await partsOf(data)).get('xl/workbook.xml')).toContain('activeTab="1"');
    const reserve = data.sheets.find(({ visibility }) => visibility === 'VeryHidden');
    expect((await partsOf({ ...data, active: reserve?.id ?? '' })).get('xl/workbook.xml')).not.toContain('activeTab');
  });

  it('marks texts that would read as formulas', async () => {
    const parts = await partsOf(
      oneSheet([
        ['0,0', { value: '=1+1' }],
        ['1,0', { value: 'texte' }],
      ]),
    );
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<c r="A1" s="1" t="s"><v>0</v></c>');
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<c r="A2" t="s"><v>1</v></c>');
    expect(parts.get('xl/styles.xml')).toContain('quotePrefix="1"');
  });

  it('has numbers and errors a file can hold', async () => {
    const parts = await partsOf(
      oneSheet([
        ['0,0', { value: Infinity }],
        ['1,0', { value: { error: '#SPILL!' }, formula: '=A1' }],
        ['2,0', { value: 1e21 }],
      ]),
    );
    const sheet = parts.get('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<c r="A1" t="e"><v>#NUM!</v></c>');
    expect(sheet).toContain('<c r="A2" t="e"><f>A1</f><v>#VALUE!</v></c>');
    expect(sheet).toContain('<v>1e+21</v>');
  });

  it('prints on A4', async () => {
    const parts = await partsOf(
      oneSheet([], (sheet) => (sheet.page = { orientation: 'Landscape', paper: 'A4', fitWidth: 1, fitHeight: 0 })),
    );
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
  });

  it.each<[string, Workbook]>([
    ['a colour that is none', oneSheet([['0,0', { value: 1, style: { fill: 'jaune' } }]])],
    ['a text too long for a cell', oneSheet([['0,0', { value: 'x'.repeat(32_768) }]])],
    [
      'a prompt too long',
      oneSheet([], (sheet) => {
        sheet.validations = [
          {
            area: { row: 0, column: 0, rows: 1, columns: 1 },
            rule: { kind: 'list', source: 'a,b' },
            ignoreBlanks: true,
            prompt: { title: '', text: 'x'.repeat(256) },
          },
        ];
      }),
    ],
    [
      'a list too long',
      oneSheet([], (sheet) => {
        sheet.validations = [
          { area: { row: 0, column: 0, rows: 1, columns: 1 }, rule: { kind: 'list', source: 'x'.repeat(256) }, ignoreBlanks: true },
        ];
      }),
    ],
  ])('is refused rather than written wrong: %s', async (_, workbook) => {
    await expect(saveXlsx(new Book(workbook))).rejects.toThrow(RangeError);
  });
});

describe('a table', () => {
  const withTable = (cells: Iterable<readonly [CellKey, Cell]>, rows: number, columns: number): Workbook => ({
    ...oneSheet(cells),
    tables: [
      {
        id: '1',
        name: 'T',
        range: { sheet: 's', row: 0, column: 0, rows, columns },
        style: '',
        showBandedRows: true,
        showFilterButton: false,
      },
    ],
  });

  it('has headers Excel accepts: texts, none empty, none twice', async () => {
    const workbook = withTable(
      [
        ['0,0', { value: 'Montant' }],
        ['0,1', { value: 'montant' }],
        ['0,2', { value: 2026, style: { bold: true } }],
      ],
      2,
      4,
    );
    const parts = await partsOf(workbook);
    expect([...(parts.get('xl/tables/table1.xml') ?? '').matchAll(/<tableColumn id="\d" name="([^"]*)"/g)].map(([, name]) => name)).toEqual(
      ['Montant', 'montant2', '2026', 'Colonne4'],
    );
    const [sheet] = (await openXlsx(await saveXlsx(new Book(workbook)))).sheets;
    expect([0, 1, 2, 3].map((column) => sheet?.cells.get(`0,${column}`))).toEqual([
      { value: 'Montant' },
      { value: 'montant2' },
      { value: '2026', style: { bold: true } },
      { value: 'Colonne4' },
    ]);
  });

  it('gives new rows the formula all its rows have, and none where they differ', async () => {
    const formula = '=T[[#This Row],[a]]*2';
    const parts = await partsOf(
      withTable(
        [
          ['0,0', { value: 'a' }],
          ['0,1', { value: 'b' }],
          ['0,2', { value: 'c' }],
          ['1,1', { value: 0, formula }],
          ['2,1', { value: 0, formula }],
          ['1,2', { value: 0, formula: '=A2' }],
          ['2,2', { value: 0, formula: '=A3' }],
        ],
        3,
        3,
      ),
    );
    expect((parts.get('xl/tables/table1.xml') ?? '').match(/<calculatedColumnFormula>.*?<\/calculatedColumnFormula>/g)).toEqual([
      '<calculatedColumnFormula>T[[#This Row],[a]]*2</calculatedColumnFormula>',
    ]);
  });
});
