import { sameLabel } from '../plan/labels';
import type { TableDefinition } from '../plan/tables';
import { isBlank, type RawValue } from './raw';
import type { TableSnapshot } from './table-snapshot';

export interface TableLine<Key extends string> {
  /** Row of the table's body it stands on, from 0. */
  readonly index: number;
  readonly value: (key: Key) => RawValue;
}

/** Where our columns stand in the table: people may have moved them or put their own beside. One that is gone is absent. */
export type ColumnPlaces<Key extends string> = ReadonlyMap<Key, number>;

/** To be asked once a table, not once a line: every header is compared with every column. */
export function columnsOf<Key extends string>(table: TableDefinition<Key>, found: TableSnapshot): ColumnPlaces<Key> {
  return new Map(
    table.keys
      .map((key) => [key, found.headers.findIndex((header) => sameLabel(header, table.columns[key].header))] as const)
      .filter(([, column]) => column >= 0),
  );
}

/** The lines that people typed, blank rows left out. */
export function readLines<Key extends string>(table: TableDefinition<Key>, found: TableSnapshot): readonly TableLine<Key>[] {
  const columns = columnsOf(table, found);
  const typed = table.keys.filter(table.isTyped);
  return found.rows
    .map((row, index) => ({ index, value: (key: Key): RawValue => row[columns.get(key) ?? -1] ?? '' }))
    .filter(({ value }) => typed.some((key) => !isBlank(value(key))));
}
