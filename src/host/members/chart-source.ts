import { cellKey } from '../model/geometry';
import type { ChartSeries } from '../model/chart';
import type { Rect } from '../model/workbook';
import { sheetRect } from './references';
import type { RangeRef } from './session';

export const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;
export type SeriesBy = (typeof SERIES_BY)[number];

/**
 * The series that a range makes. As in Excel, its first row or column tells names or categories when it holds no number,
 * and without a direction the longer side holds the categories.
 */
export function seriesFrom(source: RangeRef, by: SeriesBy): readonly ChartSeries[] {
  const { rect } = source;
  const isByColumns = by === 'Auto' ? rect.rows >= rect.columns : by === 'Columns';
  const top = isHeading(source, rowOf(rect, 0)) ? 1 : 0;
  const left = isHeading(source, columnOf(rect, 0)) ? 1 : 0;
  const body = { row: rect.row + top, column: rect.column + left, rows: rect.rows - top, columns: rect.columns - left };
  const area = (part: Rect) => sheetRect(source.to(part));
  const isNamed = (isByColumns ? top : left) === 1;
  const isLabelled = (isByColumns ? left : top) === 1;
  return Array.from({ length: isByColumns ? body.columns : body.rows }, (_, index): ChartSeries => {
    const values = isByColumns ? columnOf(body, index) : rowOf(body, index);
    const name = isByColumns ? { ...values, row: rect.row, rows: 1 } : { ...values, column: rect.column, columns: 1 };
    const labels = isByColumns ? { ...values, column: rect.column } : { ...values, row: rect.row };
    return {
      name: isNamed ? area(name) : `Série${String(index + 1)}`,
      categories: isLabelled ? area(labels) : null,
      values: area(values),
      color: null,
      labels: null,
    };
  });
}

const rowOf = (rect: Rect, index: number): Rect => ({ ...rect, row: rect.row + index, rows: 1 });
const columnOf = (rect: Rect, index: number): Rect => ({ ...rect, column: rect.column + index, columns: 1 });

/** Texts from the second cell on, the corner being anything; and not all of the range. */
function isHeading({ sheet, rect }: RangeRef, line: Rect): boolean {
  if (line.rows === rect.rows && line.columns === rect.columns) return false;
  const values = [];
  for (let row = line.row; row < line.row + line.rows; row += 1)
    for (let column = line.column; column < line.column + line.columns; column += 1)
      values.push(sheet.cells.get(cellKey(row, column))?.value ?? '');
  const tested = values.length > 1 ? values.slice(1) : values;
  return tested.every((value) => typeof value === 'string') && tested.some((value) => value !== '');
}
