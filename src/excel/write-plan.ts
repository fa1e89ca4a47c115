import type { Dossier } from '../domain/dossier';
import { LIGNES_BAREME } from '../domain/bareme';
import type { NamePlan, Plan, SheetId, SheetPlan } from '../plan/model';
import { BAREME, INPUT, LISTES, VERSION_NAME, sheetName } from '../plan/names';
import { a1, areaA1, cellRef, columnLetters, fixed, onSheet } from '../plan/refs';
import { DEPENSES, INDICATEURS, MESURES, RESSOURCES } from '../plan/tables';
import { saysAlready, toCellInput } from './raw';
import type { Snapshot } from './snapshot';
import { listLeftovers, planTabs, type Tab } from './tabs';
import { writeLines } from './write-lines';
import { protect, usedArea, writeFormulas, writeRules, writeSheet, type Sheets } from './write-sheet';

export interface PlanToWrite {
  readonly context: Excel.RequestContext;
  readonly plan: Plan;
  readonly snapshot: Snapshot;
  /** What the workbook says now; null when it has no budget yet. */
  readonly before: Dossier | null;
  readonly after: Dossier;
}

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
  const listSource = (name: string): Excel.Range => {
    const list = plan.names.find((one) => one.name === name);
    if (!list) throw new Error(`The plan has no list ${name}`);
    return sheets.get(list.sheet).getRange(areaA1(list.area));
  };

  for (const { plan: sheet } of fresh) writeSheet(sheets.get(sheet.id), sheet, sheets);
  for (const name of plan.names) if (name.name !== VERSION_NAME) writeName(context, name, tabs, snapshot, sheets);
  writeInputs(work, tabs, listSource);
  for (const { plan: sheet } of fresh) writeFormulas(sheets.get(sheet.id), sheet);
  for (const { plan: sheet } of fresh) writeRules(sheets.get(sheet.id), sheet, listSource);
  removeUnplanned(context, plan, snapshot);
  for (const { plan: sheet } of fresh) if (sheet.isProtected) protect(sheets.get(sheet.id));
  if (snapshot.version === null) sheets.get('budget').activate();
  // Last: a workbook that bears its version is whole.
  for (const name of plan.names) if (name.name === VERSION_NAME) writeName(context, name, tabs, snapshot, sheets);
}

/** The personnalisé amounts typed in Barème stay where they are as long as their block keeps its shape. */
function keepsBareme({ before, after }: PlanToWrite): boolean {
  return before?.baremePersonnalise != null && before.baremePersonnalise.base === after.baremePersonnalise?.base;
}

function openTabs(context: Excel.RequestContext, tabs: readonly Tab[], snapshot: Snapshot): Sheets {
  const { worksheets } = context.workbook;
  const leftovers = listLeftovers(snapshot);
  // Renamed first, so that the new sheets have their titles; deleted after, a workbook being never without a sheet.
  leftovers.forEach((title, index) => void (worksheets.getItem(title).name = `~${String(index)}`));
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
  leftovers.forEach((_title, index) => void worksheets.getItem(`~${String(index)}`).delete());
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
  const { names } = context.workbook;
  if (existing === undefined) {
    const item = names.add(name, sheets.get(sheet).getRange(areaA1(area)), comment);
    if (!visible) item.visible = false;
    return;
  }
  const last = cellRef(area.row + area.rows - 1, area.column + area.columns - 1);
  const from = a1(fixed(cellRef(area.row, area.column)));
  const to = a1(fixed(last));
  names.getItem(name).formula = `=${onSheet(sheets.title(sheet), from === to ? from : `${from}:${to}`)}`;
}

/** On sheets that people own: the inputs whose value the dossier changes, and the lines of the tables. */
function writeInputs({ context, plan, snapshot, before, after }: PlanToWrite, tabs: readonly Tab[], listSource: (name: string) => Excel.Range): void {
  const kept = tabs.filter(({ fate }) => fate === 'kept').map((tab) => tab.plan);
  if (!before) return;
  const { names } = context.workbook;
  for (const sheet of kept) {
    for (const { name, area } of plan.names.filter((one) => one.sheet === sheet.id && one.area.rows * one.area.columns === 1)) {
      const cell = sheet.cells.find(({ row, column }) => row === area.row && column === area.column);
      const value = snapshot.cells.get(name)?.values[0]?.[0];
      if (!cell?.isInput || cell.isSilent || value === undefined || saysAlready(value, cell)) continue;
      names.getItem(name).getRange().values = [[toCellInput(cell.content)]];
    }
    if (sheet.id === 'bareme') writePersonnalise(context, plan, sheet, snapshot);
    // The list of barèmes is longer once there is a personnalisé one.
    if (sheet.id === 'parametres') names.getItem(INPUT.bareme).getRange().dataValidation.rule = { list: { inCellDropDown: true, source: listSource(LISTES.baremes) } };
  }
  const keyOf = (line: object): string => JSON.stringify(line);
  const of = (id: SheetId): SheetPlan | undefined => kept.find((sheet) => sheet.id === id);
  const common = { context, keyOf, listSource };
  const [depenses, ressources, indicateurs, mesures] = [of('depenses'), of('ressources'), of('indicateurs'), of('mesures')];
  const found = (name: string) => snapshot.tables.get(name);
  const [inDepenses, inRessources, inIndicateurs, inMesures] = [found(DEPENSES.name), found(RESSOURCES.name), found(INDICATEURS.name), found(MESURES.name)];
  if (depenses && inDepenses) writeLines({ ...common, table: DEPENSES, found: inDepenses, plan: depenses, before: before.depenses, after: after.depenses });
  if (ressources && inRessources) writeLines({ ...common, table: RESSOURCES, found: inRessources, plan: ressources, before: before.ressources, after: after.ressources });
  if (indicateurs && inIndicateurs) writeLines({ ...common, table: INDICATEURS, found: inIndicateurs, plan: indicateurs, before: before.indicateurs, after: after.indicateurs });
  if (mesures && inMesures) writeLines({ ...common, table: MESURES, found: inMesures, plan: mesures, before: before.mesures, after: after.mesures });
}

function writePersonnalise(context: Excel.RequestContext, plan: Plan, sheet: SheetPlan, snapshot: Snapshot): void {
  const block = plan.names.find(({ name }) => name === BAREME.personnaliseMontants)?.area;
  const values = snapshot.cells.get(BAREME.personnaliseMontants)?.values;
  if (!block || !values) return;
  const range = context.workbook.names.getItem(BAREME.personnaliseMontants).getRange();
  for (const cell of sheet.cells) {
    const row = cell.row - block.row;
    const column = cell.column - block.column;
    const isInside = row >= 0 && row < LIGNES_BAREME.length && column >= 0 && column < block.columns;
    if (!isInside || !cell.isInput || saysAlready(values[row]?.[column] ?? '', cell)) continue;
    range.getCell(row, column).values = [[toCellInput(cell.content)]];
  }
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
