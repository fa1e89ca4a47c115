import { isOurChart } from '../plan/chart';
import type { Plan, SheetId } from '../plan/model';
import { parseTarget } from '../plan/audit/areas';
import { zoneName } from '../plan/names';
import { columnLetters } from '../formula-text/a1';
import { areaA1 } from '../plan/refs';
import { oldDraftTitle } from './drafts';
import type { Structure } from './structure';
import type { Tab, Tabs } from './tabs';
import { usedArea } from './write-sheet';

/** Where the plan's sheets are in this workbook while it is written. */
export interface Sheets {
  readonly get: (id: SheetId) => Excel.Worksheet;
  readonly tab: (id: SheetId) => Tab;
}

/** Makes the new sheets, as drafts, and empties those that are written anew. */
export function openSheets(worksheets: Excel.WorksheetCollection, { planned, abandoned }: Tabs, structure: Structure): Sheets {
  const { blankTitle } = structure;
  // Set aside, then deleted once there are others: a workbook is never without a sheet.
  abandoned.forEach((title, index) => {
    worksheets.getItem(title).name = oldDraftTitle(index);
  });
  const opened = new Map(planned.map((tab) => [tab.plan.id, { tab, sheet: openSheet(worksheets, tab, structure) }]));
  abandoned.forEach((_title, index) => {
    worksheets.getItem(oldDraftTitle(index)).delete();
  });
  if (blankTitle !== null) worksheets.getItem(blankTitle).delete();
  for (const { tab, sheet } of opened.values()) if (tab.position !== null) sheet.position = tab.position;
  const of = (id: SheetId) => {
    const found = opened.get(id);
    if (!found) throw new Error(`The plan has no sheet ${id}`);
    return found;
  };
  return { get: (id) => of(id).sheet, tab: (id) => of(id).tab };
}

function openSheet(worksheets: Excel.WorksheetCollection, { plan, title, fate }: Tab, structure: Structure): Excel.Worksheet {
  if (fate === 'new') return worksheets.add(title);
  const sheet = worksheets.getItem(title);
  if (fate === 'rewritten') {
    const range = ourRange(sheet, plan, structure);
    range.conditionalFormats.clearAll();
    range.dataValidation.clear();
    // One thing after another: all at once, comments of the board would go too.
    for (const what of ['Contents', 'RemoveHyperlinks', 'Formats'] as const) range.clear(what);
    // Heights given for what was there do not suit what comes.
    range.format.autofitRows();
    // Cells take no chart with them; those that people added stay.
    for (const name of structure.sheets.get(plan.id)?.charts ?? []) if (isOurChart(name)) sheet.charts.getItem(name).delete();
  }
  return sheet;
}

/**
 * What is ours of a sheet that is written anew: our columns, and our rows where the workbook knows which they are. What people noted
 * to the right stays, and so does what they wrote below, which moves down when the sheet gets longer.
 */
function ourRange(sheet: Excel.Worksheet, { id, cells }: Plan['sheets'][number], structure: Structure): Excel.Range {
  const { row, column, rows, columns } = usedArea(cells);
  const zone = structure.isUnfinished ? null : parseTarget(structure.names.get(zoneName(id).toLowerCase()) ?? '');
  if (!zone) return sheet.getRange(`${columnLetters(column)}:${columnLetters(column + columns - 1)}`);
  const now = zone.area.row + zone.area.rows;
  const wanted = row + rows;
  if (wanted > now) sheet.getRange(`${String(now + 1)}:${String(wanted)}`).insert('Down');
  return sheet.getRange(areaA1({ row: 0, column, rows: Math.max(now, wanted), columns }));
}

/** The sheets are complete: they take their titles. */
export function nameSheets({ sheets }: Plan, opened: Sheets): void {
  for (const { id } of sheets) {
    const { title, finalTitle } = opened.tab(id);
    if (finalTitle !== title) opened.get(id).name = finalTitle;
  }
}
