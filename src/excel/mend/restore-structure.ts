import { getBareme } from '../../baremes';
import { buildPlan } from '../../plan/build-plan';
import type { Plan } from '../../plan/model';
import { SAISIES } from '../../plan/tables';
import { generatedAs } from '../audit/generated-as';
import type { PlanToWrite } from '../plan-to-write';
import { Protections } from '../protections';
import { readDossier } from '../read-dossier';
import { readLignes } from '../read-lignes';
import { nameSheets, openSheets } from '../sheets';
import { queueSnapshot, type Snapshot } from '../snapshot';
import { queueStructure, type Structure } from '../structure';
import { planTabs } from '../tabs';
import { computeAllLineEdits } from '../write-inputs';
import { writeLines } from '../write-lines';
import { writeIdentities, writeNames } from '../write-names';
import { writeFormulas, writeRules, writeSheet, type ListSource } from '../write-sheet';
import { withDissolved } from './dissolved-tables';
import { mendTables } from './mend-tables';
import { writeMends } from './write-mends';

/**
 * Puts back the tables, columns and sheets where people type, and nothing else: for a workbook that cannot be read even so,
 * until people correct what is wrong in it. One that can is put right whole by an update.
 */
export async function restoreStructure(context: Excel.RequestContext): Promise<void> {
  const takeSnapshot = queueSnapshot(context, 'inputs');
  const takeStructure = queueStructure(context);
  await context.sync();
  const found = await withDissolved(context, takeSnapshot());
  const structure = takeStructure();
  const read = readDossier(found);
  if (!found.isOurs || found.lostSheets.has('parametres') || read.ok || read.sansFeuille) return;

  const guessed = { ...generatedAs(read, found, structure), depenses: [], ressources: [], indicateurs: [], mesures: [] };
  const plan = onlySaisies(buildPlan(guessed, getBareme(guessed)), found, structure);
  const { mends, snapshot } = mendTables(found, plan, Office.context.requirements.isSetSupported('ExcelApi', '1.13'));
  const tabs = { ...planTabs(plan, structure, true, false), abandoned: [] };
  const fresh = tabs.planned.filter(({ fate }) => fate === 'new').map((tab) => tab.plan);
  if (mends.length + fresh.length === 0) return;

  const { names, worksheets } = context.workbook;
  const protections = new Protections(worksheets, structure.sheets);
  const listSource: ListSource = (name) => names.getItem(name).getRange();
  const lignes = readLignes(snapshot);
  const work: PlanToWrite = {
    ...{ context, plan, snapshot, structure, lignes, before: null, after: guessed, spellings: [], appended: [] },
    registres: { journal: null, figes: null },
    feet: new Map(),
    isMended: true,
  };
  const sheets = openSheets(worksheets, tabs, structure);
  writeMends({ context, protections, listSource }, mends);
  for (const sheet of fresh) writeSheet(sheets.get(sheet.id), sheet);
  writeNames(work, sheets);
  // No line changes: only what the workbook works out beside them is written again.
  for (const lines of computeAllLineEdits({ ...work, after: lignes })) {
    writeLines({ context, protections, isProtected: structure.sheets.get(lines.sheet)?.isProtected === true, listSource }, lines);
  }
  for (const sheet of fresh) writeFormulas(sheets.get(sheet.id), sheet);
  for (const sheet of fresh) writeRules(sheets.get(sheet.id), sheet, listSource);
  writeIdentities(work, sheets);
  nameSheets(plan, sheets);
  for (const { id } of plan.sheets) protections.restore(id, sheets.get(id), false);
  await protections.sent(context, context.sync());
}

/** The sheets of tables that are here, or that were. */
function onlySaisies({ sheets, names }: Plan, { lostSheets }: Snapshot, structure: Structure): Plan {
  const kept = sheets.filter(({ id }) => id in SAISIES && (structure.sheets.has(id) || lostSheets.has(id)));
  return { sheets: kept, names: names.filter(({ sheet }) => kept.some(({ id }) => id === sheet)) };
}
