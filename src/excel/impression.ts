import { getBareme } from '../baremes';
import { buildPlan } from '../plan/build-plan';
import type { PrintPlan } from '../plan/model';
import { sheetName } from '../plan/names';
import type { Imprimeur } from './classeur';
import { readDossier } from './read-dossier';
import { readRegistre } from './registre/registres';
import { queueSnapshot } from './snapshot';
import { queueStructure } from './structure';
import { whileOpen } from './while-open';
import { writePage } from './write-sheet';

/** Shows the page of the board, its page set-up as the plan wants it whatever became of it since. */
export async function prepareImpression(context: Excel.RequestContext): Promise<Imprimeur> {
  const print = await readPrint(context);
  const sheet = context.workbook.names.getItem(sheetName('synthese')).getRange().worksheet;
  await whileOpen('synthese', sheet, () => {
    if (print) writePage(sheet, print);
    sheet.activate();
    sheet.getRange('A1').select();
  });
  return 'excel';
}

/** Nothing where the inputs cannot be understood: the page stays as it was made, before they could not. */
async function readPrint(context: Excel.RequestContext): Promise<PrintPlan | null> {
  const takeInputs = queueSnapshot(context, 'inputs');
  const takeStructure = queueStructure(context);
  await context.sync();
  const snapshot = takeInputs();
  const read = readDossier(snapshot);
  if (!read.ok) return null;
  const registre = readRegistre(snapshot, takeStructure());
  const { sheets } = buildPlan(read.dossier, getBareme(read.dossier), { registre });
  return sheets.find(({ id }) => id === 'synthese')?.print ?? null;
}
