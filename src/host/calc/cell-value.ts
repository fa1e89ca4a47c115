import type { ICellData, Nullable } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import { ERROR_TYPE_SET } from '@univerjs/engine-formula';

import type { CellValue } from '../model/workbook';

const ERROR_CODES: ReadonlySet<unknown> = ERROR_TYPE_SET;

export type UniverValue = Pick<ICellData, 'v' | 't'>;

/** What Univer is given for a constant; an empty cell has no type. */
export function toUniverValue(value: CellValue): UniverValue {
  if (typeof value === 'object') return { v: value.error, t: CellValueType.STRING };
  if (value === '') return {};
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === 'string' ? CellValueType.STRING : CellValueType.NUMBER };
}

/** What a formula gave. Univer writes an error as the text of its code; a formula whose text is `#N/A` is one too. */
export function resultFromUniver(result: Nullable<UniverValue>): CellValue {
  const value = result?.v;
  if (value === undefined || value === null) return '';
  if (typeof value === 'string' && ERROR_CODES.has(value)) return { error: value };
  if (result?.t === CellValueType.BOOLEAN) return Boolean(value);
  return value;
}
