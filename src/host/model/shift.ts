import { ROWS, COLUMNS } from './geometry';
import type { Rect, Shift } from './workbook';

/** Where a line is afterwards; null when it was taken out. */
export function shiftedLine({ kind, at, count }: Shift, line: number): number | null {
  if (line < at) return line;
  if (kind === 'insert') return line + count;
  return line < at + count ? null : line - count;
}

interface Span {
  readonly first: number;
  readonly size: number;
}

/** Cells put in the middle make the span longer; put in at its edge they push it away, as Excel does. */
function shiftedSpan(shift: Shift, { first, size }: Span): Span | null {
  const { kind, at, count } = shift;
  if (kind === 'insert') {
    if (at <= first) return { first: first + count, size };
    return { first, size: at < first + size ? size + count : size };
  }
  const lost = Math.max(0, Math.min(first + size, at + count) - Math.max(first, at));
  if (lost === size) return null;
  return { first: first <= at ? first : Math.max(at, first - count), size: size - lost };
}

/** The rectangle afterwards; null when none of its cells is left. Whole rows and columns stay whole. */
export function shiftedRect(shift: Shift, rect: Rect): Rect | null {
  const isRow = shift.axis === 'row';
  const span = isRow ? { first: rect.row, size: rect.rows } : { first: rect.column, size: rect.columns };
  if (span.size === (isRow ? ROWS : COLUMNS)) return rect;
  const moved = shiftedSpan(shift, span);
  if (!moved) return null;
  return isRow ? { ...rect, row: moved.first, rows: moved.size } : { ...rect, column: moved.first, columns: moved.size };
}
