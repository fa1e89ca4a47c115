import { chartName, type ChartPlan } from '../plan/chart';
import type { SheetPlan } from '../plan/model';
import { areaA1, type Area } from '../plan/refs';

type ChartType = 'BarClustered' | 'ColumnClustered' | 'Line';

const TYPES: Readonly<Record<ChartPlan['kind'], ChartType>> = { bar: 'BarClustered', column: 'ColumnClustered', line: 'Line' };

/** The cells that they show, headers and labels at least, must have been written before. */
export function writeCharts(sheet: Excel.Worksheet, { charts }: Pick<SheetPlan, 'charts'>): void {
  for (const chart of charts) writeChart(sheet, chart);
}

function writeChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const { kind, title, source, seriesIn, place, colors } = plan;
  const chart = sheet.charts.add(TYPES[kind], sheet.getRange(areaA1(source)), seriesIn === 'columns' ? 'Columns' : 'Rows');
  chart.name = chartName(plan);
  // Whether a new chart has a title at all depends on how many series it has.
  chart.title.visible = true;
  chart.title.text = title;
  chart.legend.visible = colors.length > 1;
  if (colors.length > 1) chart.legend.position = 'Bottom';
  const [first, last] = cornersOf(place);
  chart.setPosition(first, last);
  writeAxes(chart.axes, plan);
  colors.forEach((color, index) => {
    writeSeries(chart.series.getItemAt(index), color, plan);
  });
  describe(sheet, plan);
}

function writeAxes({ valueAxis, categoryAxis }: Excel.ChartAxes, { kind, valueFormat, minimum, maximum }: ChartPlan): void {
  valueAxis.numberFormat = valueFormat;
  if (minimum !== null) valueAxis.minimum = minimum;
  if (maximum !== null) valueAxis.maximum = maximum;
  if (kind !== 'bar') return;
  // Excel draws bars from the bottom up: turned round, they read as the cells do, and the figures stay below.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = 'Maximum';
}

function writeSeries(series: Excel.ChartSeries, color: string, { kind, hasLabels, valueFormat }: ChartPlan): void {
  if (kind === 'line') series.format.line.color = color;
  else series.format.fill.setSolidColor(color);
  if (!hasLabels) return;
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = valueFormat;
}

/**
 * Excel documents no way to give a chart an alternative text: there its title speaks for it, and the cells beside it. Where
 * charts are said to be among the shapes of their sheet, the text goes to that shape.
 */
function describe(sheet: Excel.Worksheet, plan: ChartPlan): void {
  if (!Office.context.requirements.isSetSupported('ChartShapes', '1.1')) return;
  sheet.shapes.getItem(chartName(plan)).altTextDescription = plan.altText;
}

/** The first cell and the last one. */
function cornersOf({ row, column, rows, columns }: Area): readonly [first: string, last: string] {
  const cell = (at: number, beside: number): string => areaA1({ row: at, column: beside, rows: 1, columns: 1 });
  return [cell(row, column), cell(row + rows - 1, column + columns - 1)];
}
