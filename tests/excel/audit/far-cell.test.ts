import { cellKey } from '../../../src/host/model/geometry';
import { openExample, sheetOf } from '../base-workbooks';
import { close } from '../open-classeur';

jest.setTimeout(120_000);

it('says of a cell at the far end of a sheet that the sheet is too large, in words', async () => {
  const opened = await openExample('centre-alsace');
  opened.host.book.setCell(sheetOf(opened, 'budget'), cellKey(1_048_575, 16_383), { value: 1 });
  await expect(opened.classeur.audit()).rejects.toMatchObject({ code: 'trop-grand', detail: 'Budget global' });
  await close(opened);
});
