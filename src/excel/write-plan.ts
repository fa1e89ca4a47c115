import { CODES_MISSION } from '../domain/mission';
import { SECTIONS } from '../domain/section';
import type { SheetId } from '../plan/model';
import { sheetName, sheetTotalName, zoneName } from '../plan/names';
import { areaA1 } from '../plan/refs';
import type { LineEdits } from './line-edits';
import { mendTables, type TableMend } from './mend/mend-tables';
import { writeMends } from './mend/write-mends';
import { writeFeet } from './page-feet';
import type { PlanToWrite, Queued } from './plan-to-write';
import { Protections } from './protections';
import { nameSheets, openSheets } from './sheets';
import { planTabs } from './tabs';
import type { RowsCheck } from './rows-check';
import { writeCharts } from './write-charts';
import { computeAllLineEdits, writeBaremeChoices, writeInputs } from './write-inputs';
import { writeLines } from './write-lines';
import { writeLinks } from './write-links';
import { markFinished, markUnfinished, refuseForeignNames, removeNames, writeIdentities, writeNames } from './write-names';
import { writeFormulas, writeHeights, writeRules, writeSheet, type ListSource } from './write-sheet';
import { writeSpellings } from './write-spellings';

/**
 * Queues everything that makes the workbook the planned one; nothing is sent before the caller sends it with what this returns. Sheets where
 * people type are created or completed, never rewritten; the others are written anew in their place.
 * @throws ErreurClasseur when it cannot be done, and then nothing is queued
 */
export function writePlan(found: PlanToWrite): Queued {
  refuseForeignNames(found);
  const { mends, work } = mended(found);
  const { context, plan, snapshot, structure } = work;
  const lines = computeAllLineEdits(work);
  const { worksheets } = context.workbook;
  const tabs = planTabs(plan, structure, snapshot.isOurs, keepsBareme(work));
  const fresh = tabs.planned.filter(({ fate }) => fate !== 'kept').map((tab) => tab.plan);
  const kept = tabs.planned.filter(({ fate }) => fate === 'kept').map((tab) => tab.plan);

  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const protections = new Protections(worksheets, structure.sheets);
  // First of all what a password may refuse.
  for (const { plan: sheet, fate } of tabs.planned) if (fate === 'rewritten') protections.lift(sheet.id);
  markUnfinished(work);
  writeSpellings(work, protections);
  const sheets = openSheets(worksheets, tabs, structure);
  const listSource: ListSource = (name) => {
    const list = plan.names.find((one) => one.name === name);
    if (!list) throw new Error(`The plan has no list ${name}`);
    return sheets.get(list.sheet).getRange(areaA1(list.area));
  };

  writeMends({ context, protections, listSource }, mends);
  for (const sheet of fresh) writeSheet(sheets.get(sheet.id), sheet);
  writeBaremeChoices(work, listSource, protections);
  writeNames(work, sheets);
  writeInputs(work, kept);
  const write = (edits: LineEdits): RowsCheck | readonly [] =>
    writeLines({ context, protections, isProtected: structure.sheets.get(edits.sheet)?.isProtected === true, listSource }, edits) ?? [];
  const checks = lines.flatMap(write);
  for (const sheet of fresh) writeFormulas(sheets.get(sheet.id), sheet);
  for (const sheet of fresh) writeRules(sheets.get(sheet.id), sheet, listSource);
  for (const sheet of fresh) writeCharts(sheets.get(sheet.id), sheet);
  removeUnplanned(work);
  writeIdentities(work, sheets);
  nameSheets(plan, sheets);
  for (const sheet of fresh) writeLinks(sheet, sheets);
  // The register last: it tells of what was done.
  checks.push(...work.appended.flatMap(write));
  writeFeet(work, kept, sheets, protections);
  for (const { id, isProtected } of kept) protections.restore(id, sheets.get(id), isProtected);
  for (const { id, isProtected } of fresh) if (isProtected) protections.protect(sheets.get(id));
  if (!snapshot.isOurs) sheets.get('budget').activate();
  markFinished(work);
  return { protections, checks };
}

/** The workbook as it is once the tables of people have all their columns again. */
function mended(found: PlanToWrite): { readonly mends: readonly TableMend[]; readonly work: PlanToWrite } {
  const canGrow = Office.context.requirements.isSetSupported('ExcelApi', '1.13');
  const { mends, snapshot } = mendTables(found.snapshot, found.plan, canGrow);
  const isWhole = mends.length === 0 && snapshot.lostSheets.size === 0;
  return { mends, work: isWhole ? found : { ...found, snapshot, isMended: true } };
}

/** Only the lines of the tables: all the rest of the workbook follows by its formulas. */
export function writeOnlyLines(work: PlanToWrite): Queued {
  const { context, structure } = work;
  const { names, worksheets } = context.workbook;
  const edits = [...computeAllLineEdits(work), ...work.appended];
  const protections = new Protections(worksheets, structure.sheets);
  for (const id of writeSpellings(work, protections)) {
    const title = structure.sheets.get(id)?.title;
    if (title !== undefined && !edits.some((lines) => lines.sheet === id)) protections.restore(id, worksheets.getItem(title), false);
  }
  const checks = edits.flatMap((lines) => {
    const sheet = structure.sheets.get(lines.sheet);
    const check = writeLines(
      { context, protections, isProtected: sheet?.isProtected === true, listSource: (name) => names.getItem(name).getRange() },
      lines,
    );
    if (sheet) protections.restore(lines.sheet, worksheets.getItem(sheet.title), false);
    return check ?? [];
  });
  makeRoomForNewLines(work);
  return { protections, checks };
}

/** Formulas show the lines on the sheets of their sections, in rows that do not fit themselves to what comes. */
function makeRoomForNewLines({ context, plan, structure, before, after }: PlanToWrite): void {
  const known = new Set<object>([...(before?.depenses ?? []), ...(before?.ressources ?? [])]);
  const isNew = (line: object): boolean => !known.has(line);
  const sections = new Set([...after.depenses.filter(isNew), ...after.ressources.filter(isNew)].map(({ section }) => section));
  for (const sheet of plan.sheets) {
    const found = [...sections].some((section) => sheet.id === `section-${section}`) ? structure.sheets.get(sheet.id) : undefined;
    // Where people forbid it, rows stay as high as they are.
    if (!found || (found.isProtected && found.options.allowFormatRows !== true)) continue;
    writeHeights(context.workbook.worksheets.getItem(found.title), sheet);
  }
}

/** The personnalisé amounts typed in Barème stay where they are as long as their block is whole and keeps its shape. */
function keepsBareme({ structure, before, after }: PlanToWrite): boolean {
  const base = before?.baremePersonnalise?.base;
  return !structure.isUnfinished && base !== undefined && base === after.baremePersonnalise?.base;
}

/** Sheets of missions no longer kept go, with the names that led to them. */
function removeUnplanned(work: PlanToWrite): void {
  const { context, plan, structure } = work;
  const isGone = (id: SheetId): boolean => !plan.sheets.some((sheet) => sheet.id === id);
  const sections = SECTIONS.filter(({ code }) => isGone(`section-${code}`));
  const gone = [
    ...sections.map(({ code }): SheetId => `section-${code}`),
    ...CODES_MISSION.map((mission): SheetId => `preuves-${mission}`).filter(isGone),
  ];
  const totals = sections.flatMap(({ nom }) => [sheetTotalName('Depenses', nom), sheetTotalName('Ressources', nom)]);
  removeNames(work, [...gone.flatMap((id) => [sheetName(id), zoneName(id)]), ...totals]);
  for (const id of gone) {
    const title = structure.sheets.get(id)?.title;
    if (title !== undefined) context.workbook.worksheets.getItem(title).delete();
  }
}
