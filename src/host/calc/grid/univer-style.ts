import type { IBorderData, IBorderStyleData, IStyleData } from '@univerjs/core';
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';

import { DEFAULT_STYLE } from '../../model/style';
import type { Border, BorderEdge, CellStyle, HorizontalAlignment, VerticalAlignment } from '../../model/workbook';

const HORIZONTAL: Readonly<Partial<Record<HorizontalAlignment, HorizontalAlign>>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<VerticalAlignment, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

export const EDGES: Readonly<Record<BorderEdge, 't' | 'b' | 'l' | 'r'>> = { EdgeTop: 't', EdgeBottom: 'b', EdgeLeft: 'l', EdgeRight: 'r' };

/** Excel indents by about three spaces of the default font a step. */
const INDENT_PIXELS = 12;

/** What Univer's grid draws for a look of ours. What it has no notion of (locks, hidden formulas) stays in the book. */
export function toUniverStyle(style: CellStyle = {}): IStyleData {
  const look: IStyleData = { ff: style.fontName ?? DEFAULT_STYLE.fontName, fs: style.fontSize ?? DEFAULT_STYLE.fontSize };
  if (style.numberFormat !== undefined && style.numberFormat !== DEFAULT_STYLE.numberFormat) look.n = { pattern: style.numberFormat };
  if (style.bold) look.bl = BooleanNumber.TRUE;
  if (style.italic) look.it = BooleanNumber.TRUE;
  if (style.underline) look.ul = { s: BooleanNumber.TRUE };
  if (style.fontColor !== undefined) look.cl = { rgb: style.fontColor };
  if (style.fill) look.bg = { rgb: style.fill };
  const horizontal = style.horizontal && HORIZONTAL[style.horizontal];
  if (horizontal !== undefined) look.ht = horizontal;
  look.vt = VERTICAL[style.vertical ?? DEFAULT_STYLE.vertical];
  // Said either way: a cell with a list wraps unless told not to.
  look.tb = style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (style.indent) look.pd = style.horizontal === 'Right' ? { r: style.indent * INDENT_PIXELS } : { l: style.indent * INDENT_PIXELS };
  const borders = toUniverBorders(style);
  if (borders) look.bd = borders;
  return look;
}

function toUniverBorders({ borders = {} }: CellStyle): IBorderData | undefined {
  const drawn: IBorderData = {};
  for (const [edge, side] of Object.entries(EDGES) as readonly [BorderEdge, 't' | 'b' | 'l' | 'r'][]) {
    const border = borders[edge];
    if (border) drawn[side] = toUniverBorder(border);
  }
  return Object.keys(drawn).length > 0 ? drawn : undefined;
}

const LINES: Readonly<Record<Border['weight'], BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

function toUniverBorder({ style, weight, color }: Border): IBorderStyleData {
  return { s: lineOf(style, weight), cl: { rgb: color } };
}

function lineOf(style: Border['style'], weight: Border['weight']): BorderStyleTypes {
  if (style === 'Double') return BorderStyleTypes.DOUBLE;
  if (style === 'Dot') return BorderStyleTypes.DOTTED;
  if (style === 'Dash') return weight === 'Medium' || weight === 'Thick' ? BorderStyleTypes.MEDIUM_DASHED : BorderStyleTypes.DASHED;
  return LINES[weight];
}
