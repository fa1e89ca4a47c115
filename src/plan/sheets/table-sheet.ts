import type { TableDefinition } from '../tables';
import type { Area } from '../refs';
import type { SheetBuilder } from '../sheet-builder';
import type { StyleId } from '../styles';

/** Blank rows kept ready under the last line, so that one may go on typing even where tables do not grow by themselves. */
const SPARE_ROWS = 10;
const LEAST_ROWS = 20;

export interface TableSheet<Key extends string> {
  readonly sheet: SheetBuilder;
  readonly table: TableDefinition<Key>;
  readonly headerRow: number;
  readonly lines: number;
  /** Writes the cell of line `index`; past the last line the cell is ready but empty. */
  readonly cell: (row: number, column: number, key: Key, index: number) => void;
  readonly headerStyle: (key: Key) => StyleId;
  /** Rows that the table has at least, where many would be dear to calculate. */
  readonly leastRows?: number;
  readonly spareRows?: number;
}

/** Writes a table and gives back how to point at one of its columns, header left out. */
export function writeTable<Key extends string>({
  sheet,
  table,
  headerRow,
  lines,
  cell,
  headerStyle,
  leastRows = LEAST_ROWS,
  spareRows = SPARE_ROWS,
}: TableSheet<Key>): (key: Key) => Area {
  const rows = Math.max(lines + spareRows, leastRows);
  table.keys.forEach((key, column) => {
    sheet.text(headerRow, column, table.columns[key].header, headerStyle(key));
    for (let index = 0; index < rows; index += 1) cell(headerRow + 1 + index, column, key, index);
  });
  sheet.height(headerRow, 24);
  sheet.table({
    name: table.name,
    area: { row: headerRow, column: 0, rows: rows + 1, columns: table.keys.length },
    columns: table.keys.map((key) => table.columns[key].header),
  });
  sheet.freezeThrough(headerRow);
  sheet.leaveOpen();
  return (key) => ({ row: headerRow + 1, column: table.indexOf(key), rows, columns: 1 });
}

export const widthsOf = <Key extends string>({ keys, columns }: TableDefinition<Key>): readonly number[] =>
  keys.map((key) => columns[key].width);
