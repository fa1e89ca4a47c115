import type { NamePlan, Plan, SheetId, SheetPlan } from '../plan/model';
import { VERSION_NAME, sheetName } from '../plan/names';
import { a1, areaA1, cellRef, columnLetters, fixed, onSheet } from '../plan/refs';
import type { PlanToWrite } from './plan-to-write';
import type { Snapshot } from './snapshot';
import { listLeftovers, planTabs, type Tab } from './tabs';
import { writeAllLines, writeInputs } from './write-inputs';
import { protect, usedArea, writeFormulas, writeRules, writeSheet, type Sheets } from './write-sheet';

/**
 * Queues everything that makes the workbook the planned one; nothing is sent before the caller syncs. Sheets where
 * people type are created or completed, never rewritten; the others are written anew in their place.
 */
export function writePlan(work: PlanToWrite): void {
  const { context, plan, snapshot } = work;
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const tabs = planTabs(plan, snapshot, keepsBareme(work));
  const sheets = openTabs(context, tabs, snapshot);
  const fresh = tabs.filter(({ fate }) => fate !== 'kept');
  const kept = tabs.filter(({ fate }) => fate === 'kept').map((tab) => tab.plan);
  const listSource = (name: string): Excel.Range => {
    const list = plan.names.find((one) => one.name === name);
    if (!list) throw new Error(`The plan has no list ${name}`);
    return sheets.get(list.sheet).getRange(areaA1(list.area));
  };

  for (const { plan: sheet } of fresh) writeSheet(sheets.get(sheet.id), sheet, sheets);
  for (const name of plan.names) if (name.name !== VERSION_NAME) writeName(context, name, tabs, snapshot, sheets);
  writeInputs(work, kept, listSource);
  for (const { plan: sheet } of fresh) writeFormulas(sheets.get(sheet.id), sheet);
  for (const { plan: sheet } of fresh) writeRules(sheets.get(sheet.id), sheet, listSource);
  removeUnplanned(context, plan, snapshot);
  for (const { plan: sheet } of fresh) if (sheet.isProtected) protect(sheets.get(sheet.id));
  if (snapshot.version === null) sheets.get('budget').activate();
  // Last: a workbook that bears its version is whole.
  for (const name of plan.names) if (name.name === VERSION_NAME) writeName(context, name, tabs, snapshot, sheets);
}

/** Only the lines of the tables: all the rest of the workbook follows by its formulas. */
export function writeOnlyLines(work: PlanToWrite): void {
  const { names } = work.context.workbook;
  writeAllLines(work, work.plan.sheets, (name) => names.getItem(name).getRange());
}

/** The personnalisé amounts typed in Barème stay where they are as long as their block keeps its shape. */
function keepsBareme({ before, after }: PlanToWrite): boolean {
  const base = before?.baremePersonnalise?.base;
  return base !== undefined && base === after.baremePersonnalise?.base;
}

function openTabs(context: Excel.RequestContext, tabs: readonly Tab[], snapshot: Snapshot): Sheets {
  const { worksheets } = context.workbook;
  const leftovers = listLeftovers(snapshot);
  // Renamed first, so that the new sheets have their titles; deleted after, a workbook being never without a sheet.
  leftovers.forEach((title, index) => {
    worksheets.getItem(title).name = `~${String(index)}`;
  });
  const opened = new Map<SheetId, { readonly sheet: Excel.Worksheet; readonly title: string }>();
  for (const { plan, title, fate, position } of tabs) {
    if (fate === 'new') {
      const sheet = worksheets.add(title);
      if (position !== null) sheet.position = position;
      opened.set(plan.id, { sheet, title });
      continue;
    }
    const sheet = worksheets.getItem(title);
    if (fate === 'rewritten') clear(sheet, plan, snapshot.sheets.get(plan.id)?.isProtected === true);
    opened.set(plan.id, { sheet, title });
  }
  leftovers.forEach((_title, index) => {
    worksheets.getItem(`~${String(index)}`).delete();
  });
  if (snapshot.blankTitle !== null) worksheets.getItem(snapshot.blankTitle).delete();
  const of = (id: SheetId) => {
    const found = opened.get(id);
    if (!found) throw new Error(`The plan has no sheet ${id}`);
    return found;
  };
  return { get: (id) => of(id).sheet, title: (id) => of(id).title };
}

/** Our own columns only: what people noted to the right of them stays. */
function clear(sheet: Excel.Worksheet, plan: SheetPlan, isProtected: boolean): void {
  if (isProtected) sheet.protection.unprotect();
  const { column, columns } = usedArea(plan.cells);
  const range = sheet.getRange(`${columnLetters(column)}:${columnLetters(column + columns - 1)}`);
  range.conditionalFormats.clearAll();
  range.dataValidation.clear();
  range.clear();
}

function writeName(context: Excel.RequestContext, plan: NamePlan, tabs: readonly Tab[], snapshot: Snapshot, sheets: Sheets): void {
  const { name, sheet, area, visible, comment } = plan;
  const existing = snapshot.names.get(name);
  const isKept = tabs.some((tab) => tab.plan.id === sheet && tab.fate === 'kept');
  if (existing !== undefined && isKept && !existing.includes('#REF!')) return;
  const from = a1(fixed(cellRef(area.row, area.column)));
  const to = a1(fixed(cellRef(area.row + area.rows - 1, area.column + area.columns - 1)));
  const reference = `=${onSheet(sheets.title(sheet), from === to ? from : `${from}:${to}`)}`;
  const { names } = context.workbook;
  if (existing === undefined) {
    const item = names.add(name, reference, comment);
    if (!visible) item.visible = false;
  } else if (existing !== reference) names.getItem(name).formula = reference;
}

/** Sheets of missions no longer kept go, with the names that led to them. */
function removeUnplanned(context: Excel.RequestContext, plan: Plan, snapshot: Snapshot): void {
  if (snapshot.version === null) return;
  const planned = new Set(plan.sheets.map(({ id }) => id));
  const isPlannedName = new Set(plan.names.map(({ name }) => name));
  for (const [id, { title }] of snapshot.sheets) {
    if (planned.has(id) || !id.startsWith('section-')) continue;
    for (const [name, formula] of snapshot.names) {
      if (!isPlannedName.has(name) && (name === sheetName(id) || formula.includes(onSheet(title, '')))) context.workbook.names.getItem(name).delete();
    }
    context.workbook.worksheets.getItem(title).delete();
  }
}
