import type { SheetPlan } from '../plan/model';
import { sheetName } from '../plan/names';
import { footName, footText } from '../plan/page-foot';
import type { Feet, PlanToWrite } from './plan-to-write';
import type { Protections } from './protections';
import type { Sheets } from './sheets';
import { KEPT_SHEETS } from './structure';

/** Queues its loads; call what it returns after the sync. */
export function queueFeet({ workbook }: Excel.RequestContext): () => Feet {
  const found = KEPT_SHEETS.map((id) => {
    const sheet = workbook.names.getItemOrNullObject(sheetName(id)).getRangeOrNullObject().worksheet;
    sheet.load('name');
    const foot = sheet.pageLayout.headersFooters.defaultForAllPages;
    foot.load('leftFooter');
    return { id, sheet, foot };
  });
  return () => new Map(found.flatMap(({ id, sheet, foot }) => (sheet.isNullObject ? [] : [[id, foot.leftFooter] as const])));
}

/**
 * Brings the foot of the sheets where people type to the version that the others are of. One that people wrote, or took away,
 * is theirs.
 */
export function writeFeet({ feet, before }: PlanToWrite, kept: readonly SheetPlan[], sheets: Sheets, protections: Protections): void {
  for (const { id, print } of kept) {
    const foot = feet.get(id);
    if (print.footer === null || foot === undefined || !before) continue;
    const wanted = footText(print.footer);
    if (foot === wanted || !isOurs(foot, before.cpts.nom)) continue;
    protections.lift(id);
    sheets.get(id).pageLayout.headersFooters.defaultForAllPages.leftFooter = wanted;
  }
}

/** The name of the CPTS, alone or before the version. */
function isOurs(foot: string, nom: string): boolean {
  const name = footText(footName(nom));
  return foot === name || foot.startsWith(`${name} — `);
}
