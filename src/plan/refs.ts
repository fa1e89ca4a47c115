import { columnIndex, columnLetters, quoteTitle } from '../formula-text/a1';

/** The only home of addresses: rows and columns are counted from 0, their A1 text is made here. */

export interface CellRef {
  readonly kind: 'cell';
  readonly row: number;
  readonly column: number;
  readonly fixed: 'none' | 'row' | 'column' | 'both';
}

export interface RangeRef {
  readonly kind: 'range';
  readonly from: CellRef;
  readonly to: CellRef;
}

export interface NameRef {
  readonly kind: 'name';
  readonly name: string;
}

/** A whole column of a table, header left out: `Depenses[Montant]`. */
export interface ColumnRef {
  readonly kind: 'column';
  readonly table: string;
  readonly column: string;
}

/** The same column, this row only: `Depenses[[#This Row],[Montant]]`. */
export interface ThisRowRef {
  readonly kind: 'thisRow';
  readonly table: string;
  readonly column: string;
}

export type Ref = CellRef | RangeRef | NameRef | ColumnRef | ThisRowRef;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const cellRef = (row: number, column: number): CellRef => ({ kind: 'cell', row, column, fixed: 'none' });
/** `$A$1`: does not move when the formula is read one row lower. */
export const fixed = (cell: CellRef): CellRef => ({ ...cell, fixed: 'both' });
/** `$A1` */
export const fixedColumn = (cell: CellRef): CellRef => ({ ...cell, fixed: 'column' });
/** `A$1` */
export const fixedRow = (cell: CellRef): CellRef => ({ ...cell, fixed: 'row' });
export const rangeRef = (from: CellRef, to: CellRef): RangeRef => ({ kind: 'range', from, to });
export const nameRef = (name: string): NameRef => ({ kind: 'name', name });

export function a1(cell: CellRef): string {
  const { fixed: pin } = cell;
  const column = (pin === 'both' || pin === 'column' ? '$' : '') + columnLetters(cell.column);
  return column + (pin === 'both' || pin === 'row' ? '$' : '') + String(cell.row + 1);
}

export function areaA1({ row, column, rows, columns }: Area): string {
  const from = a1(cellRef(row, column));
  const to = a1(cellRef(row + rows - 1, column + columns - 1));
  return from === to ? from : `${from}:${to}`;
}

/** `'Dépenses'!A1`, quoted as Excel wants it whatever the title holds. */
export const onSheet = (title: string, address: string): string => `${quoteTitle(title)}!${address}`;

/** One cell of the workbook. */
export interface Place {
  readonly title: string;
  readonly row: number;
  readonly column: number;
}

const REFERENCE = /^=?(?:'((?:[^']|'')+)'|([^'!#]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::|$)/;

/** The first cell of `'Budget global'!$A$1:$C$9`, as the host writes it in an address or in a name; null for anything else. */
export function parseReference(text: string): Place | null {
  const [, quoted, bare, letters, row] = REFERENCE.exec(text) ?? [];
  if (letters === undefined || row === undefined) return null;
  return { title: quoted?.replaceAll("''", "'") ?? bare ?? '', row: Number(row) - 1, column: columnIndex(letters) };
}

/** How people write it: `Dépenses!A1`, `'Budget global'!A1`. */
export function placeA1({ title, row, column }: Place): string {
  const address = a1(cellRef(row, column));
  return /^\p{L}[\p{L}\p{N}_.]*$/u.test(title) ? `${title}!${address}` : onSheet(title, address);
}

export function refText(ref: Ref): string {
  switch (ref.kind) {
    case 'cell':
      return a1(ref);
    case 'range':
      return `${a1(ref.from)}:${a1(ref.to)}`;
    case 'name':
      return ref.name;
    case 'column':
      return `${ref.table}[${ref.column}]`;
    case 'thisRow':
      return `${ref.table}[[#This Row],[${ref.column}]]`;
  }
}
