import { BAREMES } from '../../src/baremes';
import { parseDossier } from '../../src/domain/parse-dossier';
import { dossierToJson } from '../../src/domain/dossier-json';
import type { ObjetCommente } from '../../src/excel/classeur';
import { readExample } from '../examples';
import { Book } from '../../src/host/model/book';
import { openXlsx, saveXlsx } from '../../src/host/xlsx';
import { close, openClasseur, switchTo, type OpenClasseur } from './open-classeur';

const PREVENTION: ObjetCommente = { kind: 'section', section: 'prevention' };
jest.setTimeout(120_000);

let open: OpenClasseur;

beforeAll(async () => {
  open = openClasseur();
  await open.classeur.generate(readExample('centre-alsace'), () => undefined);
});

afterAll(() => close(open));

const isProtected = (title: string): boolean => open.host.book.sheetNamed(title)?.protection.enabled === true;
const libelle = (rang: number): string => readExample('centre-alsace').depenses[rang]?.libelle ?? '';

it('comments a section on the page of the board, which stays protected', async () => {
  expect(await open.classeur.readCommentaires()).toEqual([]);
  const [after] = await open.classeur.addCommentaire(PREVENTION, 'Pourquoi si peu ?');
  expect(after).toMatchObject({ objet: PREVENTION, auteur: '', texte: 'Pourquoi si peu ?' });
  expect(after?.cellule).toMatch(/^'Synthèse CA'!A\d+$/);
  expect(isProtected('Synthèse CA')).toBe(true);
  const cell = after?.cellule.replace(/^.*!A/, '') ?? '';
  expect(open.host.book.sheetNamed('Synthèse CA')?.cells.get(`${String(Number(cell) - 1)},0`)?.value).toBe('3 Prévention');
});

it('answers where a comment stands, and comments a line of expenses at its own cell', async () => {
  await open.classeur.addCommentaire(PREVENTION, 'Deux projets ont glissé.');
  const ligne: ObjetCommente = { kind: 'depense', rang: 2, libelle: libelle(2) };
  const after = (await open.classeur.addCommentaire(ligne, 'Devis ?')).map(({ cellule, objet, texte }) => [
    cellule.replace(/\d+$/, ''),
    objet,
    texte,
  ]);
  expect(after).toEqual([
    ['Dépenses!D', ligne, 'Devis ?'],
    ["'Synthèse CA'!A", PREVENTION, 'Pourquoi si peu ?'],
    ["'Synthèse CA'!A", PREVENTION, 'Deux projets ont glissé.'],
  ]);
});

it('refuses to comment a line that has become another', async () => {
  const gone: ObjetCommente = { kind: 'depense', rang: 2, libelle: 'Un autre libellé' };
  await expect(open.classeur.addCommentaire(gone, 'Perdu')).rejects.toMatchObject({ code: 'modifie-entre-temps' });
});

it('keeps them when the workbook is brought up to date', async () => {
  const patched = parseDossier({ ...dossierToJson(readExample('centre-alsace')), hypothese: { variable: '0.5' } }, BAREMES);
  if (!patched.ok) throw new Error('A dossier of ours');
  await open.classeur.updateParametres(patched.dossier, () => undefined);
  expect((await open.classeur.readCommentaires())?.map(({ texte }) => texte)).toEqual([
    'Devis ?',
    'Pourquoi si peu ?',
    'Deux projets ont glissé.',
  ]);
});

it('sets the page of the board up for the printer, whatever became of it, and leaves it protected', async () => {
  const sheet = open.host.book.sheetNamed('Synthèse CA');
  if (!sheet) throw new Error('The page of the board is there');
  const planned = sheet.page;
  sheet.page = { ...planned, orientation: 'Landscape', fitHeight: 3, printArea: { row: 0, column: 0, rows: 2, columns: 2 } };
  expect(await open.classeur.prepareImpression()).toBe('excel');
  expect(sheet.page).toEqual(planned);
  expect(sheet.page).toMatchObject({ orientation: 'Portrait', paper: 'A4', fitWidth: 1, fitHeight: 1 });
  expect([isProtected('Synthèse CA'), open.host.book.data.active]).toEqual([true, sheet.id]);
});

it('says of a host without comments that it has none, and of any other refusal what it is', async () => {
  open.host.faults.failAction(1, 'ApiNotFound');
  expect(await open.classeur.readCommentaires()).toBeNull();
  open.host.faults.failAction(1, 'GeneralException');
  await expect(open.classeur.readCommentaires()).rejects.toMatchObject({ code: 'inattendu' });
  open.host.faults.clear();
});

it.each(['addCommentaire', 'prepareImpression'] as const)('never leaves the page open to all, wherever it fails: %s', async (call) => {
  const work = (): Promise<unknown> =>
    call === 'addCommentaire' ? open.classeur.addCommentaire(PREVENTION, 'Et encore ?') : open.classeur.prepareImpression();
  let failures = 0;
  for (let nth = 1; nth <= 60; nth += 1) {
    open.host.faults.failAction(nth, 'GeneralException');
    await work().catch(() => (failures += 1));
    open.host.faults.clear();
    expect([nth, isProtected('Synthèse CA')]).toEqual([nth, true]);
  }
  expect(failures).toBeGreaterThan(10);
});

it('says of a cell that has a note, as a file saved without Excel gives it, that no comment stands beside it', async () => {
  const copy = openClasseur({ book: new Book(await openXlsx(await saveXlsx(open.host.book))) });
  await expect(copy.classeur.addCommentaire(PREVENTION, 'Encore une fois')).rejects.toMatchObject({ code: 'cellule-annotee' });
  const [parcours] = await copy.classeur.addCommentaire({ kind: 'section', section: 'parcours' }, 'Ailleurs');
  expect(parcours?.texte).toBe('Ailleurs');
  await close(copy);
  switchTo(open);
});
