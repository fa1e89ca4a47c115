import { Book } from '../../../../src/host/model/book';
import { lossesOf, openXlsx, saveXlsx, XlsxError } from '../../../../src/host/xlsx';
import { scratchFile } from '../scratch-file';
import { validateOpenXml } from '../open-xml-validator';
import { textParts } from '../text-parts';
import { adornedFile } from './adorned-file';
import * as parts from './adorned-parts';

const again = async (bytes: Uint8Array): Promise<Uint8Array> => saveXlsx(new Book(await openXlsx(bytes)));
const file = scratchFile('adorned.xlsx');

describe('what a person added in Excel', () => {
  let saved: ReadonlyMap<string, string>;
  beforeAll(async () => {
    saved = await textParts(await again(await adornedFile()));
  });

  const sheet = (): string => saved.get('xl/worksheets/sheet1.xml') ?? '';
  const workbook = (): string => saved.get('xl/workbook.xml') ?? '';

  it.each([
    ['notes', 'xl/comments1.xml', parts.comments],
    ['their boxes', 'xl/drawings/vmlDrawing1.vml', parts.shapes],
    ['threads', 'xl/threadedComments/threadedComment1.xml', parts.threads],
    ['who wrote them', 'xl/persons/person.xml', parts.persons],
    ['a chart and a logo', 'xl/drawings/drawing1.xml', parts.drawing],
    ['the chart itself', 'xl/charts/chart1.xml', parts.chart],
    ['what another workbook last gave', 'xl/externalLinks/externalLink1.xml', parts.externalLink],
    ['the title and the author', 'docProps/core.xml', parts.core],
    ['properties of their own', 'docProps/custom.xml', parts.custom],
  ])('comes back untouched: %s', (_, path, content) => {
    expect(saved.get(path)).toBe(content);
  });

  it.each([
    ['groups of rows', '<row r="3" outlineLevel="1">'],
    ['groups of columns, and the look of empty ones', '<col min="3" max="3" width="9.140625" style="3" outlineLevel="1"/>'],
    ['which way groups fold', '<outlinePr summaryBelow="0"/>'],
    ['columns hidden to the end of the sheet', 'max="16384" width="9.140625" customWidth="1" hidden="1"/></cols>'],
    ['the zoom', '<sheetView zoomScale="85" tabSelected="1" workbookViewId="0"><selection activeCell="B7" sqref="B7"/>'],
    ['a text struck out', '<c r="B1" s="1" t="s">'],
    ['a gradient in an empty cell', '<c r="F1" s="2"/>'],
    ['an array formula', '<c r="C2"><f t="array" ref="C2">SUM(B2:B4*B2:B4)</f><v>14</v></c>'],
    ['a formula that spills', '<c r="D2" cm="1"><f t="array" ref="D2:D3">_xlfn._xlws.FILTER(B2:B4,B2:B4&gt;1)</f><v>2</v></c>'],
    ['a formula to another workbook', '<f>[1]Mars!$B$4*2</f><v>84</v>'],
    ['a colour scale', '<cfRule type="colorScale" priority="1">'],
    ['a rule with a rich look', '<cfRule type="expression" dxfId="1" stopIfTrue="1" priority="2"><formula>B7&gt;$B$2</formula>'],
    ['a rule by value', '<cfRule type="cellIs" dxfId="0" priority="5" operator="greaterThan">'],
    ['icons', '<x14:cfRule type="iconSet" priority="4"'],
    ['sparklines', '<xm:sqref>G7</xm:sqref></x14:sparkline>'],
    ['a validation of hours', '<dataValidation type="time" allowBlank="1" showErrorMessage="1" sqref="E7">'],
    ['a mere prompt', 'prompt="Toutes taxes comprises" sqref="B7:B8"/>'],
    ['a link to a site', '<hyperlink ref="A7" r:id="rId1" tooltip="Le barème"/>'],
    ['how the page prints', '<pageSetup paperSize="11" scale="80" orientation="portrait"/>'],
    ['the header of the first page', '<firstHeader>&amp;CBrouillon</firstHeader>'],
    ['page breaks', '<brk id="5" max="16383" man="1"/>'],
    ['errors to ignore', '<ignoredError sqref="B7:B8" numberStoredAsText="1"/>'],
  ])('comes back: %s', (_, xml) => {
    expect(sheet()).toContain(xml);
  });

  it('comes back: a text in several looks', () => {
    expect(saved.get('xl/sharedStrings.xml')).toContain('<b/><sz val="11"/><color rgb="FFC00000"/><rFont val="Calibri"/></rPr>');
  });

  it('comes back: looks with a name, and their numbers', () => {
    expect(saved.get('xl/styles.xml')).toContain('<cellStyle name="Annulé" xfId="1"/>');
    expect(saved.get('xl/styles.xml')).toContain('<dxf><font><i/><color rgb="FF006100"/></font>');
  });

  it('comes back: what is filtered, totals, and the numbers slicers know a table by', () => {
    expect(saved.get('xl/tables/table7.xml')).toMatch(/id="7" name="Lignes".* ref="A6:B9" totalsRowCount="1"/);
    expect(saved.get('xl/tables/table7.xml')).toContain('<autoFilter ref="A6:B8"><filterColumn colId="0">');
    expect(saved.get('xl/tables/table7.xml')).toContain('<tableColumn id="5" name="Montant" dataDxfId="1" totalsRowFunction="sum"/>');
  });

  it('comes back: names for formulas and constants, columns repeated on every page, a protected structure', () => {
    expect(workbook()).toContain('<definedName name="TVA">0.2</definedName>');
    expect(workbook()).toContain('localSheetId="0">Suivi!$A:$A,Suivi!$1:$1</definedName>');
    expect(workbook()).toContain('<workbookProtection lockStructure="1"/>');
    expect(workbook()).toContain('<externalReference r:id="rId7"/>');
  });

  it('comes back: a sheet that is a chart, where it was, without being selected beside another', () => {
    expect([...workbook().matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'Suivi',
      'Graphique',
      'Données de l&apos;an',
    ]);
    expect(workbook()).toMatch(/<definedName name="Local" localSheetId="2">/);
    expect(saved.get('xl/chartsheets/sheet1.xml')).not.toContain('tabSelected');
  });

  it('makes a sound file', async () => {
    expect(await validateOpenXml(file.put(await adornedFile()))).toEqual([]);
    expect(await validateOpenXml(file.put(await again(await adornedFile())))).toEqual([]);
  }, 30_000);

  it('comes back the same from then on', async () => {
    const once = await again(await adornedFile());
    expect(Buffer.from(await again(once)).equals(Buffer.from(once))).toBe(true);
  });
});

describe('what the model knows of an adorned file', () => {
  it('leaves totals out of a table, so that they are no line', async () => {
    const { tables, sheets } = await openXlsx(await adornedFile());
    expect(tables.map(({ name, range }) => [name, range.row, range.rows])).toEqual([['Lignes', 5, 3]]);
    expect(sheets[0]?.cells.get('8,0')?.value).toBe('Total');
  });

  it('moves the formula of a rule to each of its areas', async () => {
    const { sheets } = await openXlsx(await adornedFile());
    expect(sheets[0]?.conditionalFormats.map(({ rule }) => rule)).toMatchObject([{ formula: '=B7>$B$2' }, { formula: '=D7>$B$2' }]);
  });
});

describe('what changed since', () => {
  it('is not undone: a text typed over one in several looks, a formula over an array, a plain look', async () => {
    const workbook = await openXlsx(await adornedFile());
    const [suivi] = workbook.sheets;
    suivi?.cells.set('0,0', { value: 'Payée' });
    suivi?.cells.set('1,2', { value: 7, formula: '=B2+6' });
    suivi?.cells.set('0,1', { value: 'barré', style: { bold: true } });
    const sheet = (await textParts(await saveXlsx(new Book(workbook)))).get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('<c r="C2"><f>B2+6</f><v>7</v></c>');
    expect(sheet).not.toContain('<c r="B1" s="1"');
    const [again] = (await openXlsx(await saveXlsx(new Book(workbook)))).sheets;
    expect([again?.cells.get('0,0'), again?.cells.get('0,1')]).toEqual([{ value: 'Payée' }, { value: 'barré', style: { bold: true } }]);
  });

  it('a validation of the model wins over one that was carried', async () => {
    const workbook = await openXlsx(await adornedFile());
    workbook.sheets[0]?.validations.push({
      area: { row: 6, column: 1, rows: 1, columns: 1 },
      rule: { kind: 'list', source: 'a,b' },
      ignoreBlanks: true,
    });
    const sheet = (await textParts(await saveXlsx(new Book(workbook)))).get('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('prompt="Toutes taxes comprises" sqref="B8"/>');
  });

  it('totals that are no longer under the table are plain cells', async () => {
    const workbook = await openXlsx(await adornedFile());
    workbook.sheets[0]?.cells.set('8,0', { value: 'moyens' });
    expect((await textParts(await saveXlsx(new Book(workbook)))).get('xl/tables/table7.xml')).toContain('ref="A6:B8"');
  });
});

describe('what cannot be kept', () => {
  it('is nothing, of an ordinary file', async () => {
    expect(lossesOf(await openXlsx(await adornedFile()))).toEqual([]);
  });

  it('is told: views, the history of a shared workbook, tables fed from elsewhere, a signature, the strict dialect', async () => {
    const relations = (extra: string) =>
      `<Relationships xmlns="${parts.PACKAGE}/relationships"><Relationship Id="rId1" Type="${parts.RELATION}/officeDocument" Target="xl/workbook.xml"/>${extra}</Relationships>`;
    const bytes = await adornedFile([
      ['_rels/.rels', relations(`<Relationship Id="rId9" Type="${parts.PACKAGE}/relationships/digital-signature/origin" Target="s"/>`)],
      ['xl/tables/table1.xml', parts.table.replace(' id="7"', ' id="7" tableType="queryTable"')],
      [
        'xl/workbook.xml',
        parts.workbook
          .replace('<workbook ', '<workbook conformance="strict" ')
          .replace('</workbook>', '<customWorkbookViews><customWorkbookView name="a"/></customWorkbookViews></workbook>'),
      ],
    ]);
    expect(lossesOf(await openXlsx(bytes))).toEqual(['strict', 'signature', 'views', 'linked-tables']);
    expect(await validateOpenXml(file.put(await again(bytes)))).toEqual([]);
  }, 30_000);

  it('is refused when it is a program', async () => {
    const macros = await adornedFile([
      [
        '[Content_Types].xml',
        `<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>`,
      ],
    ]);
    await expect(openXlsx(macros)).rejects.toThrow(XlsxError);
    await expect(openXlsx(macros)).rejects.toMatchObject({ code: 'macros' });
  });
});
