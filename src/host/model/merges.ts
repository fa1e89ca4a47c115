import { intersection } from './geometry';
import type { Rect, Sheet } from './workbook';

/** Makes one merged cell of the rectangle, in place of those it touches. */
export function merge(sheet: Sheet, rect: Rect): void {
  unmerge(sheet, rect);
  sheet.merges.push(rect);
}

/** Separates every merged cell that the rectangle touches. Whether there was one. */
export function unmerge(sheet: Sheet, rect: Rect): boolean {
  const left = sheet.merges.filter((merged) => intersection(merged, rect) === null);
  const isChanged = left.length < sheet.merges.length;
  sheet.merges = left;
  return isChanged;
}
