import { stillEngine } from '../../host/open-workbook';
import { budgetOf, openExample } from '../base-workbooks';
import { close } from '../open-classeur';
import { openVoted, VOTE } from '../registre/voted-workbook';
import type { Cell } from '../../../src/host/model/workbook';
import type { OpenClasseur } from '../open-classeur';

jest.setTimeout(120_000);

/** As a program leaves a workbook that it wrote and did not calculate. */
function forgetResults({ host: { book } }: OpenClasseur): void {
  for (const sheet of book.data.sheets)
    for (const [key, cell] of sheet.cells) if (cell.formula !== undefined) book.setCell(sheet, key, blank(cell));
}

const blank = (cell: Cell): Cell => ({ ...cell, value: '' });

it('says that a workbook is not calculated, rather than each figure that is missing', async () => {
  const opened = await openExample('centre-alsace', { engine: stillEngine });
  forgetResults(opened);
  const { ecarts } = budgetOf(await opened.classeur.read());
  expect(ecarts.map(({ genre }) => genre)).toEqual(['non-calcule']);
  await close(opened);
});

it('freezes no figure of a workbook that is not calculated', async () => {
  const opened = await openVoted('centre-alsace', { engine: stillEngine });
  const { actes } = budgetOf(await opened.classeur.read());
  forgetResults(opened);
  await expect(opened.classeur.recordActe({ ...VOTE, nature: 'soumis' }, actes)).rejects.toMatchObject({ code: 'chiffres-differents' });
  await close(opened);
});
