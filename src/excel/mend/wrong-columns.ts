import { sameLabel } from '../../plan/labels';
import type { TableDefinition } from '../../plan/tables';
import { columnsOf } from '../table-lines';
import type { TableSnapshot } from '../table-snapshot';

/** Columns are counted in the table, from 0. */
export interface WrongColumns<Key extends string> {
  /** Nowhere in the table. */
  readonly missing: readonly Key[];
  /** Gone, where a column of nobody's stands in its place: another title that people gave it, or a column of theirs. */
  readonly taken: readonly { readonly key: Key; readonly column: number }[];
  /** Known by a title that formulas do not know: in capitals, on two lines. */
  readonly retyped: readonly { readonly key: Key; readonly column: number }[];
  /** Two columns or more bear its title. */
  readonly doubled: readonly { readonly key: Key; readonly columns: readonly number[] }[];
}

/** In what the columns of a table are not those that formulas name. */
export function findWrongColumns<Key extends string>(table: TableDefinition<Key>, found: TableSnapshot): WrongColumns<Key> {
  const { keys, columns } = table;
  const { headers } = found;
  const places = columnsOf(table, found);
  const bearing = (key: Key): readonly number[] =>
    headers.flatMap((header, column) => (sameLabel(header, columns[key].header) ? [column] : []));
  const isNobodys = (column: number): boolean => !keys.some((key) => sameLabel(headers[column] ?? '', columns[key].header));
  const missing = keys.filter((key) => !places.has(key));
  return {
    missing,
    taken: missing.flatMap((key) => {
      const before = keys[keys.indexOf(key) - 1];
      const column = before === undefined ? 0 : (places.get(before) ?? -1) + 1;
      const isWhole = headers.length >= keys.length;
      const isHere = isWhole && (column > 0 || before === undefined) && column < headers.length && isNobodys(column);
      return table.isTyped(key) && isHere ? [{ key, column }] : [];
    }),
    retyped: [...places].flatMap(([key, column]) => (headers[column] === columns[key].header ? [] : [{ key, column }])),
    doubled: keys.map((key) => ({ key, columns: bearing(key) })).filter((one) => one.columns.length > 1),
  };
}

/** Whether every formula finds its columns. */
export function hasEveryColumn<Key extends string>(table: TableDefinition<Key>, found: TableSnapshot): boolean {
  const { missing, retyped, doubled } = findWrongColumns(table, found);
  return missing.length + retyped.length + doubled.length === 0;
}
