import type { Chart, ChartContent, ChartSeries } from '../model/chart';
import { invalidReference, NotImplemented } from '../protocol/host-error';
import { requireUnprotected } from './guards';
import type { ChartRef, SeriesRef } from './session';

export function isChartAlive({ session, sheet, id }: ChartRef): boolean {
  return session.isOpen(sheet) && sheet.charts.some((chart) => chart.id === id);
}

export function chartOf({ sheet, id }: ChartRef): Chart {
  const chart = sheet.charts.find((known) => known.id === id);
  if (!chart) throw invalidReference();
  return chart;
}

export function contentOf(ref: ChartRef): ChartContent {
  const { content } = chartOf(ref);
  if (!content) throw new NotImplemented('Chart of a kind that only its file knows');
  return content;
}

/** From now on the model tells the chart, not the file it came from. */
export function changeChart(ref: ChartRef, change: Partial<Omit<Chart, 'id' | 'isAsFound'>>): void {
  requireUnprotected(ref.sheet);
  const old = chartOf(ref);
  const { id, name, altText, from, to } = old;
  const changed: Chart = { id, name, altText, from, to, content: contentOf(ref), ...change };
  ref.sheet.charts = ref.sheet.charts.map((chart) => (chart === old ? changed : chart));
  ref.session.book.touchSheet(ref.sheet, 'charts');
}

export function changeContent(ref: ChartRef, change: Partial<ChartContent>): void {
  changeChart(ref, { content: { ...contentOf(ref), ...change } });
}

export function seriesOf(ref: SeriesRef): ChartSeries {
  const series = contentOf(ref).series[ref.index];
  if (!series) throw invalidReference();
  return series;
}

export function changeSeries(ref: SeriesRef, change: Partial<ChartSeries>): void {
  const old = seriesOf(ref);
  changeContent(ref, { series: contentOf(ref).series.map((series) => (series === old ? { ...old, ...change } : series)) });
}
