import { Book } from '../../../../src/host/model/book';
import type { Chart } from '../../../../src/host/model/chart';
import type { Sheet, Workbook } from '../../../../src/host/model/workbook';
import { openXlsx, saveXlsx } from '../../../../src/host/xlsx';
import { adornedFile } from '../carry/adorned-file';
import * as parts from '../carry/adorned-parts';
import { validateOpenXml } from '../open-xml-validator';
import { sampleBook } from '../sample-book';
import { scratchFile } from '../scratch-file';
import { textParts } from '../text-parts';

const file = scratchFile('charts.xlsx');
const DRAWING = 'xl/drawings/drawing1.xml';
const RELATIONS = 'xl/drawings/_rels/drawing1.xml.rels';

const save = (workbook: Workbook): Promise<Uint8Array> => saveXlsx(new Book(workbook));
const firstOf = ({ sheets: [sheet] }: Workbook): Sheet => {
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

/** A chart of column B of the first sheet, over what is there already. */
function ours(sheet: Sheet, name = 'Le nôtre'): Chart {
  const area = { sheet: sheet.id, row: 1, column: 1, rows: 3, columns: 1 };
  const corner = { row: 22, column: 0, down: 0, right: 0 };
  return {
    id: name,
    name,
    altText: 'Trois nombres qui montent',
    from: corner,
    to: { ...corner, row: 40, column: 6 },
    content: {
      kind: 'column',
      title: 'Le nôtre',
      legend: null,
      values: { minimum: null, maximum: null, numberFormat: null },
      categories: { isReversed: false, isCrossedAtEnd: false },
      series: [{ name: 'Acquis', categories: null, values: area, color: '#155E63', labels: null }],
    },
  };
}

describe('a chart of our own', () => {
  it('says its place, its name, its words and what it last showed', async () => {
    const saved = await textParts(await saveXlsx(sampleBook()));
    expect(saved.get('xl/drawings/drawing1.xml')).toContain('name="Mon graphique" descr="Trois postes : les salaires pèsent le plus."/>');
    const chart = saved.get('xl/charts/chart1.xml') ?? '';
    expect(chart).toContain(
      '<c:f>&apos;Dépenses de l&apos;&apos;année&apos;!$C$4:$C$5</c:f><c:numCache><c:formatCode>#,##0.00\\ &quot;€&quot;',
    );
    expect(chart).toContain('<c:pt idx="0"><c:v>4200.55</c:v></c:pt><c:pt idx="1"><c:v>1.5</c:v></c:pt>');
    expect(chart).toContain('<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Coût unitaire</c:v></c:pt></c:strCache>');
    expect(saved.get('xl/worksheets/sheet2.xml')).toContain('<drawing r:id=');
    expect(saved.get('xl/worksheets/sheet1.xml')).not.toContain('<drawing');
  });

  it('comes back as it was, and then as its file tells it', async () => {
    const once = await saveXlsx(sampleBook());
    const again = await openXlsx(once);
    expect(again.sheets.map(({ charts }) => charts.map(({ isAsFound }) => isAsFound))).toEqual([[], [true], []]);
    expect(Buffer.from(await save(again)).equals(Buffer.from(once))).toBe(true);
  });

  it('follows its sheet, which took another name, and its cells, which went', async () => {
    const book = sampleBook();
    const [depenses, budget] = book.data.sheets;
    if (depenses) depenses.name = 'Charges';
    const [chart] = budget?.charts ?? [];
    if (budget && chart?.content)
      budget.charts = [
        {
          ...chart,
          content: { ...chart.content, series: chart.content.series.map((one) => ({ ...one, categories: null, values: null })) },
        },
      ];
    const saved = (await textParts(await saveXlsx(book))).get('xl/charts/chart1.xml') ?? '';
    expect(saved).toContain('<c:f>Charges!$C$3</c:f>');
    expect(saved).toContain('<c:numRef><c:f>#REF!</c:f></c:numRef>');
    expect((await openXlsx(await saveXlsx(book))).sheets[1]?.charts[0]?.content?.series[0]?.values).toBeNull();
  });
});

describe('a chart that a person drew', () => {
  it('is known, as far as the model has words', async () => {
    expect(firstOf(await openXlsx(await adornedFile())).charts).toMatchObject([
      {
        name: 'Graphique 1',
        altText: '',
        from: { row: 9, column: 3 },
        to: { row: 20, column: 7 },
        content: { kind: 'column', title: null },
        isAsFound: true,
      },
    ]);
  });

  it('stays letter for letter beside one of ours', async () => {
    const workbook = await openXlsx(await adornedFile());
    const sheet = firstOf(workbook);
    sheet.charts = [...sheet.charts, ours(sheet)];
    const bytes = await save(workbook);
    const saved = await textParts(bytes);
    expect(saved.get('xl/charts/chart1.xml')).toBe(parts.chart);
    const drawing = saved.get(DRAWING) ?? '';
    expect(drawing.startsWith(parts.drawing.slice(0, -'</xdr:wsDr>'.length))).toBe(true);
    expect(drawing).toContain('<xdr:cNvPr id="4" name="Le nôtre" descr="Trois nombres qui montent"/>');
    expect(await validateOpenXml(file.put(bytes))).toEqual([]);
    const again = await openXlsx(bytes);
    expect(firstOf(again).charts.map(({ name }) => name)).toEqual(['Graphique 1', 'Le nôtre']);
    expect(Buffer.from(await save(again)).equals(Buffer.from(bytes))).toBe(true);
  }, 30_000);

  it('stays when ours is replaced, again and again', async () => {
    let bytes = await adornedFile();
    for (const name of ['Un', 'Deux', 'Trois']) {
      const workbook = await openXlsx(bytes);
      const sheet = firstOf(workbook);
      sheet.charts = [...sheet.charts.filter((chart) => chart.name === 'Graphique 1'), ours(sheet, name)];
      bytes = await save(workbook);
    }
    expect(firstOf(await openXlsx(bytes)).charts.map(({ name }) => name)).toEqual(['Graphique 1', 'Trois']);
    const saved = await textParts(bytes);
    expect([...saved.keys()].filter((path) => path.startsWith('xl/charts/chart'))).toHaveLength(3);
    expect(saved.get('xl/charts/chart1.xml')).toBe(parts.chart);
    expect([...(saved.get(RELATIONS) ?? '').matchAll(/relationships\/(chart|image)"/g)].map(([, type]) => type).sort()).toEqual([
      'chart',
      'chart',
      'image',
    ]);
    expect(await validateOpenXml(file.put(bytes))).toEqual([]);
  }, 30_000);

  it('goes when it is deleted, without what is drawn beside it', async () => {
    const workbook = await openXlsx(await adornedFile());
    firstOf(workbook).charts = [];
    const bytes = await save(workbook);
    const saved = await textParts(bytes);
    expect(saved.get(DRAWING)).not.toContain('Graphique 1');
    expect(saved.get(DRAWING)).toContain('name="Logo"');
    expect(saved.get(RELATIONS)).not.toContain('relationships/chart"');
    // That of the sheet which is a chart.
    expect([...saved.keys()].filter((path) => path.startsWith('xl/charts/chart'))).toHaveLength(1);
    expect(await validateOpenXml(file.put(bytes))).toEqual([]);
  }, 30_000);

  it('is told by the model once it was changed', async () => {
    const workbook = await openXlsx(await adornedFile());
    const sheet = firstOf(workbook);
    sheet.charts = sheet.charts.map(({ isAsFound, ...chart }) => ({ ...chart, altText: `was as found: ${String(isAsFound)}` }));
    const bytes = await save(workbook);
    expect((await textParts(bytes)).get(DRAWING)).toContain('descr="was as found: true"');
    expect(firstOf(await openXlsx(bytes)).charts).toMatchObject([{ name: 'Graphique 1', content: { kind: 'column' } }]);
    expect(await validateOpenXml(file.put(bytes))).toEqual([]);
  }, 30_000);

  it.each([
    [
      'of another kind',
      [
        ['<c:barChart><c:barDir val="col"/>', '<c:areaChart>'],
        ['</c:barChart>', '</c:areaChart>'],
      ],
    ],
    ['stacked', [['val="clustered"', 'val="stacked"']]],
    ['of a formula', [["'Données de l''an'!$B$1:$B$3", 'Somme']]],
    ['that cannot be read', [['</c:chart>', '']]],
  ])('%s keeps its name and its place, and comes back', async (_, changes) => {
    const chart = changes.reduce((xml, [from = '', to = '']) => xml.replace(from, to), parts.chart);
    expect(chart).not.toBe(parts.chart);
    const workbook = await openXlsx(await adornedFile([['xl/charts/chart1.xml', chart]]));
    const sheet = firstOf(workbook);
    expect(sheet.charts).toMatchObject([{ name: 'Graphique 1', content: null }]);
    sheet.charts = [...sheet.charts, ours(sheet)];
    expect((await textParts(await save(workbook))).get('xl/charts/chart1.xml')).toBe(chart);
  });

  it('goes with its sheet, and comes alone to no other', async () => {
    const workbook = await openXlsx(await adornedFile());
    workbook.sheets = workbook.sheets.slice(1);
    workbook.active = firstOf(workbook).id;
    const saved = await textParts(await save(workbook));
    expect([...saved.keys()].filter((path) => path.startsWith('xl/drawings/drawing'))).toHaveLength(1);
  });
});

describe('drawings as other programs write them', () => {
  const withDrawing = (change: (xml: string) => string) => adornedFile([[DRAWING, change(parts.drawing)]]);

  it('with a chart of 2016, which the model has no word for', async () => {
    const workbook = await openXlsx(
      await withDrawing((xml) =>
        xml
          .replace('<xdr:graphicFrame', '<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="cx1"><xdr:graphicFrame')
          .replace('</xdr:graphicFrame>', '</xdr:graphicFrame></mc:Choice></mc:AlternateContent>')
          .replace('2006/chart"><c:chart', '2006/chartex"><c:chart'),
      ),
    );
    expect(firstOf(workbook).charts).toMatchObject([{ name: 'Graphique 1' }]);
  });

  it('with a chart that hangs on one cell', async () => {
    const workbook = await openXlsx(
      await withDrawing((xml) =>
        xml.replace(
          /<xdr:twoCellAnchor>(.*?)<xdr:to>.*?<\/xdr:to>(.*?)<\/xdr:twoCellAnchor>/,
          '<xdr:oneCellAnchor>$1<xdr:ext cx="900000" cy="900000"/>$2</xdr:oneCellAnchor>',
        ),
      ),
    );
    expect(firstOf(workbook).charts).toMatchObject([{ name: 'Graphique 1', content: null }]);
  });

  it('with a diagram, which is no chart, and not well formed at all', async () => {
    for (const change of [
      (xml: string) => xml.replace('uri="http://schemas.openxmlformats.org/drawingml/2006/chart"', 'uri="diagram"'),
      (xml: string) => xml.replaceAll('<xdr:clientData/>', '<xdr:clientData>'),
    ])
      expect(firstOf(await openXlsx(await withDrawing(change))).charts).toEqual([]);
  });

  it('with nothing drawn any more', async () => {
    const empty = parts.drawing.replace(/>.*$/s, '/>');
    const workbook = await openXlsx(await withDrawing(() => empty));
    const sheet = firstOf(workbook);
    sheet.charts = [ours(sheet)];
    const bytes = await save(workbook);
    expect(firstOf(await openXlsx(bytes)).charts).toMatchObject([{ name: 'Le nôtre' }]);
    expect(await validateOpenXml(file.put(bytes))).toEqual([]);
  }, 30_000);
});
