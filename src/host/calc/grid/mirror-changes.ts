import { SetRangeValuesMutation } from '@univerjs/preset-sheets-core';

import type { Book, Changes } from '../../model/book';
import { positionOf } from '../../model/geometry';
import type { Cell, CellKey, Sheet, SheetId } from '../../model/workbook';
import { toUniverValue } from '../cell-value';
import { mirrorConditionalFormats, mirrorValidations } from './mirror-rules';
import type { UniverGrid } from './univer-grid';
import { toUniverStyle } from './univer-style';

/** Brings what was done to the book onto the screen. */
export function mirrorChanges(grid: UniverGrid, book: Book, changes: Changes): void {
  if (needsNewGrid(grid, book, changes)) {
    grid.show(book.data);
    return;
  }
  for (const [id, keys] of changes.cells) {
    const sheet = book.sheet(id);
    if (sheet) mirrorCells(grid, sheet, keys);
  }
  for (const [id, aspects] of changes.sheets) {
    const sheet = book.sheet(id);
    if (sheet && aspects.has('validations')) mirrorValidations(grid, book.data, sheet);
    if (sheet && aspects.has('conditionalFormats')) mirrorConditionalFormats(grid, sheet);
  }
  if (changes.book.has('active')) grid.activate(book.data.active);
}

/** What the screen takes on the fly, or does not show. All else is rare: the whole book is shown anew. */
const ON_THE_FLY: ReadonlySet<string> = new Set([
  'tables',
  'names',
  'active',
  'validations',
  'conditionalFormats',
  'charts',
  'protection',
  'page',
]);

function needsNewGrid(grid: UniverGrid, book: Book, { book: aspects, sheets, cells }: Changes): boolean {
  if ([...aspects, ...[...sheets.values()].flatMap((touched) => [...touched])].some((aspect) => !ON_THE_FLY.has(aspect))) return true;
  return [...cells].some(([id, keys]) => book.sheet(id) !== undefined && !fits(grid, id, keys));
}

function fits(grid: UniverGrid, id: SheetId, keys: ReadonlySet<CellKey>): boolean {
  const sheet = grid.sheet(id);
  if (!sheet) return false;
  return [...keys].every((key) => {
    const { row, column } = positionOf(key);
    return row < sheet.getRowCount() && column < sheet.getColumnCount();
  });
}

function mirrorCells(grid: UniverGrid, sheet: Sheet, keys: Iterable<CellKey>): void {
  const cellValue: Record<number, Record<number, object | null>> = {};
  for (const key of keys) {
    const { row, column } = positionOf(key);
    (cellValue[row] ??= {})[column] = replacement(sheet.cells.get(key));
  }
  grid.run(SetRangeValuesMutation.id, { unitId: grid.unit, subUnitId: sheet.id, cellValue });
}

/** Univer merges what it is given with what is there: every member is said, those that are gone as null. */
function replacement(cell: Cell | undefined): object | null {
  if (!cell) return null;
  const { v = null, t = null } = toUniverValue(cell.value);
  return { v, t, f: cell.formula ?? null, si: null, p: null, s: { ...NO_STYLE, ...toUniverStyle(cell.style) } };
}

const NO_STYLE = { n: null, bl: null, it: null, ul: null, st: null, cl: null, bg: null, ht: null, tb: null, pd: null, bd: null, tr: null };
