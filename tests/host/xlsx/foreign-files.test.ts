import { Workbook as Witness } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import type { Sheet, Workbook } from '../../../src/host/model/workbook';
import { openXlsx, saveXlsx } from '../../../src/host/xlsx';
import { openForeign } from './foreign-book';
import { sampleBook } from './sample-book';

const first = ({ sheets: [sheet] }: Workbook): Sheet => {
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const data = (cells: string) => `<sheetData><row r="1">${cells}</row></sheetData>`;

describe('cells as other programs write them', () => {
  it('texts in several looks, with readings, in the cell, with escapes', async () => {
    const book = await openForeign({
      sheets: [
        data(
          '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>en </t></r><r><t>ligne</t></r></is></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>9</v></c>',
        ),
      ],
      strings:
        '<si><r><t>gras </t></r><r><rPr><b/></rPr><t>et maigre</t></r><rPh sb="0" eb="1"><t>lu</t></rPh></si><si><t>a_x000D__x000A_b_x005F_x0041_</t></si>',
    });
    expect([...first(book).cells].map(([key, { value }]) => [key, value])).toEqual([
      ['0,0', 'gras et maigre'],
      ['0,1', 'en ligne'],
      ['0,2', 'a\r\nb_x0041_'],
    ]);
  });

  it('shared formulas, each where it stands', async () => {
    const book = await openForeign({
      sheets: [
        '<sheetData><row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*$B$1</f><v>2</v></c></row><row r="2"><c r="C2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/><v>6</v></c></row></sheetData>',
      ],
    });
    expect([...first(book).cells.values()]).toEqual([
      { formula: '=A1*$B$1', value: 2 },
      { formula: '=A2*$B$1', value: 4 },
      { formula: '=A3*$B$1', value: 6 },
    ]);
  });

  it('array formulas of one cell, results of every kind', async () => {
    const book = await openForeign({
      sheets: [
        data(
          '<c r="A1"><f t="array" ref="A1">SUM(B1:B2*C1:C2)</f><v>5</v></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1" t="b"><f>NOT(FALSE)</f><v>1</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1"><f>NOW()</f></c>',
        ),
      ],
    });
    expect([...first(book).cells.values()]).toEqual([
      { formula: '=SUM(B1:B2*C1:C2)', value: 5 },
      { formula: '=""', value: '' },
      { formula: '=NOT(FALSE)', value: true },
      { formula: '=1/0', value: { error: '#DIV/0!' } },
      { formula: '=NOW()', value: '' },
    ]);
  });

  it('truth values and errors people typed, which LibreOffice stores as formulas', async () => {
    const book = await openForeign({
      sheets: [data('<c r="A1" t="b"><f>FALSE()</f><v>0</v></c><c r="B1" t="e"><f>#N/A</f><v>#N/A</v></c>')],
    });
    expect([...first(book).cells.values()]).toEqual([{ value: false }, { value: { error: '#N/A' } }]);
  });

  it('cells and rows that do not say where they are', async () => {
    const book = await openForeign({
      sheets: ['<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row></sheetData>'],
    });
    expect([...first(book).cells.keys()]).toEqual(['0,0', '0,1', '4,2', '4,3']);
  });

  it('names of elements with a prefix', async () => {
    const book = await openForeign({
      sheets: ['<x:sheetData xmlns:x="http://x"><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData>'],
    });
    expect(first(book).cells.get('0,0')).toEqual({ value: 7 });
  });
});

describe('dates', () => {
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';

  it('are serial numbers, in whatever time zone', async () => {
    const book = await openForeign({
      sheets: [data('<c r="A1" s="1"><v>46347</v></c><c r="B1" t="d"><v>2026-11-21T06:00:00</v></c><c r="C1" t="d"><v>1900-03-01</v></c>')],
      styles,
    });
    expect([...first(book).cells.values()].map(({ value }) => value)).toEqual([46347, 46347.25, 61]);
  });

  it('of a workbook that counts from 1904 are moved, other numbers not', async () => {
    const book = await openForeign({
      sheets: [data('<c r="A1" s="1"><v>44885</v></c><c r="B1"><v>44885</v></c>')],
      styles,
      properties: '<workbookPr date1904="1"/>',
    });
    expect([...first(book).cells.values()].map(({ value }) => value)).toEqual([46347, 44885]);
  });
});

describe('looks as other programs write them', () => {
  it('colours of the theme, lighter and darker, and of the old palette', async () => {
    const font = (color: string) => `<font><sz val="11"/>${color}<name val="Calibri"/></font>`;
    const book = await openForeign({
      sheets: [data([0, 1, 2, 3].map((s) => `<c r="${'ABCD'.charAt(s)}1" s="${s}"><v>1</v></c>`).join(''))],
      theme:
        '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4472C4"/></a:accent1>',
      styles: `<fonts>${font('<color theme="1"/>')}${font('<color theme="4" tint="0.5999938962981048"/>')}${font('<color theme="0" tint="-0.249977111117893"/>')}${font('<color indexed="10"/>')}</fonts><cellXfs>${[0, 1, 2, 3].map((id) => `<xf fontId="${id}"/>`).join('')}</cellXfs>`,
    });
    // « Accent 1, plus clair 60 % », which Excel rounds to #B4C6E7, and « Blanc, plus sombre 25 % ».
    expect([...first(book).cells.values()].map(({ style }) => style?.fontColor)).toEqual([undefined, '#B4C7E7', '#BFBFBF', '#FF0000']);
  });

  it('widths as Excel stores them: 64 pixels are 48 points', async () => {
    const book = await openForeign({
      sheets: [
        '<cols><col min="1" max="2" width="9.140625" customWidth="1"/><col min="3" max="3" width="12"/><col min="4" max="16384" width="5" customWidth="1" hidden="1"/></cols><sheetData/>',
      ],
    });
    const { columns } = first(book);
    expect([columns.get(0), columns.get(1), columns.get(2), columns.get(3)]).toEqual([
      { width: 48 },
      { width: 48 },
      undefined,
      { width: 26.25, hidden: true },
    ]);
    expect(columns.size).toBeLessThan(1100);
  });
});

describe('what the model has no word for', () => {
  it('does not prevent opening', async () => {
    const book = await openForeign({
      sheets: [
        `${data('<c r="A1"><v>1</v></c>')}<autoFilter ref="A1:A9"><filterColumn colId="0"><colorFilter dxfId="0"/></filterColumn></autoFilter>
        <conditionalFormatting sqref="A1"><cfRule type="colorScale" priority="1"/><cfRule type="expression" priority="2"><formula>A1&gt;0</formula></cfRule></conditionalFormatting>
        <dataValidations><dataValidation type="time" sqref="A1"><formula1>0.5</formula1></dataValidation></dataValidations>
        <hyperlinks><hyperlink ref="A1" r:id="h"/></hyperlinks><drawing r:id="d"/>`,
      ],
      workbook:
        '<definedNames><definedName name="TVA">0.2</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Feuil1!$A$1:$A$9</definedName><definedName name="Ici">Feuil1!$A$1</definedName></definedNames>',
      relations: '<Relationship Id="h" Type="http://x/hyperlink" Target="https://example.org/" TargetMode="External"/>',
    });
    expect(first(book).cells.get('0,0')).toEqual({ value: 1 });
    expect(first(book).validations).toEqual([]);
    expect(first(book).isFiltered).toBe(true);
    expect(first(book).conditionalFormats.map(({ rule }) => rule)).toEqual([{ kind: 'custom', formula: '=A1>0' }]);
    expect(book.names.map(({ name }) => name)).toEqual(['Ici']);
  });

  it('lists on another sheet, which Excel 2010 moved to the extensions, come back', async () => {
    const book = await openForeign({
      sheets: [
        `<sheetData/><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:x14="http://x14" xmlns:xm="http://xm"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>Feuil2!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9 D4</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
        '<sheetData/>',
      ],
    });
    const source = { sheet: book.sheets[1]?.id, row: 0, column: 0, rows: 3, columns: 1 };
    expect(first(book).validations).toEqual([
      {
        area: { row: 1, column: 1, rows: 8, columns: 1 },
        rule: { kind: 'list', source },
        ignoreBlanks: true,
        error: { style: 'Stop', title: '', text: '' },
      },
      {
        area: { row: 3, column: 3, rows: 1, columns: 1 },
        rule: { kind: 'list', source },
        ignoreBlanks: true,
        error: { style: 'Stop', title: '', text: '' },
      },
    ]);
  });
});

describe('another library (excelts)', () => {
  beforeAll(() => {
    installChartSupport();
  });

  it('reads in our files what we meant', async () => {
    const witness = new Witness();
    await witness.xlsx.load(await saveXlsx(sampleBook()));
    const sheet = witness.getWorksheet("Dépenses de l'année");
    expect(sheet?.getCell('A4').value).toBe('=pas une formule');
    expect(sheet?.getCell('D4').formula).toBe('ROUND(Depenses[[#This Row],[Quantité]]*Depenses[[#This Row],[Coût unitaire]],2)');
    expect(sheet?.getCell('D4').result).toBe(50406.6);
    expect(sheet?.getCell('B4').numFmt).toBe('#,##0.00');
    expect(sheet?.getCell('A4').protection).toMatchObject({ locked: false });
    expect(sheet?.getTable('Depenses').ref).toBe('A3:D5');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 3, showGridLines: false });
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: 'A1:D10',
      printTitlesRow: '1:3',
    });
    expect(witness.definedNames.getRanges('Total_D').ranges).toEqual(["'Budget global'!$A$4"]);
    const [chart] = witness.getWorksheet('Budget global')?.getCharts() ?? [];
    expect([chart?.title, chart?.chartTypes.map(({ type }) => type), chart?.unknownElements]).toEqual([
      'Coût & quantité',
      ['bar'],
      undefined,
    ]);
    expect(chart?.range).toMatchObject({ tl: { nativeCol: 1, nativeRow: 6 }, br: { nativeCol: 6, nativeRow: 20 } });
  });

  it('writes files we read as it meant them', async () => {
    const witness = new Witness();
    const sheet = witness.addWorksheet('Budget', {
      views: [{ state: 'frozen', ySplit: 1 }],
      properties: { tabColor: { argb: 'FF112233' } },
    });
    sheet.getCell('A1').value = 'Total';
    sheet.getCell('B1').value = { formula: 'SUM(A2:A3)', result: 3 };
    sheet.getCell('B1').numFmt = '0.00';
    sheet.getCell('C1').value = new Date(Date.UTC(2026, 10, 21));
    sheet.getColumn(1).width = 20;
    sheet.addTable({ name: 'Lignes', ref: 'E1', headerRow: true, columns: [{ name: 'a' }, { name: 'b' }], rows: [[1, 2]] });
    witness.definedNames.add('Budget!$B$1', 'Total');
    const data = { categories: 'Budget!$E$2', values: 'Budget!$F$2' };
    sheet.addChart({ type: 'bar', barDir: 'bar', title: 'Atteinte', series: [{ name: 'Acquis', ...data }] }, 'D2:H12');
    sheet.addChart({ type: 'pie', title: 'Parts', series: [data] }, 'D14:H22');
    const book = await openXlsx(new Uint8Array(await witness.xlsx.writeBuffer()));
    const { cells, tabColor, frozenRows, id } = first(book);
    expect(cells.get('0,1')).toEqual({ value: 3, formula: '=SUM(A2:A3)', style: { numberFormat: '0.00' } });
    expect(cells.get('0,2')?.value).toBe(46347);
    expect([tabColor, frozenRows]).toEqual(['#112233', 1]);
    expect(first(book).charts.map(({ name, content }) => [name, content])).toEqual([
      [
        'Chart 1',
        {
          kind: 'bar',
          title: 'Atteinte',
          legend: 'Bottom',
          values: { minimum: null, maximum: null, numberFormat: null },
          categories: { isReversed: false, isCrossedAtEnd: false },
          series: [
            {
              name: 'Acquis',
              categories: { sheet: id, row: 1, column: 4, rows: 1, columns: 1 },
              values: { sheet: id, row: 1, column: 5, rows: 1, columns: 1 },
              color: null,
              labels: null,
            },
          ],
        },
      ],
      ['Chart 2', null],
    ]);
    expect(book.tables.map(({ name, range }) => [name, range])).toEqual([
      ['Lignes', { sheet: id, row: 0, column: 4, rows: 2, columns: 2 }],
    ]);
    expect(book.names).toEqual([
      { name: 'Total', range: { sheet: id, row: 0, column: 1, rows: 1, columns: 1 }, comment: '', visible: true },
    ]);
  });
});
