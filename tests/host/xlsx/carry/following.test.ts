import { shiftBook } from '../../../../src/host/calc/structure/shift-book';
import { Book } from '../../../../src/host/model/book';
import { deleteSheet, renameSheet } from '../../../../src/host/model/sheets';
import type { Sheet, Shift } from '../../../../src/host/model/workbook';
import { openXlsx, saveXlsx } from '../../../../src/host/xlsx';
import { validateOpenXml } from '../open-xml-validator';
import { scratchFile } from '../scratch-file';
import { textParts } from '../text-parts';
import { adornedFile } from './adorned-file';
import * as parts from './adorned-parts';

const file = scratchFile('moved.xlsx');

/** The adorned file after somebody did something to its book. */
async function changed(change: (book: Book, sheets: readonly [suivi: Sheet, donnees: Sheet]) => void): Promise<Uint8Array> {
  const book = new Book(await openXlsx(await adornedFile()));
  const [suivi, donnees] = book.data.sheets;
  if (!suivi || !donnees) throw new Error('the adorned file has two sheets');
  change(book, [suivi, donnees]);
  return saveXlsx(book);
}

const lines = (sheet: Sheet, kind: Shift['kind'], axis: Shift['axis'], at: number, count: number): Shift => ({
  sheet: sheet.id,
  kind,
  axis,
  at,
  count,
});

const textOf = (all: ReadonlyMap<string, string>, path: string): string => all.get(path) ?? '';
const SUIVI = 'xl/worksheets/sheet1.xml';

describe('two rows put in under the title and a column before the second', () => {
  let bytes: Uint8Array;
  let saved: ReadonlyMap<string, string>;
  beforeAll(async () => {
    bytes = await changed((book, [suivi]) => {
      shiftBook(book, suivi, lines(suivi, 'insert', 'row', 1, 2));
      shiftBook(book, suivi, lines(suivi, 'insert', 'column', 1, 1));
    });
    saved = await textParts(bytes);
  });

  it.each([
    ['notes', 'xl/comments1.xml', '<comment ref="C6" authorId="0">'],
    ['threads', 'xl/threadedComments/threadedComment1.xml', 'ref="C9"'],
    ['the box of a note', 'xl/drawings/vmlDrawing1.vml', '<x:Anchor>3, 15, 4, 2, 5, 15, 8, 1</x:Anchor>'],
    ['the cell of the box', 'xl/drawings/vmlDrawing1.vml', '<x:Row>5</x:Row><x:Column>2</x:Column>'],
    ['a chart', 'xl/drawings/drawing1.xml', '<xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>11</xdr:row>'],
    ['a logo, without growing', 'xl/drawings/drawing1.xml', '<xdr:to><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row>'],
    ['groups of rows', SUIVI, '<row r="5" outlineLevel="1">'],
    ['groups of columns', SUIVI, '<col min="4" max="4" width="9.140625" style="3" outlineLevel="1"/>'],
    ['an array formula', SUIVI, '<c r="D4"><f t="array" ref="D4">SUM(C4:C6*C4:C6)</f>'],
    ['a formula that spills', SUIVI, '<c r="E4" cm="1"><f t="array" ref="E4:E5">'],
    ['a look', SUIVI, '<c r="C1" s="1" t="s">'],
    ['a gradient', SUIVI, '<c r="G1" s="2"/>'],
    ['a rule by value', SUIVI, 'operator="greaterThan"><formula>$C$4</formula>'],
    ['a rule with a rich look', SUIVI, 'dxfId="1" stopIfTrue="1" priority="2"><formula>C9&gt;$C$4</formula>'],
    ['icons', SUIVI, '<xm:sqref>C4:C6</xm:sqref></x14:conditionalFormatting>'],
    ['a validation', SUIVI, 'sqref="F9"><formula1>0.25</formula1><formula2>C4</formula2>'],
    ['sparklines', SUIVI, '<xm:sqref>H9</xm:sqref>'],
    ['a link', SUIVI, '<hyperlink ref="A9" r:id="rId1"'],
    ['page breaks', SUIVI, '<brk id="7" max="16383" man="1"/>'],
    ['errors to ignore', SUIVI, '<ignoredError sqref="C9:C10"'],
    ['totals', 'xl/tables/table7.xml', 'totalsRowCount="1"'],
    ['titles repeated', 'xl/workbook.xml', 'localSheetId="0">Suivi!$A:$A,Suivi!$1:$1<'],
  ])('take along %s', (_, path, xml) => {
    expect(textOf(saved, path)).toContain(xml);
  });

  it('leave a sound file', async () => {
    expect(await validateOpenXml(file.put(bytes))).toEqual([]);
  }, 30_000);
});

describe('rows taken out', () => {
  it('take their notes, threads, links and sparklines with them', async () => {
    const bytes = await changed((book, [suivi]) => {
      shiftBook(book, suivi, lines(suivi, 'delete', 'row', 6, 1));
      shiftBook(book, suivi, lines(suivi, 'delete', 'row', 1, 3));
    });
    const saved = await textParts(bytes);
    expect(textOf(saved, 'xl/comments1.xml')).not.toContain('<comment ');
    expect(textOf(saved, 'xl/threadedComments/threadedComment1.xml')).not.toContain('<threadedComment ');
    expect(textOf(saved, 'xl/drawings/vmlDrawing1.vml')).not.toContain('<v:shape ');
    expect(textOf(saved, SUIVI)).not.toMatch(/hyperlink|sparkline|iconSet|colorScale/);
    expect(textOf(saved, SUIVI)).toContain('prompt="Toutes taxes comprises" sqref="B4"');
    expect(await validateOpenXml(file.put(bytes))).toEqual([]);
  }, 30_000);
});

describe('charts, names and sparklines', () => {
  const chart = 'xl/charts/chart1.xml';

  it('follow the cells they show', async () => {
    const saved = await textParts(
      await changed((book, [, donnees]) => {
        shiftBook(book, donnees, lines(donnees, 'insert', 'row', 1, 2));
      }),
    );
    expect(textOf(saved, chart)).toContain('<c:f>&apos;Données de l&apos;&apos;an&apos;!$B$1:$B$5</c:f>');
    expect(textOf(saved, 'xl/charts/chart2.xml')).toContain('!$B$1:$B$5</c:f>');
    expect(textOf(saved, 'xl/workbook.xml')).toContain('!$B$1:$B$5)</definedName>');
    expect(textOf(saved, SUIVI)).toContain('!B1:B5</xm:f>');
  });

  it('follow a sheet that takes another name, even when two swap theirs', async () => {
    const saved = await textParts(
      await changed((book, [suivi, donnees]) => {
        renameSheet(book, suivi, 'Ailleurs');
        renameSheet(book, donnees, 'Suivi');
        renameSheet(book, suivi, "Données de l'an");
      }),
    );
    expect(textOf(saved, chart)).toContain('<c:f>Suivi!$B$1:$B$3</c:f>');
    expect(textOf(saved, 'xl/workbook.xml')).toContain('>SUM(Suivi!$B$1:$B$3)</definedName>');
    expect(textOf(saved, 'xl/workbook.xml')).toContain('!$A:$A,&apos;Données de l&apos;&apos;an&apos;!$1:$1<');
  });

  it('say so when the sheet is gone, whose own parts go with it', async () => {
    const withoutData = await textParts(
      await changed((book, [, donnees]) => {
        deleteSheet(book, donnees);
      }),
    );
    expect(textOf(withoutData, chart)).toContain('<c:f>#REF!</c:f>');
    const bytes = await changed((book, [suivi]) => {
      deleteSheet(book, suivi);
    });
    const withoutSuivi = await textParts(bytes);
    expect([...withoutSuivi.keys()].filter((path) => /comments|vml|drawing1|chart1|media|table/i.test(path))).toEqual([]);
    expect(textOf(withoutSuivi, 'xl/charts/chart2.xml')).toBe(parts.chart);
    expect(await validateOpenXml(file.put(bytes))).toEqual([]);
  }, 30_000);
});
