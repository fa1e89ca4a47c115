import { a1, cellRef, onSheet } from '../plan/refs';
import type { TableDefinition } from '../plan/tables';
import type { FauteCellule } from './classeur';
import type { RawValue } from './raw';
import type { NamedCells, Snapshot, TableSnapshot } from './snapshot';
import { columnOf } from './table-lines';

/** Remembers which cell each member of the dossier was read from, so that a fault is told at its place. */
export class CellPlaces {
  readonly missing: FauteCellule[] = [];
  private readonly places = new Map<string, string>();

  constructor(private readonly snapshot: Snapshot) {}

  /** The value under a name; a name that leads nowhere is a fault of its own. */
  read(chemin: string, name: string): RawValue {
    const cell = this.snapshot.cells.get(name);
    if (!cell) {
      this.missing.push({ chemin, cellule: null, message: lost(name) });
      return '';
    }
    this.places.set(chemin, cell.address);
    return cell.values[0]?.[0] ?? '';
  }

  missTable(chemin: string, name: string): void {
    this.missing.push({ chemin, cellule: null, message: `le tableau « ${name} » a disparu du classeur ou a changé de nom ; remettez-le` });
  }

  missColumn(chemin: string, table: string, header: string): void {
    this.missing.push({ chemin, cellule: null, message: `la colonne « ${header} » du tableau « ${table} » a disparu ou a changé de titre ; remettez-la` });
  }

  /** The values of a named block, row by row. */
  readBlock(name: string): NamedCells['values'] {
    const block = this.snapshot.cells.get(name);
    if (!block) this.missing.push({ chemin: name, cellule: null, message: lost(name) });
    return block?.values ?? [];
  }

  place<Key extends string>(chemin: string, found: TableSnapshot, index: number, table: TableDefinition<Key>): void {
    const row = found.row + 1 + index;
    for (const key of table.keys) {
      const column = columnOf(table, found, key);
      if (column >= 0) this.places.set(`${chemin}.${key}`, onSheet(found.sheetTitle, a1(cellRef(row, found.column + column))));
    }
  }

  /** A cell of a named block, counted from the block's first. */
  placeInBlock(chemin: string, name: string, row: number, column: number): void {
    const address = this.snapshot.cells.get(name)?.address;
    const [, sheet = '', letters = '', first = ''] = /^(.*!)\$?([A-Z]+)\$?(\d+)/.exec(address ?? '') ?? [];
    if (letters) this.places.set(chemin, `${sheet}${String.fromCharCode(letters.charCodeAt(0) + column)}${String(Number(first) + row)}`);
  }

  cellOf(chemin: string): string | null {
    return this.places.get(chemin) ?? null;
  }
}

const lost = (name: string): string => `la cellule nommée « ${name} » a disparu du classeur ; remettez-la ou repartez d’une copie`;
