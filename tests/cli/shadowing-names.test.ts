import { readFileSync } from 'node:fs';
import { Book } from '../../src/host/model/book';
import type { DefinedName } from '../../src/host/model/workbook';
import { openXlsx, saveXlsx } from '../../src/host/xlsx';
import { readExample } from '../examples';
import { dossierToJson } from '../../src/domain/dossier-json';
import { scratchFolder } from './command-line';
import { command } from './in-process';
import { readLecture } from './lecture';

jest.setTimeout(120_000);

const { path, put } = scratchFolder();

/** The file with one name more, as the sheet's own or as the workbook's. */
async function withName(output: string, title: string, name: string, isLocal: boolean): Promise<string> {
  const data = await openXlsx(new Uint8Array(readFileSync(path('sain.xlsx'))));
  const book = new Book(data);
  const sheet = book.sheetNamed(title);
  if (!sheet) throw new Error(`No sheet ${title}`);
  const range = { sheet: sheet.id, row: 7, column: 1, rows: 1, columns: 1 };
  const more: DefinedName = { name, range, comment: '', visible: true, ...(isLocal && { scope: sheet.id }) };
  data.names = [...data.names, more];
  put(output, await saveXlsx(book));
  return path(output);
}

beforeAll(async () => {
  put('dossier.json', JSON.stringify(dossierToJson(readExample('taille-1'))));
  await command('generer', path('dossier.json'), path('sain.xlsx'));
});

it.each([
  ['Population', 'Paramètres', true, /« Population » est redéfini pour la seule feuille « Paramètres »/u],
  ['dep_total', 'Budget global', true, /« dep_total » est redéfini pour la seule feuille « Budget global »/u],
  ['DEP_TOTAL', 'Budget global', false, /« DEP_TOTAL » est défini deux fois/u],
])('a second %s on %s is named, whatever each program would make of it', async (name, title, isLocal, said) => {
  const file = await withName('double.xlsx', title, name, isLocal);
  for (const args of [
    ['lire', file],
    ['regenerer', file, path('sortie.xlsx')],
  ]) {
    const { code, stderr } = await command(...args);
    expect([code, stderr.replaceAll(/\s/gu, ' ')]).toEqual([2, expect.stringMatching(said)]);
  }
});

it('a name of people’s own, on a sheet of ours, is theirs', async () => {
  const { stdout } = await command('lire', path('sain.xlsx'));
  const after = await command('lire', await withName('autre.xlsx', 'Budget global', 'Mon_total', true));
  expect([after.code, readLecture(after.stdout).noms]).toEqual([0, readLecture(stdout).noms]);
});
