import type { CellPlan } from '../plan/model';
import type { Area } from '../plan/refs';
import { COLORS, styleOf, type Style } from '../plan/styles';
import { toAddressLists, toRectangles } from './rectangles';

type Paint = (format: Excel.RangeFormat) => void;

/**
 * Paints the cells: one request per property and value, however many cells want it and whatever their styles.
 * Number formats are written with the values.
 */
export function writeStyles(sheet: Excel.Worksheet, cells: readonly CellPlan[]): void {
  paintAll(sheet, [...gatherStrokes(cells, () => true), ...bordersOf(cells)]);
}

/** Only the letters: of cells that are styled already, a link changes no more. */
export function writeFonts(sheet: Excel.Worksheet, cells: readonly CellPlan[]): void {
  paintAll(sheet, gatherStrokes(cells, isFont));
}

function gatherStrokes(cells: readonly CellPlan[], isWanted: (key: string) => boolean): readonly Stroke[] {
  const wanted = new Map<string, { readonly paint: Paint; readonly cells: CellPlan[] }>();
  for (const cell of cells) {
    for (const [key, paint] of strokesOf(styleOf(cell.style))) {
      if (!isWanted(key)) continue;
      const known = wanted.get(key);
      if (known) known.cells.push(cell);
      else wanted.set(key, { paint, cells: [cell] });
    }
  }
  // The indent after every alignment: Excel may change the one with the other.
  const strokes = [...wanted].sort(([one], [other]) => Number(isIndent(one)) - Number(isIndent(other)));
  return strokes.map(([, { paint, cells: painted }]) => ({ paint, areas: toRectangles(painted) }));
}

const INDENT = 'indent';
const isIndent = (key: string): boolean => key.startsWith(INDENT);

const isFont = (key: string): boolean => /^(?:bold|italic|size|color)/.test(key);

/** What a style asks for, borders left out; the same key is the same thing to do. */
function strokesOf({
  bold,
  italic,
  size,
  color,
  fill,
  horizontal,
  vertical,
  wrap,
  indent,
  unlocked,
}: Style): readonly (readonly [string, Paint])[] {
  const strokes: (readonly [string, Paint])[] = [];
  if (bold) strokes.push(['bold', (format) => (format.font.bold = true)]);
  if (italic) strokes.push(['italic', (format) => (format.font.italic = true)]);
  if (size !== undefined) strokes.push([`size ${String(size)}`, (format) => (format.font.size = size)]);
  if (color !== undefined) strokes.push([`color ${color}`, (format) => (format.font.color = color)]);
  if (fill !== undefined) strokes.push([`fill ${fill}`, (format) => (format.fill.color = fill)]);
  if (horizontal !== undefined) strokes.push([`horizontal ${horizontal}`, (format) => (format.horizontalAlignment = horizontal)]);
  if (vertical !== undefined) strokes.push([`vertical ${vertical}`, (format) => (format.verticalAlignment = vertical)]);
  if (wrap) strokes.push(['wrap', (format) => (format.wrapText = true)]);
  if (indent !== undefined) strokes.push([`${INDENT} ${String(indent)}`, (format) => (format.indentLevel = indent)]);
  if (unlocked) strokes.push(['unlocked', (format) => (format.protection.locked = false)]);
  return strokes;
}

interface Stroke {
  readonly areas: readonly Area[];
  readonly paint: Paint;
}

/** Thin lines under the rows, then a firmer one above each total. */
function bordersOf(cells: readonly CellPlan[]): readonly Stroke[] {
  const borderOf = ({ style }: CellPlan) => styleOf(style).border;
  const ruled = toRectangles(cells.filter((cell) => borderOf(cell) !== undefined));
  const totals = toRectangles(cells.filter((cell) => borderOf(cell) === 'total'));
  return [
    { areas: ruled, paint: (format) => void line(format, 'EdgeBottom', COLORS.line) },
    // A single row has no line inside, and Excel may refuse to draw one.
    { areas: ruled.filter(({ rows }) => rows > 1), paint: (format) => void line(format, 'InsideHorizontal', COLORS.line) },
    { areas: rowsOf(totals), paint: (format) => (line(format, 'EdgeTop', COLORS.primary).weight = 'Medium') },
  ];
}

/** Thin, as a continuous line is by itself. */
function line(format: Excel.RangeFormat, edge: 'EdgeTop' | 'EdgeBottom' | 'InsideHorizontal', color: string): Excel.RangeBorder {
  const border = format.borders.getItem(edge);
  border.style = 'Continuous';
  border.color = color;
  return border;
}

/** Each row by itself: it has its own top. */
const rowsOf = (areas: readonly Area[]): readonly Area[] =>
  areas.flatMap((area) => Array.from({ length: area.rows }, (_row, index) => ({ ...area, row: area.row + index, rows: 1 })));

/** Strokes on the very same cells share the request for them. */
function paintAll(sheet: Excel.Worksheet, strokes: readonly Stroke[]): void {
  const formats = new Map<string, Excel.RangeFormat>();
  for (const { areas, paint } of strokes) {
    for (const addresses of toAddressLists(areas)) {
      const format = formats.get(addresses) ?? sheet.getRanges(addresses).format;
      formats.set(addresses, format);
      paint(format);
    }
  }
}
