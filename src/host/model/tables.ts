import type { Book } from './book';
import { cellKey, intersection } from './geometry';
import type { Cell, Rect, Sheet, SheetRect, Table } from './workbook';

export function tableRect({ range: { row, column, rows, columns } }: Table): Rect {
  return { row, column, rows, columns };
}

export function headerRect(table: Table): Rect {
  return { ...tableRect(table), rows: 1 };
}

/** The rows under the header; a table always has one at least. */
export function bodyRect(table: Table): Rect {
  return { ...tableRect(table), row: table.range.row + 1, rows: table.range.rows - 1 };
}

export function columnRect(table: Table, index: number): Rect {
  return { ...tableRect(table), column: table.range.column + index, columns: 1 };
}

/** Read from the header cells, which hold them. */
export function columnNames(sheet: Sheet, table: Table): readonly string[] {
  return Array.from({ length: table.range.columns }, (_, index) => {
    const value = sheet.cells.get(cellKey(table.range.row, table.range.column + index))?.value;
    return typeof value === 'string' ? value : '';
  });
}

/** The table that covers part of this rectangle, other than `except`. */
export function tableAt(book: Book, range: SheetRect, except?: Table): Table | undefined {
  return book.data.tables.find(
    (table) => table !== except && table.range.sheet === range.sheet && intersection(table.range, range) !== null,
  );
}

/** Header cells hold texts, none empty, no two alike: makes them so, as Excel does. */
export function settleHeaders(book: Book, sheet: Sheet, table: Table): void {
  const taken = new Set<string>();
  for (let index = 0; index < table.range.columns; index += 1) {
    const key = cellKey(table.range.row, table.range.column + index);
    const cell = sheet.cells.get(key);
    const name = freeHeader(headerText(cell), index, taken);
    taken.add(name.toLowerCase());
    if (cell?.value !== name || cell.formula !== undefined) book.setCell(sheet, key, asText(cell, name));
  }
}

function headerText(cell: Cell | undefined): string {
  const value = cell?.value ?? '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function freeHeader(text: string, index: number, taken: ReadonlySet<string>): string {
  const wanted = text === '' ? `Colonne${String(index + 1)}` : text;
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}${String(number)}`;
  return name;
}

function asText(cell: Cell | undefined, value: string): Cell {
  return { value, ...(cell?.style && { style: cell.style }), ...(cell?.link && { link: cell.link }) };
}
