import type { IBorderStyleData, IColorStyle, IStyleData, Nullable } from '@univerjs/core';
import { BooleanNumber, BorderStyleTypes, ColorKit, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';

import { DEFAULT_STYLE, type Facets, internStyle } from '../../model/style';
import type { Border, BorderEdge, CellStyle, HorizontalAlignment, VerticalAlignment } from '../../model/workbook';
import { EDGES, toUniverStyle } from './univer-style';

type Look = Omit<Facets, 'locked' | 'formulaHidden' | 'indent'> & { readonly borders: Partial<Record<BorderEdge, Border>> };

/**
 * The style of a cell after the person changed its look in the grid. Only what differs from what was drawn is taken over:
 * locks, and whatever Univer cannot draw, stay as they were.
 */
export function styleAfter(drawn: Nullable<IStyleData>, before: CellStyle | undefined): CellStyle | undefined {
  const now = readLook(drawn ?? {});
  const then = readLook(toUniverStyle(before));
  const changed = Object.entries(now).filter(([facet, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(then, facet)));
  return changed.length === 0 ? before : internStyle({ ...before, ...Object.fromEntries(changed) });
}

/** Univer writes a facet that was taken away as an empty text. */
function orElse(text: Nullable<string>, otherwise: string): string {
  const given = text ?? '';
  return given === '' ? otherwise : given;
}

function readLook(drawn: IStyleData): Look {
  return {
    numberFormat: orElse(drawn.n?.pattern, DEFAULT_STYLE.numberFormat),
    bold: drawn.bl === BooleanNumber.TRUE,
    italic: drawn.it === BooleanNumber.TRUE,
    underline: drawn.ul?.s === BooleanNumber.TRUE,
    fontName: orElse(drawn.ff, DEFAULT_STYLE.fontName),
    fontSize: drawn.fs ?? DEFAULT_STYLE.fontSize,
    fontColor: readColor(drawn.cl) ?? DEFAULT_STYLE.fontColor,
    fill: readColor(drawn.bg) ?? DEFAULT_STYLE.fill,
    horizontal: HORIZONTAL.get(drawn.ht) ?? DEFAULT_STYLE.horizontal,
    vertical: VERTICAL.get(drawn.vt) ?? DEFAULT_STYLE.vertical,
    wrap: drawn.tb === WrapStrategy.WRAP,
    borders: readBorders(drawn),
  };
}

const HORIZONTAL: ReadonlyMap<Nullable<HorizontalAlign>, HorizontalAlignment> = new Map([
  [HorizontalAlign.LEFT, 'Left'],
  [HorizontalAlign.CENTER, 'Center'],
  [HorizontalAlign.RIGHT, 'Right'],
  [HorizontalAlign.JUSTIFIED, 'Justify'],
  [HorizontalAlign.DISTRIBUTED, 'Distributed'],
]);

const VERTICAL: ReadonlyMap<Nullable<VerticalAlign>, VerticalAlignment> = new Map([
  [VerticalAlign.TOP, 'Top'],
  [VerticalAlign.MIDDLE, 'Center'],
  [VerticalAlign.BOTTOM, 'Bottom'],
]);

function readColor(color: Nullable<IColorStyle>): string | undefined {
  if (!color?.rgb) return undefined;
  const kit = new ColorKit(color.rgb);
  return kit.isValid ? kit.toHexString().toUpperCase() : undefined;
}

function readBorders({ bd }: IStyleData): Partial<Record<BorderEdge, Border>> {
  const borders: Partial<Record<BorderEdge, Border>> = {};
  for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
    const border = bd?.[EDGES[edge]];
    const read = border && readBorder(border);
    if (read) borders[edge] = read;
  }
  return borders;
}

const LINES: Readonly<Partial<Record<BorderStyleTypes, Pick<Border, 'style' | 'weight'>>>> = {
  [BorderStyleTypes.HAIR]: { style: 'Continuous', weight: 'Hairline' },
  [BorderStyleTypes.THIN]: { style: 'Continuous', weight: 'Thin' },
  [BorderStyleTypes.MEDIUM]: { style: 'Continuous', weight: 'Medium' },
  [BorderStyleTypes.THICK]: { style: 'Continuous', weight: 'Thick' },
  [BorderStyleTypes.DOUBLE]: { style: 'Double', weight: 'Thick' },
  [BorderStyleTypes.DOTTED]: { style: 'Dot', weight: 'Thin' },
  [BorderStyleTypes.DASHED]: { style: 'Dash', weight: 'Thin' },
  [BorderStyleTypes.MEDIUM_DASHED]: { style: 'Dash', weight: 'Medium' },
};

/** The kinds of dashes Excel has and we have not are dashes. */
function readBorder({ s, cl }: IBorderStyleData): Border | undefined {
  if (s === BorderStyleTypes.NONE) return undefined;
  return { ...(LINES[s] ?? { style: 'Dash', weight: 'Thin' }), color: readColor(cl) ?? '#000000' };
}
