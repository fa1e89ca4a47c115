import type { ChartContent } from '../../model/chart';
import { element, type Attributes, type Xml } from '../xml';
import { HAIRLINES, NO_LINE } from './chart-looks';

/** Numbers by which the axes and what is plotted on them know each other. */
const CATEGORIES = 111111111;
const VALUES = 222222222;

export const AXIS_IDS: readonly Xml[] = [CATEGORIES, VALUES].map((id) => element('c:axId', { val: id }));

export function writeAxes({ kind, values, categories }: ChartContent): readonly Xml[] {
  const [below, beside] = kind === 'bar' ? ['l', 'b'] : ['b', 'l'];
  const { minimum, maximum, numberFormat } = values;
  return [
    element('c:catAx', {}, [
      ...axisHead(CATEGORIES, { orientation: categories.isReversed ? 'maxMin' : 'minMax' }, below),
      ...axisLook({ formatCode: 'General', sourceLinked: true }, HAIRLINES),
      element('c:crossAx', { val: VALUES }),
      element('c:crosses', { val: 'autoZero' }),
      element('c:auto', { val: true }),
      element('c:lblAlgn', { val: 'ctr' }),
      element('c:lblOffset', { val: 100 }),
      element('c:noMultiLvlLbl', { val: false }),
    ]),
    element('c:valAx', {}, [
      ...axisHead(VALUES, { orientation: 'minMax', max: maximum, min: minimum }, beside),
      element('c:majorGridlines', {}, HAIRLINES),
      ...axisLook({ formatCode: numberFormat ?? 'General', sourceLinked: numberFormat === null }, NO_LINE),
      element('c:crossAx', { val: CATEGORIES }),
      // Where this axis crosses the other one.
      element('c:crosses', { val: categories.isCrossedAtEnd ? 'max' : 'autoZero' }),
      element('c:crossBetween', { val: 'between' }),
    ]),
  ];
}

function axisHead(id: number, scaling: Readonly<Record<string, string | number | null>>, position: string | undefined): readonly Xml[] {
  const limits = Object.entries(scaling).map(([name, val]) => (val === null ? '' : element(`c:${name}`, { val })));
  return [
    element('c:axId', { val: id }),
    element('c:scaling', {}, limits),
    element('c:delete', { val: false }),
    element('c:axPos', { val: position }),
  ];
}

function axisLook(numberFormat: Attributes, line: Xml): readonly Xml[] {
  return [
    element('c:numFmt', numberFormat),
    element('c:majorTickMark', { val: 'none' }),
    element('c:minorTickMark', { val: 'none' }),
    element('c:tickLblPos', { val: 'nextTo' }),
    line,
  ];
}
