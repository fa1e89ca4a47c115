import type { CellKey, Rect } from './workbook';

/** The size of every Excel sheet since 2007. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

export interface Position {
  readonly row: number;
  readonly column: number;
}

export const WHOLE_SHEET: Rect = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };

export function cellKey(row: number, column: number): CellKey {
  return `${row},${column}`;
}

export function positionOf(key: CellKey): Position {
  const comma = key.indexOf(',');
  return { row: Number(key.slice(0, comma)), column: Number(key.slice(comma + 1)) };
}

export function cellCount(rect: Rect): number {
  return rect.rows * rect.columns;
}

export function isWithinSheet(rect: Rect): boolean {
  return (
    rect.row >= 0 &&
    rect.column >= 0 &&
    rect.rows >= 1 &&
    rect.columns >= 1 &&
    rect.row + rect.rows <= ROWS &&
    rect.column + rect.columns <= COLUMNS
  );
}

/** Whole columns: they run from the first row of the sheet to the last. */
export function isEntireColumns(rect: Rect): boolean {
  return rect.rows === ROWS;
}

export function isEntireRows(rect: Rect): boolean {
  return rect.columns === COLUMNS;
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function holds(rect: Rect, position: Position): boolean {
  return (
    position.row >= rect.row &&
    position.row < rect.row + rect.rows &&
    position.column >= rect.column &&
    position.column < rect.column + rect.columns
  );
}

export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function boundingRect(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of `rect` once `hole` is cut out: at most four rectangles, none when the hole covers it all. */
export function subtract(rect: Rect, hole: Rect): readonly Rect[] {
  const cut = intersection(rect, hole);
  if (!cut) return [rect];
  const below = rect.row + rect.rows - (cut.row + cut.rows);
  const right = rect.column + rect.columns - (cut.column + cut.columns);
  const parts: readonly Rect[] = [
    { row: rect.row, column: rect.column, rows: cut.row - rect.row, columns: rect.columns },
    { row: cut.row + cut.rows, column: rect.column, rows: below, columns: rect.columns },
    { row: cut.row, column: rect.column, rows: cut.rows, columns: cut.column - rect.column },
    { row: cut.row, column: cut.column + cut.columns, rows: cut.rows, columns: right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
