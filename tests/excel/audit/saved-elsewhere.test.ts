import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Book } from '../../../src/host/model/book';
import { openXlsx, saveXlsx } from '../../../src/host/xlsx';
import { scratchFile } from '../../host/xlsx/scratch-file';
import { convert } from '../../libreoffice/convert';
import { openExample, sheetOf, tableOf } from '../base-workbooks';
import { close, openClasseur } from '../open-classeur';
import { findings } from './findings';

jest.setTimeout(120_000);

const file = scratchFile('audited');

it('finds nothing wrong in a workbook that LibreOffice saved, nor calls a row of it hidden that was in sight', async () => {
  const opened = await openExample('centre-alsace');
  await opened.classeur.generatePreuves(() => undefined);
  const { range } = tableOf(opened, 'Depenses');
  sheetOf(opened, 'depenses').rows.set(range.row + 2, { hidden: true });
  const path = join(file.folder, 'audited.xlsx');
  writeFileSync(path, await saveXlsx(opened.host.book));
  await close(opened);
  const saved = await convert(path, 'xlsx', join(file.folder, 'again'));
  const again = openClasseur({ book: new Book(await openXlsx(readFileSync(saved))) });
  await again.host.settle();
  expect(await findings(again)).toEqual([`lignes-masquees · Dépenses!A${String(range.row + 3)} · Dépenses ·  · ${String(range.row + 3)}`]);
  await close(again);
});
