import type { CellPlan } from '../plan/model';
import { COLORS, styleOf, type Style, type StyleId } from '../plan/styles';
import { toAddressLists, toRectangles } from './rectangles';

/** Paints the cells: one request per style and property, however many cells wear it. Number formats are written with the values. */
export function writeStyles(sheet: Excel.Worksheet, cells: readonly CellPlan[]): void {
  const wearers = new Map<StyleId, CellPlan[]>();
  for (const cell of cells) {
    const list = wearers.get(cell.style);
    if (list) list.push(cell);
    else wearers.set(cell.style, [cell]);
  }
  for (const [id, worn] of wearers) {
    for (const addresses of toAddressLists(toRectangles(worn))) paint(sheet.getRanges(addresses).format, styleOf(id));
  }
}

function paint(format: Excel.RangeFormat, style: Style): void {
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.wrap) format.wrapText = true;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.unlocked) format.protection.locked = false;
  if (style.border !== undefined) rule(format, style.border);
}

/** Thin lines under the rows, a firmer one above a total. */
function rule(format: Excel.RangeFormat, kind: 'thin' | 'total'): void {
  for (const edge of ['EdgeBottom', 'InsideHorizontal'] as const) line(format, edge, COLORS.line);
  if (kind === 'total') line(format, 'EdgeTop', COLORS.primary).weight = 'Medium';
}

/** Thin, as a continuous line is by itself. */
function line(format: Excel.RangeFormat, edge: 'EdgeTop' | 'EdgeBottom' | 'InsideHorizontal', color: string): Excel.RangeBorder {
  const border = format.borders.getItem(edge);
  border.style = 'Continuous';
  border.color = color;
  return border;
}
