import type { ChartContent, LegendPosition } from '../../model/chart';
import { element, XML_HEADER, type Xml } from '../xml';
import type { ChartSource } from './chart-data';
import { TEXTS, titleText, WHITE_AREA } from './chart-looks';
import { CHART, DRAWING_MAIN, RELATIONSHIPS } from './namespaces';
import { AXIS_IDS, writeAxes } from './write-axes';
import { writeSeries } from './write-series';

/** Percents of the width of a bar. */
const GAP = { bar: 60, column: 80 } as const;

export const LEGEND_CODES: Readonly<Record<LegendPosition, string>> = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' };

/** The part of a chart. */
export function writeChart(content: ChartContent, source: ChartSource): Xml {
  const { title, legend } = content;
  const namespaces = { 'xmlns:c': CHART, 'xmlns:a': DRAWING_MAIN, 'xmlns:r': RELATIONSHIPS };
  const noOverlay = element('c:overlay', { val: false });
  const chart = element('c:chart', {}, [
    title === null ? '' : element('c:title', {}, [element('c:tx', {}, titleText(title)), noOverlay]),
    element('c:autoTitleDeleted', { val: title === null }),
    element('c:plotArea', {}, [element('c:layout'), writePlot(content, source), ...writeAxes(content)]),
    legend === null ? '' : element('c:legend', {}, [element('c:legendPos', { val: LEGEND_CODES[legend] }), noOverlay]),
    element('c:plotVisOnly', { val: true }),
    element('c:dispBlanksAs', { val: 'gap' }),
  ]);
  return XML_HEADER + element('c:chartSpace', namespaces, [element('c:roundedCorners', { val: false }), chart, WHITE_AREA, TEXTS]);
}

function writePlot({ kind, series }: ChartContent, source: ChartSource): Xml {
  const varyColors = element('c:varyColors', { val: false });
  const all = series.map((one, index) => writeSeries(one, index, kind, source));
  if (kind === 'line')
    return element('c:lineChart', {}, [
      element('c:grouping', { val: 'standard' }),
      varyColors,
      ...all,
      element('c:marker', { val: true }),
      ...AXIS_IDS,
    ]);
  return element('c:barChart', {}, [
    element('c:barDir', { val: kind === 'bar' ? 'bar' : 'col' }),
    element('c:grouping', { val: 'clustered' }),
    varyColors,
    ...all,
    element('c:gapWidth', { val: GAP[kind] }),
    ...AXIS_IDS,
  ]);
}
