import type { IRange } from '@univerjs/core';

import type { Rect } from '../../model/workbook';

export function toUniverRange({ row, column, rows, columns }: Rect): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

export function fromUniverRange({ startRow, startColumn, endRow, endColumn }: IRange): Rect {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}
