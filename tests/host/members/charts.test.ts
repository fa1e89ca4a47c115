import type { ChartContent } from '../../../src/host/model/chart';
import type { EmbeddedHost } from '../../../src/host/install/host';
import { onSheet, openWorkbook, refusal } from '../open-workbook';

/** Missions in A1:C3, with the share that was reached and the share that may be. */
async function openMissions(): Promise<EmbeddedHost> {
  const host = openWorkbook();
  await onSheet((_context, sheet) => {
    sheet.getRange('A1:C3').values = [
      ['Mission', 'Acquis', 'Potentiel'],
      ['Accès', 0.5, 0.8],
      ['Parcours', 0.25, 1],
    ];
  });
  return host;
}

const chartsOf = (host: EmbeddedHost) => host.session.firstSheet.charts;
function contentOf(host: EmbeddedHost): ChartContent {
  const content = chartsOf(host)[0]?.content;
  if (!content) throw new Error('no chart that the model tells');
  return content;
}

const onFirst = (host: EmbeddedHost, row: number, column: number, rows: number) => ({
  sheet: host.session.firstSheet.id,
  row,
  column,
  rows,
  columns: 1,
});

describe('charts', () => {
  test('take names from the first row and categories from the first column', async () => {
    const host = await openMissions();
    await onSheet((_context, sheet) => {
      sheet.charts.add(Excel.ChartType.barClustered, sheet.getRange('A1:C3'), Excel.ChartSeriesBy.columns);
    });
    expect(contentOf(host)).toMatchObject({ kind: 'bar', title: 'Titre du graphique', legend: 'Bottom' });
    expect(contentOf(host).series).toEqual([
      { name: onFirst(host, 0, 1, 1), categories: onFirst(host, 1, 0, 2), values: onFirst(host, 1, 1, 2), color: null, labels: null },
      { name: onFirst(host, 0, 2, 1), categories: onFirst(host, 1, 0, 2), values: onFirst(host, 1, 2, 2), color: null, labels: null },
    ]);
  });

  test('by rows, the first column tells the names', async () => {
    const host = await openMissions();
    await onSheet(async (context, sheet) => {
      const { series } = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Rows').load('series/items/name');
      await context.sync();
      expect(series.items.map(({ name }) => name)).toEqual(['Accès', 'Parcours']);
    });
    expect(contentOf(host).series[1]?.categories).toEqual({ ...onFirst(host, 0, 1, 1), columns: 2 });
  });

  test.each([
    ['A2:C3', 2, ['Série1', 'Série2']],
    ['B2:C3', 2, ['Série1', 'Série2']],
    ['B1:C3', 2, ['Acquis', 'Potentiel']],
    ['B1:B3', 1, ['Acquis']],
    ['B2', 1, ['Série1']],
  ])('of %s have %i series', async (address, count, names) => {
    await openMissions();
    await onSheet(async (context, sheet) => {
      const { series } = sheet.charts.add('Line', sheet.getRange(address), 'Columns').load('series/count,series/items/name');
      await context.sync();
      expect([series.count, series.items.map(({ name }) => name)]).toEqual([count, names]);
    });
  });

  test('without a direction, the longer side holds the categories', async () => {
    const host = await openMissions();
    await onSheet((_context, sheet) => {
      sheet.charts.add('Line', sheet.getRange('A1:C3'));
      sheet.charts.add('Line', sheet.getRange('A1:C2'));
    });
    expect(chartsOf(host).map(({ content }) => content?.series.length)).toEqual([2, 1]);
  });

  test('are dressed', async () => {
    const host = await openMissions();
    await onSheet((_context, sheet) => {
      const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:C3'), 'Columns');
      chart.name = 'Atteinte';
      chart.title.text = 'Atteinte par mission';
      chart.legend.position = 'Top';
      chart.setPosition('E2', 'J14');
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.maximum = 1;
      chart.axes.valueAxis.numberFormat = '0\\ %';
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.axes.categoryAxis.position = 'Maximum';
      const first = chart.series.getItemAt(0);
      first.format.fill.setSolidColor('#155e63');
      first.hasDataLabels = true;
      first.dataLabels.numberFormat = '0\\ %';
      chart.series.getItemAt(1).name = 'Possible';
    });
    expect(chartsOf(host)[0]).toMatchObject({
      name: 'Atteinte',
      from: { row: 1, column: 4, down: 0, right: 0 },
      to: { row: 14, column: 10, down: 0, right: 0 },
      content: {
        title: 'Atteinte par mission',
        legend: 'Top',
        values: { minimum: 0, maximum: 1, numberFormat: '0\\ %' },
        categories: { isReversed: true, isCrossedAtEnd: true },
        series: [
          { color: '#155E63', labels: { numberFormat: '0\\ %' } },
          { name: 'Possible', color: null, labels: null },
        ],
      },
    });
  });

  test('lines have the colour of their line, bars that of their fill', async () => {
    const host = await openMissions();
    await onSheet((_context, sheet) => {
      sheet.charts.add('Line', sheet.getRange('A1:C3'), 'Columns').series.getItemAt(0).format.line.color = 'red';
    });
    expect(contentOf(host).series[0]?.color).toBe('#FF0000');
    expect(
      await refusal((_context, sheet) => {
        sheet.charts.getItemAt(0).series.getItemAt(0).format.fill.setSolidColor('red');
      }),
    ).toBe('NotImplementedInEmbeddedHost');
  });

  test('are read back, also in a later batch', async () => {
    await openMissions();
    await onSheet(async (context, sheet) => {
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns');
      chart.load('id,name,chartType,title/text,title/visible,legend/position,legend/visible');
      await context.sync();
      expect([chart.name, chart.chartType, chart.title.text, chart.title.visible, chart.legend.position, chart.legend.visible]).toEqual([
        'Graphique 1',
        'ColumnClustered',
        'Titre du graphique',
        true,
        'Bottom',
        true,
      ]);
      chart.title.visible = false;
      chart.legend.visible = false;
      chart.axes.valueAxis.maximum = 5;
      const { valueAxis, categoryAxis } = chart.axes;
      valueAxis.load('maximum');
      categoryAxis.load('reversePlotOrder,position');
      chart.worksheet.load('name');
      chart.load('title/visible,legend/visible');
      await context.sync();
      expect([chart.title.visible, chart.legend.visible, valueAxis.maximum, chart.worksheet.name]).toEqual([false, false, 5, 'Feuil1']);
      expect([categoryAxis.reversePlotOrder, categoryAxis.position]).toEqual([false, 'Automatic']);
    });
  });

  test('are found by name, and told with their sheets', async () => {
    await openMissions();
    await onSheet(async (context, sheet) => {
      sheet.charts.add('Line', sheet.getRange('A1:C3')).name = 'Évolution';
      sheet.charts.add('Line', sheet.getRange('A1:C3'));
      const found = sheet.charts.getItemOrNullObject('évolution').load('name');
      const lost = sheet.charts.getItemOrNullObject('Autre').load('name');
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/charts/items/name');
      await context.sync();
      expect([found.name, lost.isNullObject]).toEqual(['Évolution', true]);
      expect(worksheets.items.map(({ charts }) => charts.items.map(({ name }) => name))).toEqual([['Évolution', 'Graphique 1']]);
    });
    expect(await refusal((_context, sheet) => sheet.charts.getItem('Autre').load('name'))).toBe('ItemNotFound');
  });

  test('two of the same name are deleted one after the other', async () => {
    const host = await openMissions();
    await onSheet((_context, sheet) => {
      for (const name of ['Même', 'Même', 'Autre']) sheet.charts.add('Line', sheet.getRange('A1:C3')).name = name;
    });
    await onSheet((_context, sheet) => {
      sheet.charts.getItem('Même').delete();
      sheet.charts.getItem('Même').delete();
      sheet.charts.getItemOrNullObject('Absent').delete();
    });
    expect(chartsOf(host).map(({ name }) => name)).toEqual(['Autre']);
    expect(
      await refusal((context, sheet) => {
        const chart = sheet.charts.getItem('Autre');
        chart.delete();
        chart.title.text = 'Trop tard';
        return context.sync();
      }),
    ).toBe('InvalidReference');
  });

  test('a protected sheet lets none be added, changed or deleted', async () => {
    await openMissions();
    await onSheet((_context, sheet) => {
      sheet.charts.add('Line', sheet.getRange('A1:C3')).name = 'Un';
      sheet.protection.protect();
    });
    const attempts: ((sheet: Excel.Worksheet) => unknown)[] = [
      (sheet) => sheet.charts.add('Line', sheet.getRange('A1:C3')),
      (sheet) => (sheet.charts.getItem('Un').title.text = 'Autre'),
      (sheet) => {
        sheet.charts.getItem('Un').delete();
      },
    ];
    for (const attempt of attempts) expect(await refusal((_context, sheet) => attempt(sheet))).toBe('AccessDenied');
  });

  test('what the stand-in does not know is refused by name', async () => {
    await openMissions();
    const attempts: ((sheet: Excel.Worksheet) => unknown)[] = [
      (sheet) => sheet.charts.add('Pie', sheet.getRange('A1:C3')),
      (sheet) => {
        sheet.charts.add('Line', sheet.getRange('A1:C3')).setPosition('A1');
      },
      (sheet) => (sheet.charts.add('Line', sheet.getRange('A1:C3')).height = 100),
      (sheet) => sheet.charts.add('Line', sheet.getRange('A1:C3')).axes.valueAxis.load('minimum'),
    ];
    for (const attempt of attempts) expect(await refusal((_context, sheet) => attempt(sheet))).toBe('NotImplementedInEmbeddedHost');
    for (const wrong of [(sheet: Excel.Worksheet) => sheet.charts.getItemAt(9).load('name')])
      expect(await refusal((_context, sheet) => wrong(sheet))).toBe('InvalidArgument');
  });

  test('say in words what they show, among the shapes of their sheet', async () => {
    const host = await openMissions();
    await onSheet(async (context, sheet) => {
      sheet.charts.add('Line', sheet.getRange('A1:C3')).name = 'Atteinte';
      sheet.shapes.getItem('Atteinte').altTextDescription = 'Accès à 50 %, Parcours à 25 %';
      sheet.shapes.load('items/name,items/type,items/altTextDescription');
      await context.sync();
      expect(sheet.shapes.items.map(({ name, type, altTextDescription }) => [name, type, altTextDescription])).toEqual([
        ['Atteinte', 'Unsupported', 'Accès à 50 %, Parcours à 25 %'],
      ]);
    });
    expect(chartsOf(host)[0]?.altText).toBe('Accès à 50 %, Parcours à 25 %');
    expect(Office.context.requirements.isSetSupported('ChartShapes', '1.1')).toBe(true);
    expect(await refusal((_context, sheet) => sheet.shapes.getItem('Rien').load('name'))).toBe('ItemNotFound');
  });
});
