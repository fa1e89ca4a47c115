import { sameLabel } from '../plan/labels';
import type { TableDefinition } from '../plan/tables';
import { isBlank, type RawValue } from './raw';
import type { TableSnapshot } from './table-snapshot';

export interface TableLine<Key extends string> {
  /** Row of the table's body it stands on, from 0. */
  readonly index: number;
  readonly value: (key: Key) => RawValue;
}

/** Where one of our columns stands in the table: people may have moved it or put their own beside. -1: it is gone. */
export function columnOf<Key extends string>(table: TableDefinition<Key>, found: TableSnapshot, key: Key): number {
  return found.headers.findIndex((header) => sameLabel(header, table.columns[key].header));
}

/** The lines that people typed, blank rows left out. */
export function readLines<Key extends string>(table: TableDefinition<Key>, found: TableSnapshot): readonly TableLine<Key>[] {
  const positions = new Map(table.keys.map((key) => [key, columnOf(table, found, key)]));
  const typed = table.keys.filter(table.isTyped);
  return found.rows
    .map((row, index) => ({ index, value: (key: Key): RawValue => row[positions.get(key) ?? -1] ?? '' }))
    .filter(({ value }) => typed.some((key) => !isBlank(value(key))));
}
