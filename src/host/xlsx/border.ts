import type { Border, BorderEdge, CellStyle } from '../model/workbook';
import { argb, readColor, type ThemeColors } from './color';
import { attribute, child, element, type Xml, type XmlNode } from './xml';

/** In the order the schema wants. */
const SIDES: readonly (readonly [tag: string, edge: BorderEdge])[] = [
  ['left', 'EdgeLeft'],
  ['right', 'EdgeRight'],
  ['top', 'EdgeTop'],
  ['bottom', 'EdgeBottom'],
];

type Line = Pick<Border, 'style' | 'weight'>;

/** What a file's line looks like to Office.js; the first line of a kind is the one written. */
const LINES: readonly (readonly [name: string, line: Line])[] = [
  ['hair', { style: 'Continuous', weight: 'Hairline' }],
  ['thin', { style: 'Continuous', weight: 'Thin' }],
  ['medium', { style: 'Continuous', weight: 'Medium' }],
  ['thick', { style: 'Continuous', weight: 'Thick' }],
  ['dashed', { style: 'Dash', weight: 'Thin' }],
  ['mediumDashed', { style: 'Dash', weight: 'Medium' }],
  ['dotted', { style: 'Dot', weight: 'Thin' }],
  ['double', { style: 'Double', weight: 'Thick' }],
  ['dashDot', { style: 'Dash', weight: 'Thin' }],
  ['dashDotDot', { style: 'Dot', weight: 'Thin' }],
  ['mediumDashDot', { style: 'Dash', weight: 'Medium' }],
  ['mediumDashDotDot', { style: 'Dash', weight: 'Medium' }],
  ['slantDashDot', { style: 'Dash', weight: 'Medium' }],
];

export function writeBorder(borders: CellStyle['borders']): Xml {
  const sides = SIDES.map(([tag, edge]) => {
    const border = borders?.[edge];
    if (!border) return element(tag);
    return element(tag, { style: lineName(border) }, element('color', { rgb: argb(border.color) }));
  });
  return element('border', {}, [...sides, element('diagonal')]);
}

/** A dash, dot or double line exists in fewer weights than a plain one: the nearest is taken. */
function lineName({ style, weight }: Line): string {
  const ofStyle = LINES.filter(([, line]) => line.style === style);
  const [name] = ofStyle.find(([, line]) => line.weight === weight) ?? ofStyle[0] ?? ['thin'];
  return name;
}

export function readBorder(node: XmlNode, theme: ThemeColors): CellStyle['borders'] {
  const borders: Partial<Record<BorderEdge, Border>> = {};
  for (const [tag, edge] of SIDES) {
    const side = child(node, tag);
    const line = LINES.find(([name]) => name === attribute(side, 'style'))?.[1];
    if (line) borders[edge] = { ...line, color: readColor(child(side, 'color'), theme) ?? '#000000' };
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}
