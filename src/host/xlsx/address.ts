import type { CellKey, Rect } from '../model/workbook';

/** The limits of a sheet (Excel specifications and limits). */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

export function cellKey(row: number, column: number): CellKey {
  return `${row},${column}`;
}

export function keyPosition(key: CellKey): { readonly row: number; readonly column: number } {
  const comma = key.indexOf(',');
  return { row: Number(key.slice(0, comma)), column: Number(key.slice(comma + 1)) };
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `B2`, `B2:D9`. */
export function rectAddress(rect: Rect): string {
  const first = cellAddress(rect.row, rect.column);
  return rect.rows === 1 && rect.columns === 1 ? first : `${first}:${cellAddress(rect.row + rect.rows - 1, rect.column + rect.columns - 1)}`;
}

/** `'Budget d''un an'!$B$2:$D$9`. */
export function sheetReference(sheetName: string, rect: Rect): string {
  return `${quoteSheet(sheetName)}!${rectAddress(rect).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

/** Always quoted: never wrong, while the rules for leaving quotes out depend on the language. */
export function quoteSheet(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'`;
}

/** `undefined` when the text is no plain address: a formula, a name, a union. Whole rows and columns are rectangles too. */
export function parseRect(address: string): Rect | undefined {
  const text = address.replaceAll('$', '').toUpperCase();
  const cells = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(text);
  if (cells) {
    const [, column = '', row = '', lastColumn = column, lastRow = row] = cells;
    return between(Number(row) - 1, columnIndex(column), Number(lastRow) - 1, columnIndex(lastColumn));
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/.exec(text);
  if (columns) return between(0, columnIndex(columns[1] ?? ''), SHEET_ROWS - 1, columnIndex(columns[2] ?? ''));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, SHEET_COLUMNS - 1);
  return undefined;
}

function between(row: number, column: number, otherRow: number, otherColumn: number): Rect | undefined {
  const top = Math.min(row, otherRow);
  const left = Math.min(column, otherColumn);
  const bottom = Math.max(row, otherRow);
  const right = Math.max(column, otherColumn);
  if (top < 0 || left < 0 || bottom >= SHEET_ROWS || right >= SHEET_COLUMNS) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** `'Budget d''un an'!$B$2` → its sheet and its address; `undefined` when there is no sheet in front. */
export function splitReference(reference: string): { readonly sheetName: string; readonly address: string } | undefined {
  const quoted = /^'((?:[^']|'')+)'!([^!]+)$/.exec(reference);
  if (quoted) return { sheetName: (quoted[1] ?? '').replaceAll("''", "'"), address: quoted[2] ?? '' };
  const bare = /^([^'!(),"]+)!([^!]+)$/.exec(reference);
  return bare ? { sheetName: bare[1] ?? '', address: bare[2] ?? '' } : undefined;
}

/** The areas of an sqref: `A1:A9 C3`. */
export function parseAreas(sqref: string): readonly Rect[] {
  return sqref.split(/\s+/).flatMap((address) => parseRect(address) ?? []);
}
