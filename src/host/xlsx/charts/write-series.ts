import type { ChartKind, ChartSeries, DataLabels } from '../../model/chart';
import { element, richText, type Xml } from '../xml';
import { numbersOf, wordsOf, type ChartSource } from './chart-data';
import { barFill, lineColor } from './chart-looks';

/** In the order of the schema, which is not quite the same for bars and for lines (ECMA-376 part 1, 21.2.2.170). */
export function writeSeries(series: ChartSeries, index: number, kind: ChartKind, source: ChartSource): Xml {
  const isLine = kind === 'line';
  const { name, categories, values, color, labels } = series;
  const paint = isLine ? lineColor : barFill;
  return element('c:ser', {}, [
    element('c:idx', { val: index }),
    element('c:order', { val: index }),
    element('c:tx', {}, typeof name === 'string' ? element('c:v', {}, richText(name)) : wordsOf(name, source)),
    color === null ? '' : paint(color),
    isLine ? element('c:marker', {}, element('c:symbol', { val: 'none' })) : element('c:invertIfNegative', { val: false }),
    labels ? writeLabels(labels, isLine) : '',
    categories ? element('c:cat', {}, wordsOf(categories, source)) : '',
    element('c:val', {}, numbersOf(values, source)),
    isLine ? element('c:smooth', { val: false }) : '',
  ]);
}

function writeLabels({ numberFormat }: DataLabels, isLine: boolean): Xml {
  return element('c:dLbls', {}, [
    numberFormat === null ? '' : element('c:numFmt', { formatCode: numberFormat, sourceLinked: false }),
    element('c:dLblPos', { val: isLine ? 't' : 'outEnd' }),
    ...['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'].map((part) => element(`c:show${part}`, { val: part === 'Val' })),
  ]);
}
