import type { Border, BorderEdge, CellStyle } from './workbook';

export type Facets = Required<Omit<CellStyle, 'borders'>>;
export type StyleFacet = keyof Facets;

/** What a cell without a style looks like: an absent member of a `CellStyle` means this. */
export const DEFAULT_STYLE: Facets = {
  numberFormat: 'General',
  bold: false,
  italic: false,
  underline: false,
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  fill: '',
  horizontal: 'General',
  vertical: 'Bottom',
  indent: 0,
  wrap: false,
  locked: true,
  formulaHidden: false,
};

const FACETS: readonly StyleFacet[] = [
  'numberFormat',
  'bold',
  'italic',
  'underline',
  'fontName',
  'fontSize',
  'fontColor',
  'fill',
  'horizontal',
  'vertical',
  'indent',
  'wrap',
  'locked',
  'formulaHidden',
];
const EDGES: readonly BorderEdge[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

export function facet<F extends StyleFacet>(style: CellStyle | undefined, name: F): Facets[F] {
  const look: Partial<Facets> = style ?? {};
  return look[name] ?? DEFAULT_STYLE[name];
}

const known = new Map<string, CellStyle>();

/**
 * The one shared object for this look: thousands of cells wear a few dozen styles, so equal styles are one object
 * and `===` compares them. Members equal to the default are left out; a look without any is no style at all.
 */
export function internStyle(style: CellStyle): CellStyle | undefined {
  const key = keyOf(style);
  if (key === '') return undefined;
  let shared = known.get(key);
  if (!shared) known.set(key, (shared = Object.freeze(withoutDefaults(style))));
  return shared;
}

function keyOf(style: CellStyle): string {
  let key = '';
  for (const name of FACETS) {
    const value = style[name];
    if (value !== undefined && value !== DEFAULT_STYLE[name]) key += `${name}=${String(value)}\n`;
  }
  for (const edge of EDGES) {
    const border = style.borders?.[edge];
    if (border) key += `${edge}=${border.style} ${border.weight} ${border.color}\n`;
  }
  return key;
}

function withoutDefaults(style: CellStyle): CellStyle {
  const entries = FACETS.flatMap((name) => {
    const value = style[name];
    return value === undefined || value === DEFAULT_STYLE[name] ? [] : [[name, value] as const];
  });
  const borders = EDGES.flatMap((edge) => {
    const border = style.borders?.[edge];
    return border ? [[edge, Object.freeze({ ...border })] as const] : [];
  });
  const look: CellStyle = Object.fromEntries(entries);
  return borders.length === 0 ? look : { ...look, borders: Object.freeze(Object.fromEntries(borders)) };
}

/** The same look with one facet changed. */
export function withFacet<F extends StyleFacet>(style: CellStyle | undefined, name: F, value: Facets[F]): CellStyle | undefined {
  return internStyle({ ...style, [name]: value });
}

/** The same look with one border drawn, or taken off when `border` is undefined. */
export function withBorder(style: CellStyle | undefined, edge: BorderEdge, border: Border | undefined): CellStyle | undefined {
  const others = Object.entries(style?.borders ?? {}).filter(([drawn]) => drawn !== edge);
  return internStyle({ ...style, borders: Object.fromEntries(border ? [...others, [edge, border]] : others) });
}
