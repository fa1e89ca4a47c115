import { columnIndex, columnLetters, quoteTitle, unquoteTitle } from '../../formula-text/a1';
import { COLUMNS, ROWS } from './geometry';
import type { Rect } from './workbook';

/** A reference as people write it: `A1`, `$B$2:C9`, `3:4`, `B:B`, `'Ma feuille'!A1`. */
export interface Address {
  /** Absent when the reference names no sheet. */
  readonly sheet?: string;
  readonly rect: Rect;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function parseCorner(text: string): Corner | undefined {
  const match = CORNER.exec(text);
  if (!match || text === '' || text === '$') return undefined;
  const column = match[1] === undefined ? undefined : columnIndex(match[1]);
  const row = match[2] === undefined ? undefined : Number(match[2]) - 1;
  if (column === undefined && row === undefined) return undefined;
  if ((column !== undefined && column >= COLUMNS) || (row !== undefined && (row < 0 || row >= ROWS))) return undefined;
  return { row, column };
}

/** The rectangle of `A1`, `A1:B2`, `A:B` or `1:2`; undefined when it is none of these. */
export function parseRect(text: string): Rect | undefined {
  const parts = text.split(':');
  const [first, last = first] = parts;
  if (parts.length > 2 || first === undefined || last === undefined) return undefined;
  const a = parseCorner(first);
  const z = parseCorner(last);
  if (!a || !z) return undefined;
  const isSingle = parts.length === 1;
  // Alone, `A` or `7` are no references; with a colon both ends must be of one kind.
  if (isSingle && (a.row === undefined || a.column === undefined)) return undefined;
  if ((a.row === undefined) !== (z.row === undefined) || (a.column === undefined) !== (z.column === undefined)) return undefined;
  const top = Math.min(a.row ?? 0, z.row ?? 0);
  const left = Math.min(a.column ?? 0, z.column ?? 0);
  const bottom = a.row === undefined || z.row === undefined ? ROWS - 1 : Math.max(a.row, z.row);
  const right = a.column === undefined || z.column === undefined ? COLUMNS - 1 : Math.max(a.column, z.column);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Reads a reference with or without its sheet; undefined when it is not one. */
export function parseAddress(text: string): Address | undefined {
  const bang = text.lastIndexOf('!');
  const rect = parseRect(text.slice(bang + 1).trim());
  if (!rect) return undefined;
  if (bang < 0) return { rect };
  const sheet = unquoteTitle(text.slice(0, bang));
  return sheet === undefined ? undefined : { sheet, rect };
}

/** Quotes the name when a formula needs it: `Budget`, `'Mode d''emploi'`. */
export function quoteSheetName(name: string): string {
  const isBare = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !isCellReference(name) && !/^R?C?$/i.test(name);
  return isBare ? name : quoteTitle(name);
}

/** `A1` or `R1C1` notation: such words cannot be names. */
export function isCellReference(text: string): boolean {
  return (/^[A-Za-z]{1,3}\d{1,7}$/.test(text) && parseRect(text) !== undefined) || /^R\d*C\d*$/i.test(text);
}

function corner(row: number | undefined, column: number | undefined, mark: '' | '$'): string {
  return (column === undefined ? '' : mark + columnLetters(column)) + (row === undefined ? '' : mark + String(row + 1));
}

function format(rect: Rect, mark: '' | '$'): string {
  const isRows = rect.columns === COLUMNS;
  const isColumns = rect.rows === ROWS && !isRows;
  const first = corner(isColumns ? undefined : rect.row, isRows ? undefined : rect.column, mark);
  const last = corner(isColumns ? undefined : rect.row + rect.rows - 1, isRows ? undefined : rect.column + rect.columns - 1, mark);
  return first === last && !isColumns && !isRows ? first : `${first}:${last}`;
}

/** `A1:B2`; whole columns `A:B`, whole rows `1:2`, which the whole sheet is too. */
export function formatRect(rect: Rect): string {
  return format(rect, '');
}

/** `Budget!A1:B2`, as `Range.address` gives it. */
export function formatAddress(sheet: string, rect: Rect): string {
  return `${quoteSheetName(sheet)}!${format(rect, '')}`;
}

/** `Budget!$A$1:$B$2`, as a defined name or a validation keeps it. */
export function formatAbsolute(sheet: string, rect: Rect): string {
  return `${quoteSheetName(sheet)}!${format(rect, '$')}`;
}
