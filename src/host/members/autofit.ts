import { rowsOf, widthForText } from '../model/column-width';
import { existingKeys } from '../model/cells';
import { isEntireColumns, positionOf } from '../model/geometry';
import { shownText } from '../model/number-text';
import { facet } from '../model/style';
import { requireUnprotected } from './guards';
import type { AreasRef } from './session';

/** Widens or narrows the columns to the longest text of the cells in the range; empty columns keep their width. */
export function autofitColumns({ session, sheet, rects }: AreasRef): void {
  requireUnprotected(sheet, 'allowFormatColumns');
  const longest = new Map<number, number>();
  for (const key of rects.flatMap((rect) => existingKeys(sheet, rect))) {
    const cell = sheet.cells.get(key);
    if (!cell || cell.value === '') continue;
    const { column } = positionOf(key);
    const { length } = shownText(cell.value, facet(cell.style, 'numberFormat'));
    longest.set(column, Math.max(longest.get(column) ?? 0, length));
  }
  for (const [column, length] of longest) sheet.columns.set(column, { ...sheet.columns.get(column), width: widthForText(length) });
  session.book.touchSheet(sheet, 'columns');
}

/** Rows without a height of their own take the one their content needs. */
export function autofitRows({ session, sheet, rects }: AreasRef): void {
  requireUnprotected(sheet, 'allowFormatRows');
  const rows = rects.flatMap((rect) => (isEntireColumns(rect) ? [...sheet.rows.keys()] : rowsOf(rect)));
  for (const row of rows) {
    const { hidden } = sheet.rows.get(row) ?? {};
    if (hidden === undefined) sheet.rows.delete(row);
    else sheet.rows.set(row, { hidden });
  }
  session.book.touchSheet(sheet, 'rows');
}
