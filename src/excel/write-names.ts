import { isInside } from '../plan/areas';
import { sameLabel } from '../plan/labels';
import type { NamePlan, SheetId } from '../plan/model';
import { OPTIONAL_NAMES, UNFINISHED_NAME, sheetName } from '../plan/names';
import { JOURNAL } from '../plan/tables';
import { a1, cellRef, fixed, onSheet, parseReference, type Area } from '../plan/refs';
import { ErreurClasseur } from './classeur';
import { isDraftTitle } from './drafts';
import type { PlanToWrite } from './plan-to-write';
import type { Sheets } from './sheets';

/** The names by which a sheet is found again: they come last, on a sheet that is complete. */
const isIdentity = ({ name, sheet }: NamePlan): boolean => name === sheetName(sheet);

/** Everything that the plan names, so that formulas can be written. */
export function writeNames(work: PlanToWrite, sheets: Sheets): void {
  for (const name of work.plan.names) if (!isIdentity(name)) writeName(work, name, sheets);
}

/** That of Paramètres comes last: as long as it is missing, the sheets are drafts that a generation broke off on. */
export function writeIdentities(work: PlanToWrite, sheets: Sheets): void {
  const identities = work.plan.names.filter(isIdentity);
  const isLast = ({ sheet }: NamePlan): boolean => sheet === 'parametres';
  for (const name of identities) if (!isLast(name)) writeName(work, name, sheets);
  for (const name of identities) if (isLast(name)) writeName(work, name, sheets);
}

function writeName(work: PlanToWrite, { name, sheet, area, visible, comment }: NamePlan, sheets: Sheets): void {
  const { context, structure, snapshot } = work;
  const existing = structure.names.get(name.toLowerCase());
  const { title, fate } = sheets.tab(sheet);
  // People may have moved what it names.
  if (existing !== undefined && fate === 'kept' && !isLost(existing)) {
    // What broke off right after it was added left it in the name box, on a sheet that only lacks its title.
    if (!visible && isDraftTitle(title)) context.workbook.names.getItem(name).visible = false;
    return;
  }
  const placed = fate === 'kept' ? placeInTable(work, sheet, area) : area;
  const from = a1(fixed(cellRef(placed.row, placed.column)));
  const to = a1(fixed(cellRef(placed.row + placed.rows - 1, placed.column + placed.columns - 1)));
  const reference = `=${onSheet(title, from === to ? from : `${from}:${to}`)}`;
  const { names } = context.workbook;
  if (existing === undefined) {
    const item = names.add(name, reference, comment);
    if (!visible) item.visible = false;
    return;
  }
  if (fate === 'new' || existing !== reference) names.getItem(name).formula = reference;
  // What broke off may have left it in the name box.
  if (!visible && (!snapshot.isOurs || structure.isUnfinished)) names.getItem(name).visible = false;
}

/** Where the cells of a table are now: people have rows and columns of their own around them. */
function placeInTable({ plan, snapshot }: PlanToWrite, sheet: SheetId, area: Area): Area {
  const table = plan.sheets.find(({ id }) => id === sheet)?.tables.find((one) => isInside(area, one.area));
  const found = table && snapshot.tables.get(table.name);
  const header = table?.columns[area.column - table.area.column];
  if (!found || header === undefined) return area;
  const at = found.headers.findIndex((one) => sameLabel(one, header));
  const column = found.column + Math.max(0, at);
  const isBody = area.row > table.area.row;
  return isBody ? { row: found.row + 1, column, rows: found.rows.length, columns: 1 } : { row: found.row, column, rows: 1, columns: 1 };
}

const isLost = (formula: string): boolean => formula.includes('#REF!');

/**
 * In a workbook that has no budget yet, a name of ours may be the user's: taking it would change what their own
 * formulas say. @throws ErreurClasseur
 */
export function refuseForeignNames({ plan, snapshot, structure, registres }: PlanToWrite): void {
  if (snapshot.isOurs) return;
  const ours = new Set([...structure.sheets.values()].map(({ title }) => title));
  const isOurs = (title: string): boolean => isDraftTitle(title) || ours.has(title);
  for (const { name } of plan.names) {
    const formula = structure.names.get(name.toLowerCase());
    if (formula !== undefined && !isLost(formula) && !isOurs(parseReference(formula)?.title ?? ''))
      throw new ErreurClasseur('nom-pris', name);
  }
  for (const { name } of plan.sheets.flatMap(({ tables }) => tables)) {
    const title = (name === JOURNAL.name ? registres.journal : snapshot.tables.get(name))?.sheetTitle;
    if (title !== undefined && !isOurs(title)) throw new ErreurClasseur('nom-pris', name);
  }
}

/** Says that the workbook is being written; nothing for a new one, whose sheets are drafts until they are complete. */
export function markUnfinished({ context, snapshot, structure }: PlanToWrite): void {
  const [title] = structure.allTitles;
  if (!snapshot.isOurs || structure.isUnfinished || title === undefined) return;
  context.workbook.names.add(UNFINISHED_NAME, `=${onSheet(title, '$A$1')}`, 'Mise à jour en cours').visible = false;
}

export function markFinished({ context, snapshot }: PlanToWrite): void {
  if (snapshot.isOurs) context.workbook.names.getItem(UNFINISHED_NAME).delete();
}

/** Names of ours that this dossier has no use for, and those `gone` with their sheets. */
export function removeNames({ context, plan, structure }: PlanToWrite, gone: readonly string[]): void {
  const planned = new Set(plan.names.map(({ name }) => name));
  for (const name of [...OPTIONAL_NAMES, ...gone]) {
    if (structure.names.has(name.toLowerCase()) && !planned.has(name)) context.workbook.names.getItem(name).delete();
  }
}
