import { LEGEND_POSITIONS, type ChartContent, type ChartKind, type LegendPosition } from '../../model/chart';
import type { SheetNames } from '../sheet-names';
import { attribute, child, children, descendants, numeric, unescapeXstring, type XmlNode } from '../xml';
import { isOn, readNumberFormat, readSeries } from './read-series';
import { LEGEND_CODES } from './write-chart';

/** Null for a chart that the model cannot tell whole: other kinds, stacked bars, several kinds in one, a second axis. */
export function readChart(chartSpace: XmlNode | undefined, names: SheetNames): ChartContent | null {
  const chart = child(chartSpace, 'chart');
  const area = child(chart, 'plotArea');
  const [plot, ...otherPlots] = (area?.children ?? []).filter(({ name }) => name.endsWith('Chart'));
  const kind = plot && kindOf(plot);
  const [values, ...otherAxes] = children(area, 'valAx');
  const [categories] = [...children(area, 'catAx'), ...children(area, 'dateAx')];
  if (!plot || !kind || !values || !categories || otherPlots.length > 0 || otherAxes.length > 0) return null;
  const series = children(plot, 'ser').map((node) => readSeries(node, kind, names));
  const known = series.flatMap((one) => one ?? []);
  if (known.length < series.length) return null;
  const scaling = child(values, 'scaling');
  return {
    kind,
    title: readTitle(chart),
    legend: readLegend(child(chart, 'legend')),
    values: {
      minimum: numeric(child(scaling, 'min'), 'val') ?? null,
      maximum: numeric(child(scaling, 'max'), 'val') ?? null,
      numberFormat: readNumberFormat(child(values, 'numFmt')),
    },
    categories: {
      isReversed: attribute(child(child(categories, 'scaling'), 'orientation'), 'val') === 'maxMin',
      isCrossedAtEnd: attribute(child(values, 'crosses'), 'val') === 'max',
    },
    series: known,
  };
}

function kindOf(plot: XmlNode): ChartKind | undefined {
  const grouping = attribute(child(plot, 'grouping'), 'val') ?? 'standard';
  if (plot.name === 'lineChart') return grouping === 'standard' ? 'line' : undefined;
  if (plot.name !== 'barChart' || (grouping !== 'clustered' && grouping !== 'standard')) return undefined;
  return attribute(child(plot, 'barDir'), 'val') === 'bar' ? 'bar' : 'column';
}

/** Empty for a title that Excel makes of the series. */
function readTitle(chart: XmlNode | undefined): string | null {
  const title = child(chart, 'title');
  if (!title || isOn(child(chart, 'autoTitleDeleted'))) return null;
  const text = child(title, 'tx');
  const paragraphs = children(child(text, 'rich'), 'p').map((paragraph) => descendants(paragraph, 't').map((run) => run.text));
  if (paragraphs.length > 0) return paragraphs.map((runs) => runs.join('')).join('\n');
  return unescapeXstring(descendants(child(text, 'strRef'), 'v')[0]?.text ?? '');
}

function readLegend(legend: XmlNode | undefined): LegendPosition | null {
  if (!legend) return null;
  const code = attribute(child(legend, 'legendPos'), 'val') ?? 'r';
  return LEGEND_POSITIONS.find((position) => LEGEND_CODES[position] === code) ?? 'Right';
}
