import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from '@univerjs/core';

import { keysOf } from '../../model/cells';
import type { CellKey } from '../../model/workbook';
import { fromUniverRange } from './range';

/** What we read of the parameters of Univer's mutations on a sheet; each has some of them. */
export interface SheetMutation {
  readonly subUnitId: string;
  readonly cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
  readonly ranges?: readonly IRange[];
  /** Number formats, by an id of their own. */
  readonly values?: Readonly<Record<string, { readonly ranges: readonly IRange[] }>>;
}

/** Keys of the cells that a mutation of cells writes in. */
export function* writtenKeys({ cellValue = {}, ranges = [], values = {} }: SheetMutation): Generator<CellKey> {
  const rows: readonly (readonly [string, object])[] = Object.entries(cellValue);
  for (const [row, columns] of rows) for (const column of Object.keys(columns)) yield `${row},${column}`;
  for (const range of [...ranges, ...Object.values(values).flatMap((format) => format.ranges)]) yield* keysOf(fromUniverRange(range));
}
