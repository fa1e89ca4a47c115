import type { Carried, Shift, SheetId, Workbook } from '../../model/workbook';
import type { Relation } from '../package-parts';
import type { CarriedBook } from './carried-book';
import type { CarriedSheet } from './carried-sheet';
import type { CarriedStyles } from './carried-styles';
import type { CarriedTable } from './carried-tables';
import type { Loss } from './losses';
import type { CarriedParts } from './part-pool';
import type { NamedSheet } from './relocation';

/** All that was in a file and is not in the model. */
export interface CarriedContent {
  readonly sheetNames: readonly NamedSheet[];
  readonly sheets: ReadonlyMap<SheetId, CarriedSheet>;
  /** By the identity of the table in the model. */
  readonly tables: ReadonlyMap<string, CarriedTable>;
  readonly styles: CarriedStyles;
  readonly book: CarriedBook;
  /** What the package names beside the workbook: properties of the person's own, panels of add-ins. */
  readonly relations: readonly Relation[];
  readonly parts: CarriedParts;
}

export class CarriedFile implements Carried {
  /** In the order they were made. */
  readonly moves: Shift[] = [];

  /** `content` is null when nothing could be carried. */
  constructor(
    readonly content: CarriedContent | null,
    readonly losses: readonly Loss[],
  ) {}

  follow(shift: Shift): void {
    this.moves.push(shift);
  }
}

export function carriedFile({ carried }: Workbook): CarriedFile | undefined {
  return carried instanceof CarriedFile ? carried : undefined;
}

/** What of the file this workbook came from will not be in the next one. */
export function lossesOf(workbook: Workbook): readonly Loss[] {
  return carriedFile(workbook)?.losses ?? [];
}
