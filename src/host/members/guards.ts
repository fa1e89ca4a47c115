import { existingKeys, isEnumerable, keysOf } from '../model/cells';
import { cellCount } from '../model/geometry';
import { facet } from '../model/style';
import type { Protection, Rect, Sheet } from '../model/workbook';
import { accessDenied } from '../protocol/host-error';
import type { AreasRef } from './session';

type Permission = Exclude<keyof Protection, 'enabled' | 'password'>;

/** @throws AccessDenied when the sheet is protected and one of the cells is locked. */
export function requireUnlocked({ sheet, rects }: AreasRef): void {
  if (sheet.protection.enabled && rects.some((rect) => holdsLocked(sheet, rect))) throw accessDenied();
}

/** @throws AccessDenied when the sheet is protected; `permission` says which of its options lets pass. */
export function requireUnprotected(sheet: Sheet, permission?: Permission): void {
  const isAllowed = permission !== undefined && sheet.protection[permission];
  if (sheet.protection.enabled && !isAllowed) throw accessDenied();
}

/** A cell is locked unless its style says otherwise, so is every cell that does not exist. */
function holdsLocked(sheet: Sheet, rect: Rect): boolean {
  const keys = isEnumerable(rect) ? keysOf(rect) : existingKeys(sheet, rect);
  let unlocked = 0;
  for (const key of keys) {
    if (facet(sheet.cells.get(key)?.style, 'locked')) return true;
    unlocked += 1;
  }
  return unlocked < cellCount(rect);
}
