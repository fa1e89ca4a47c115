import { readFileSync } from 'node:fs';
import { Book } from '../../src/host/model/book';
import { cellKey } from '../../src/host/model/geometry';
import type { Cell } from '../../src/host/model/workbook';
import { openXlsx, saveXlsx } from '../../src/host/xlsx';
import { parseA1 } from '../../src/formula-text/a1';
import { scratchFolder } from './command-line';
import { command } from './in-process';
import { readLecture } from './lecture';

jest.setTimeout(300_000);

const { path, put } = scratchFolder();

/** Taille 4 with its majoration: 15 000 € and 10 % of them for accompagnement, half for each indicator, at 100 % and at 25 %. */
const DOSSIER = {
  version: 1,
  cpts: { nom: 'CPTS', population: 200_000, membres: 150 },
  contrat: { dateSignature: '2022-06-15' },
  exercice: { anneeContrat: 3 },
  missions: {
    acces: { debut: '2022-06-15' },
    prevention: { debut: '2022-06-15' },
    accompagnement: { debut: '2022-06-15' },
  },
  depenses: [
    { section: 'fonctionnement', poste: 'moyens', libelle: 'Logiciel', quantite: 2, coutUnitaire: 100 },
    { section: 'prevention', poste: 'moyens', libelle: 'Affiches', quantite: 1, coutUnitaire: 50 },
  ],
  indicateurs: [
    { id: 'ACC1', mission: 'accompagnement', unite: 'nombre', cible: 10, poids: 50, methode: 'ratio' },
    { id: 'ACC2', mission: 'accompagnement', unite: 'nombre', cible: 40, poids: 50, methode: 'ratio' },
  ],
  mesures: [
    { indicateur: 'ACC1', date: '2024-06-30', valeur: 10 },
    { indicateur: 'ACC2', date: '2024-06-30', valeur: 10 },
  ],
};

interface Case {
  readonly sheet: string;
  readonly address: string;
  readonly cell: Pick<Cell, 'value' | 'formula'>;
  /** What a name must be once the workbook is written again; none when the cell stays to be corrected. */
  readonly names?: Readonly<Record<string, number>>;
  /** What `lire` says of the cell; null when the figures are right as they are. */
  readonly said: RegExp | null;
}

const ACQUIS = { VariableAcquise_Accompagnement: 10_312.5 };
const DEPENSES = { Dep_Fonctionnement: 200, Dep_Prevention: 50, Dep_Total: 250 };

/** What a paste, LibreOffice or another program leaves. */
const CASES: Readonly<Record<string, Case>> = {
  'a direction with a space behind': {
    sheet: 'Indicateurs',
    address: 'E8',
    cell: { value: 'croissant ' },
    names: ACQUIS,
    said: /« croissant {2}» se lit « Croissant »/,
  },
  'oui with a space behind': {
    sheet: 'Paramètres',
    address: 'B37',
    cell: { value: 'oui ' },
    names: { ...ACQUIS, Fixe_Accompagnement: 16_500 },
    said: /« oui {2}» se lit « Oui »/,
  },
  'a CPAM rate as a text': {
    sheet: 'Indicateurs',
    address: 'AC8',
    cell: { value: '0.8' },
    names: { VariableAcquise_Accompagnement: 14_850 },
    said: /« 0\.8 » se lit « 0\.8 »|saisi comme du texte/,
  },
  'a hard space for a CPAM rate': { sheet: 'Indicateurs', address: 'AC8', cell: { value: '\u00a0' }, names: ACQUIS, said: /espaces/ },
  'a section by its code': {
    sheet: 'Dépenses',
    address: 'A6',
    cell: { value: 'fonctionnement' },
    names: DEPENSES,
    said: /« 0 Fonctionnement »/,
  },
  'a section with a space behind': {
    sheet: 'Dépenses',
    address: 'A6',
    cell: { value: '0 fonctionnement ' },
    names: DEPENSES,
    said: /« 0 Fonctionnement »/,
  },
  'a section by its name alone': {
    sheet: 'Dépenses',
    address: 'A7',
    cell: { value: 'Prévention' },
    names: DEPENSES,
    said: /« 3 Prévention »/,
  },
  'a poste without its accent': {
    sheet: 'Dépenses',
    address: 'C6',
    cell: { value: 'Moyens materiels' },
    names: DEPENSES,
    said: /« Moyens matériels »/,
  },
  'a space for a quantity': {
    sheet: 'Dépenses',
    address: 'F6',
    cell: { value: ' ' },
    names: { Dep_Fonctionnement: 0, Dep_Total: 50 },
    said: /espaces/,
  },
  'a space for a unit cost': {
    sheet: 'Dépenses',
    address: 'H6',
    cell: { value: ' ' },
    names: { Dep_Fonctionnement: 0, Dep_Total: 50 },
    said: /espaces/,
  },
  'a space for the amount of a dérogation': { sheet: 'Paramètres', address: 'F44', cell: { value: ' ' }, names: ACQUIS, said: /espaces/ },
  'a space for the tier of the contract': {
    sheet: 'Paramètres',
    address: 'B9',
    cell: { value: ' ' },
    names: { Taille: 4, Fixe_Accompagnement: 16_500 },
    said: /espaces/,
  },
  'a date as a text': { sheet: 'Mesures', address: 'B7', cell: { value: '2024-06-30' }, names: ACQUIS, said: /30\/06\/2024/ },
  'a unit cost that needs itself': { sheet: 'Dépenses', address: 'H6', cell: { value: 1, formula: '=H6+1' }, said: /dépend d’elle-même/ },
};

const made = path('made.xlsx');

beforeAll(async () => {
  expect(await command('generer', put('dossier.json', DOSSIER), made)).toMatchObject({ code: 0 });
});

it.each(Object.entries(CASES))('%s is named by lire, and right or named once written again', async (name, one) => {
  const file = await leave(name, one);
  const read = await command('lire', file);
  const place = `${one.sheet}!${one.address} :`;
  if (one.said === null) expect(read.code).toBe(0);
  else {
    expect([read.code, read.stdout]).toEqual([2, '']);
    expect(plain(read.stderr)).toContain(plain(place));
    expect(plain(read.stderr)).toMatch(one.said);
  }
  const written = path(`${name} bis.xlsx`);
  const again = await command('regenerer', file, written);
  if (!one.names) {
    expect(again.code).toBe(2);
    expect(plain(again.stderr)).toContain(plain(place));
    return;
  }
  expect(again).toMatchObject({ code: 0 });
  const { noms } = readLecture((await command('lire', written)).stdout);
  expect(noms).toMatchObject(one.names);
});

const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');

async function leave(name: string, { sheet: title, address, cell }: Case): Promise<string> {
  const book = new Book(await openXlsx(readFileSync(made)));
  const sheet = book.sheetNamed(title);
  const place = parseA1(address);
  if (!sheet || !place) throw new Error(`No cell ${title}!${address}`);
  const key = cellKey(place.row, place.column);
  const before = sheet.cells.get(key);
  book.setCell(sheet, key, { ...(before?.style && { style: before.style }), ...cell });
  return put(`${name}.xlsx`, await saveXlsx(book));
}
