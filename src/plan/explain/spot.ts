import type { SheetId } from '../model';
import type { Area } from '../refs';

/**
 * One cell by its place in the plan, wherever it is in the workbook by now. The lines that people added to a table go on
 * below those planned.
 */
export interface Spot {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
}

export const spotKey = ({ sheet, row, column }: Spot): string => `${sheet} ${String(row)} ${String(column)}`;

export const sameSpot = (one: Spot, other: Spot): boolean => spotKey(one) === spotKey(other);

/** Row by row. */
export const spotsOf = (sheet: SheetId, { row, column, rows, columns }: Area): readonly Spot[] =>
  Array.from({ length: rows * columns }, (_spot, index) => ({
    sheet,
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
