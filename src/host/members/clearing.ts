import { existingKeys, putCell } from '../model/cells';
import { intersection } from '../model/geometry';
import { unmerge } from '../model/merges';
import { clearValidations } from '../model/validations';
import type { Cell, Rect, Sheet } from '../model/workbook';
import { raiseCellsChanged } from './changes';
import { settleTableHeaders } from './cell-writing';
import { requireUnlocked, requireUnprotected } from './guards';
import { type AreasRef, RangeRef, type Session } from './session';
import { asOneOf } from './values';

const WHAT = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const;
type What = (typeof WHAT)[number];

/** `range.clear(applyTo)`, of every rectangle. */
export function clearAreas(areas: AreasRef, applyTo: string | undefined): void {
  for (const rect of areas.rects) clearRange(new RangeRef(areas.session, areas.sheet, rect), applyTo);
}

export function clearRange(range: RangeRef, applyTo: string | undefined): void {
  const what = asOneOf(applyTo ?? 'All', WHAT);
  const { session, sheet, rect } = range;
  requireUnlocked(range);
  if (what !== 'Contents') requireUnprotected(sheet);
  for (const key of existingKeys(sheet, rect)) {
    const cell = sheet.cells.get(key);
    if (cell) putCell(session.book, sheet, key, cleared(cell, what));
  }
  if (what === 'All' || what === 'Formats') clearFormats(session, sheet, rect);
  if (what === 'All') {
    clearRules(session, sheet, rect);
    sheet.comments = sheet.comments.filter(({ row, column }) => !intersection({ row, column, rows: 1, columns: 1 }, rect));
  }
  if (what !== 'All' && what !== 'Contents') return;
  settleTableHeaders(session, sheet, rect);
  raiseCellsChanged(session, sheet, rect, 'ThisLocalAddin');
}

function cleared(cell: Cell, what: What): Parameters<typeof putCell>[3] {
  const { value, formula, style, link } = cell;
  switch (what) {
    case 'All':
      return { value: '' };
    case 'Contents':
      return { value: '', style, link };
    case 'Formats':
      return { value, formula, link };
    case 'Hyperlinks':
      return { value, formula, style };
    case 'RemoveHyperlinks':
      return link ? { value, formula } : { value, formula, style };
  }
}

/** Merges and conditional formats are looks too. */
function clearFormats(session: Session, sheet: Sheet, rect: Rect): void {
  if (unmerge(sheet, rect)) session.book.touchSheet(sheet, 'merges');
  const left = sheet.conditionalFormats.filter(({ area }) => !isInside(area, rect));
  if (left.length === sheet.conditionalFormats.length) return;
  sheet.conditionalFormats = left;
  session.book.touchSheet(sheet, 'conditionalFormats');
}

function clearRules(session: Session, sheet: Sheet, rect: Rect): void {
  if (!sheet.validations.some(({ area }) => intersection(area, rect))) return;
  clearValidations(sheet, rect);
  session.book.touchSheet(sheet, 'validations');
}

function isInside(area: Rect, rect: Rect): boolean {
  const common = intersection(area, rect);
  return common !== null && common.rows === area.rows && common.columns === area.columns;
}
