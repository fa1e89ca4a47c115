import { sheetName } from '../plan/names';
import { buildSynthese } from '../plan/sheets/synthese';
import type { Imprimeur } from './classeur';
import { whileOpen } from './while-open';
import { writePage } from './write-sheet';

/** Shows the page of the board, its page set-up as the plan wants it whatever became of it since. Its footer stays: it tells the version. */
export async function prepareImpression(context: Excel.RequestContext): Promise<Imprimeur> {
  const sheet = context.workbook.names.getItem(sheetName('synthese')).getRange().worksheet;
  const { print } = buildSynthese().sheet;
  await whileOpen(sheet, () => {
    writePage(sheet, print);
    sheet.activate();
    sheet.getRange('A1').select();
  });
  return 'excel';
}
