import { readFileSync } from 'node:fs';
import { dossierToJson } from '../../src/domain/dossier-json';
import { openXlsx } from '../../src/host/xlsx';
import { readExample } from '../examples';
import { nameValue, recalculate, valueAt, type Recalculated } from '../libreoffice';
import { classeur, classeurThroughNpm, examplePath, linesOf, scratchFolder, type Ended } from './command-line';
import { editWorkbooks, type Edit } from './edit-workbook';
import { readLecture, type Lecture } from './lecture';

const MINUTE = 60_000;
jest.setTimeout(3 * MINUTE);

const { path, put, names } = scratchFolder();

/** Rows 6 to 30 hold the 25 expenses of Centre Alsace, rows up to 40 the spare rows of the table; columns A to K. */
const DEPENSES = 'Dépenses';
const SIGNS = ['=SOMME(A1)', '+33 1 23', '-tiret', '@nom'];
const line = (row: number, section: string, poste: string, libelle: string, quantite: number) => ({
  [`A${row}`]: section,
  [`C${row}`]: poste,
  [`D${row}`]: libelle,
  [`F${row}`]: quantite,
});

const ALIVE: readonly Edit[] = [
  // In the rows that the table keeps ready, a unit cost as a formula and labels that look like formulas.
  {
    kind: 'type',
    sheet: DEPENSES,
    cells: Object.fromEntries(
      SIGNS.flatMap((sign, index) =>
        Object.entries({
          ...line(31 + index, '2 Parcours pluriprofessionnels', 'Salaires', sign, 2),
          [`B${31 + index}`]: sign,
          [`H${31 + index}`]: { formula: '=50000/12' },
        }),
      ),
    ),
  },
  { kind: 'type', sheet: DEPENSES, cells: { L5: 'Validé par', L6: 'Anne', L7: { formula: '="Bru"&"no"' } } },
  { kind: 'insert-rows', sheet: DEPENSES, row: 9, count: 2 },
  { kind: 'type', sheet: DEPENSES, cells: { ...line(9, '4 Crises sanitaires', 'Honoraires consultant', 'Ligne insérée', 1.5), H9: 200 } },
  { kind: 'add-sheet', sheet: 'Mes calculs', at: 2 },
  {
    kind: 'type',
    sheet: 'Mes calculs',
    cells: { A1: { formula: '=Dep_Total*2' }, A2: { formula: '=SUM(Depenses[Montant])' }, A3: 'à la main' },
  },
  { kind: 'rename', sheet: '2 Parcours pluriprofessionnels', title: 'Parcours 2026' },
];

/** By label, whole rows of the 25 expenses, the column beside included. */
const SORTED: readonly Edit[] = [
  { kind: 'type', sheet: DEPENSES, cells: { L5: 'Validé par', L6: 'Anne' } },
  { kind: 'sort', sheet: DEPENSES, range: 'A6:L30', column: 3 },
];

const FAULTY: readonly Edit[] = [
  {
    kind: 'type',
    sheet: DEPENSES,
    cells: {
      F6: 'douze',
      F7: '12,5',
      H8: { formula: '=1/0' },
      C9: '',
      F10: -3,
      C11: 'Salaire',
      A12: '',
      A35: '2 Parcours pluriprofessionnels',
    },
  },
  { kind: 'type', sheet: 'Ressources', cells: { D6: 'dix mille', E7: 'perdue' } },
  { kind: 'type', sheet: 'Paramètres', cells: { B6: '', B7: 0, B16: '30 février 2026', B17: 6, B22: 'peut-être', C34: '' } },
];

const POSTES = 'Indemnités des professionnels, Salaires, Honoraires consultant, Moyens matériels';
const FAULTS = [
  'Paramètres!B6 : Cette cellule est vide ; un texte est attendu.',
  'Paramètres!B7 : Cette cellule contient 0 ; un nombre entier d’au moins 1 est attendu.',
  'Paramètres!B16 : Cette cellule contient le texte « 30 février 2026 » ; une date est attendue, par exemple 15/06/2022.',
  'Paramètres!B17 : Cette cellule contient 6 ; choisissez dans la liste : 1, 2, 3, 4, 5.',
  'Paramètres!B22 : Cette cellule contient le texte « peut-être » ; choisissez dans la liste : Oui, Non.',
  'Paramètres!C34 : Cette cellule est vide ; une date est attendue, par exemple 15/06/2022.',
  'Dépenses!F6 : Cette cellule contient le texte « douze » ; un nombre est attendu, par exemple 1250,50.',
  'Dépenses!F7 : Cette cellule contient le texte « 12,5 » ; un nombre est attendu, par exemple 1250,50.',
  'Dépenses!H8 : Cette cellule affiche l’erreur #DIV/0! : corrigez sa formule.',
  `Dépenses!C9 : Cette cellule est vide ; choisissez dans la liste : ${POSTES}.`,
  'Dépenses!F10 : Un nombre supérieur ou égal à 0 et inférieur à 1000000000000 est attendu (reçu : -3).',
  `Dépenses!C11 : Cette cellule contient le texte « Salaire » ; choisissez dans la liste : ${POSTES}.`,
  'Dépenses!A12 : Cette cellule est vide ; choisissez dans la liste : 0 Fonctionnement, 1A Médecin traitant, 1B Soins non programmés, 2 Parcours pluriprofessionnels, 3 Prévention, 4 Crises sanitaires, 5 Qualité et pertinence, 6 Accompagnement des professionnels.',
  `Dépenses!C35 : Cette cellule est vide ; choisissez dans la liste : ${POSTES}.`,
  'Ressources!D6 : Cette cellule contient le texte « dix mille » ; un nombre est attendu, par exemple 1250,50.',
  'Ressources!E7 : Cette cellule contient le texte « perdue » ; choisissez dans la liste : Demandée, Notifiée, Versée.',
];

async function done(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await classeur(...args);
  if (code !== 0 || stderr !== '') throw new Error(`${args.join(' ')} ended with ${String(code)}: ${stderr}`);
  return stdout;
}

const lire = async (name: string): Promise<Lecture> => readLecture(await done('lire', path(name)));

beforeAll(async () => {
  const made = await classeurThroughNpm('generer', examplePath('centre-alsace'), path('budget.xlsx'));
  expect(made).toEqual({ code: 0, stdout: '', stderr: '' });
  const file = path('budget.xlsx');
  await editWorkbooks([
    { file, output: path('vivant.xlsx'), edits: ALIVE },
    { file, output: path('trie.xlsx'), edits: SORTED },
    { file, output: path('fautif.xlsx'), edits: FAULTY },
    { file, output: path('verrouille.xlsx'), edits: [], password: 'secret' },
  ]);
}, 2 * MINUTE);

describe('what people did in LibreOffice', () => {
  let before: Ended;
  let after: Lecture;
  let office: Recalculated;

  beforeAll(async () => {
    before = await classeur('lire', path('vivant.xlsx'));
    await done('regenerer', path('vivant.xlsx'), path('regenere.xlsx'));
    after = await lire('regenere.xlsx');
    const found = (await recalculate([path('regenere.xlsx')], 'fr-FR')).get(path('regenere.xlsx'));
    if (!found) throw new Error('LibreOffice said nothing');
    office = found;
  }, 2 * MINUTE);

  it('is read, formulas by what they give and labels as they were typed', () => {
    const { depenses } = after.dossier;
    if (!Array.isArray(depenses)) throw new Error('No expenses');
    expect(depenses).toHaveLength(25 + 1 + 4);
    expect(depenses[3]).toMatchObject({
      section: 'crise',
      poste: 'honoraires',
      libelle: 'Ligne insérée',
      quantite: '1.5',
      coutUnitaire: '200',
    });
    const parcours = { section: 'parcours', poste: 'salaires', quantite: '2', coutUnitaire: '4166.66666666667' };
    expect(depenses.slice(-4)).toEqual(
      SIGNS.map((sign) => expect.objectContaining({ ...parcours, fiche: sign, libelle: sign }) as unknown),
    );
  });

  it('counts', () => {
    // 4 × 2 × 50 000 / 12, each line to the cent, and 1.5 × 200.
    expect(after.noms).toMatchObject({ Dep_Parcours: 45_000 + 4 * 8_333.33, Dep_Crise: 22_500 + 300, Dep_Total: 306_623.32 });
  });

  it('that left a line without its amount is named by lire, which tells no wrong figure, and mended by regenerer', () => {
    // LibreOffice copies no formula into the rows put in a table.
    expect([before.code, before.stdout, ...linesOf(before)]).toEqual([
      2,
      '',
      'Dépenses!I9 : La formule a été effacée.',
      'Dépenses!K9 : La formule a été effacée.',
    ]);
    const check = after.controles.find(({ id }) => id === 'montants-depenses');
    expect(check).toEqual({ id: 'montants-depenses', ok: true, message: '' });
  });

  it('stays in the workbook: a column and a sheet of their own, a formula in an input, a title', async () => {
    const { sheets } = await openXlsx(readFileSync(path('regenere.xlsx')));
    const cellsOf = (title: string) => new Map(sheets.find(({ name }) => name === title)?.cells);
    const depenses = cellsOf(DEPENSES);
    expect(['4,11', '5,11', '6,11'].map((key) => depenses.get(key)?.value)).toEqual(['Validé par', 'Anne', 'Bruno']);
    expect(depenses.get('32,7')).toMatchObject({ formula: '=50000/12' });
    expect(cellsOf('Mes calculs').get('2,0')?.value).toBe('à la main');
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Mes calculs', 'Parcours 2026']));
    expect(sheets.map(({ name }) => name)).not.toContain('2 Parcours pluriprofessionnels');
    for (const [index, sign] of SIGNS.entries())
      for (const column of [1, 3]) {
        const cell = depenses.get(`${32 + index},${column}`);
        expect([cell?.value, cell?.formula]).toEqual([sign, undefined]);
      }
  });

  it('is seen alike by LibreOffice, without an error and without a label become a formula', () => {
    expect(office.errors).toEqual([]);
    expect(valueAt(office, 'Mes calculs', 'A1')).toBeCloseTo(2 * 306_623.32, 6);
    expect(valueAt(office, 'Mes calculs', 'A2')).toBeCloseTo(306_623.32, 6);
    expect(nameValue(office, 'Dep_Total')).toBeCloseTo(306_623.32, 6);
    expect(Object.keys(office.cells[DEPENSES] ?? {}).filter((address) => /^[BD]\d/.test(address))).toEqual([]);
  });

  it('sorted lines keep their new order and what stands beside them', async () => {
    const { dossier, noms } = await lire('trie.xlsx');
    const { depenses } = dossierToJson(readExample('centre-alsace'));
    const { depenses: read } = dossier;
    if (!Array.isArray(read)) throw new Error('No expenses');
    expect(read).not.toEqual(depenses);
    const byText = (lines: readonly unknown[]) => lines.map((one) => JSON.stringify(one)).sort();
    expect(byText(read)).toEqual(byText(depenses));
    expect([noms['Dep_Total'], noms['Controles_OK']]).toEqual([272_990, true]);
  });
});

describe('what cannot be understood', () => {
  it('is told at once, each at its cell, by lire and by regenerer, which writes nothing', async () => {
    const sortie = put('garde.xlsx', 'un classeur précieux');
    const files = names();
    const [read, regenerated] = [await classeur('lire', path('fautif.xlsx')), await classeur('regenerer', path('fautif.xlsx'), sortie)];
    expect([...linesOf(read)].sort()).toEqual([...FAULTS].sort());
    expect([read.code, read.stdout, regenerated]).toEqual([2, '', read]);
    expect(readFileSync(sortie, 'utf8')).toBe('un classeur précieux');
    expect(names()).toEqual(files);
  });

  it.each<readonly [string, () => Uint8Array | string, string]>([
    ['un texte', () => 'bonjour', 'Ce fichier n’est pas un classeur Excel (.xlsx).'],
    ['rien', () => '', 'Ce fichier n’est pas un classeur Excel (.xlsx).'],
    [
      'une archive vide',
      () => Buffer.from([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]),
      'Ce fichier n’est pas un classeur Excel (.xlsx).',
    ],
    [
      'la moitié du budget',
      () => readFileSync(path('budget.xlsx')).subarray(0, 20_000),
      'Ce classeur est abîmé ; ouvrez-le dans Excel ou LibreOffice et enregistrez-le de nouveau.',
    ],
    [
      'un budget verrouillé',
      () => readFileSync(path('verrouille.xlsx')),
      'Ce classeur est protégé par un mot de passe ; enregistrez-en une copie sans mot de passe.',
    ],
  ])('%s is refused in one sentence', async (_what, content, sentence) => {
    const ended = await classeur('lire', put('fichier.xlsx', content()));
    expect([ended.code, ended.stdout, linesOf(ended)]).toEqual([2, '', [`${path('fichier.xlsx')} : ${sentence}`]]);
  });
});
