import { placeA1, type Place } from '../plan/refs';
import { LECTURE } from '../texts/lecture.fr';
import type { FauteCellule, Manque } from './classeur';
import type { RawValue } from './raw';
import type { NamedCells, Snapshot } from './snapshot';
import type { ColumnPlaces } from './table-lines';
import type { TableSnapshot } from './table-snapshot';

/** What is gone; `needed` says so where nothing can be read without it, null where it always can. */
export interface Taken extends Manque {
  readonly needed: string | null;
}

/** Remembers which cell each member of the dossier was read from, so that a fault is told at its place. */
export class CellPlaces {
  /** What is wrong before the dossier is even looked at. */
  readonly fautes: FauteCellule[] = [];
  /** What is gone and comes back empty, as long as the dossier can do without. */
  readonly manques: Taken[] = [];
  private readonly places = new Map<string, string>();

  constructor(private readonly snapshot: Snapshot) {}

  /** The value under a name; a name that leads nowhere is a fault of its own. */
  read(chemin: string, name: string): RawValue {
    const cell = this.snapshot.cells.get(name);
    if (!cell) {
      this.refuse(chemin, LECTURE.lostName(name));
      return '';
    }
    this.remember(chemin, cell.place, 0, 0);
    return cell.values[0]?.[0] ?? '';
  }

  /** The values of a named block, row by row. */
  readBlock(name: string): NamedCells['values'] {
    const block = this.snapshot.cells.get(name);
    if (!block) this.refuse(name, LECTURE.lostName(name));
    return block?.values ?? [];
  }

  refuse(chemin: string, message: string): void {
    this.fautes.push({ chemin, cellule: this.cellOf(chemin), message });
  }

  missTable(chemin: string, name: string): void {
    this.refuse(chemin, LECTURE.lostTable(name));
  }

  place<Key extends string>(chemin: string, found: TableSnapshot, index: number, columns: ColumnPlaces<Key>): void {
    const line = { title: found.sheetTitle, row: found.row + 1 + index, column: found.column };
    for (const [key, column] of columns) this.remember(`${chemin}.${key}`, line, 0, column);
  }

  /** The cell of `known` is also that of `chemin`: what one cell holds may be a list's item in the dossier. */
  alias(chemin: string, known: string): void {
    const place = this.places.get(known);
    if (place !== undefined) this.places.set(chemin, place);
  }

  /** A cell of a named block, counted from the block's first. */
  placeInBlock(chemin: string, name: string, row: number, column: number): void {
    this.remember(chemin, this.snapshot.cells.get(name)?.place ?? null, row, column);
  }

  /** Whether what is wrong at this place was told already, for all the lines of a table at once or not. */
  isTold(chemin: string): boolean {
    const everywhere = chemin.replace(/\[\d+\]/g, '[]');
    return [...this.fautes, ...this.manques].some((faute) => faute.chemin === chemin || faute.chemin === everywhere);
  }

  cellOf(chemin: string): string | null {
    return this.places.get(chemin) ?? null;
  }

  private remember(chemin: string, from: Place | null, rows: number, columns: number): void {
    if (from) this.places.set(chemin, placeA1({ ...from, row: from.row + rows, column: from.column + columns }));
  }
}
