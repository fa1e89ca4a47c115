import { sheetName } from '../plan/names';
import { buildSynthese } from '../plan/sheets/synthese';
import { whileOpen } from './while-open';
import { writePage } from './write-sheet';

/** Shows the page of the board, its page set-up as the plan wants it whatever became of it since. */
export async function prepareImpression(context: Excel.RequestContext): Promise<void> {
  const first = context.workbook.names.getItem(sheetName('synthese')).getRange();
  const { print } = buildSynthese().sheet;
  await whileOpen(first.worksheet, () => {
    writePage(first.worksheet, print);
    first.worksheet.activate();
    first.select();
  });
}
