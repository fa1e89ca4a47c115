import { readFileSync, writeFileSync } from 'node:fs';
import { EXAMPLES, readExample } from '../examples';
import { dossierToJson } from '../../src/domain/dossier-json';
import { createBook } from '../../src/host/model/create';
import { cellKey } from '../../src/host/model/geometry';
import { Book } from '../../src/host/model/book';
import { deleteSheet } from '../../src/host/model/sheets';
import { openXlsx, saveXlsx } from '../../src/host/xlsx';
import { packParts, unpackParts } from '../../src/host/xlsx/zip';
import { readLecture, type Lecture } from './lecture';
import { examplePath, scratchFolder } from './command-line';
import { command } from './in-process';

jest.setTimeout(300_000);

const { path, put, names } = scratchFolder();

const SECTIONS = ['Fonctionnement', 'AccesMT', 'AccesSNP', 'Parcours', 'Prevention', 'Crise', 'Qualite', 'Accompagnement', 'Total'];
const RESULTS = ['Dep', 'Res', 'Ecart', 'Fixe', 'Variable', 'VariableAcquise', 'VariableRetenue', 'Realise'];

/** Figures of domain.md and of the examples themselves, section by section, total last. */
const FIGURES: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  // Taille 3, avenant 2, fifth year: crise counts its update, accès is shared half and half, qualité is not kept.
  'centre-alsace': {
    Dep: [77_990, 45_000, 45_000, 45_000, 27_500, 22_500, 0, 10_000, 272_990],
    Res: [77_990, 45_000, 45_000, 45_000, 27_500, 22_500, 0, 10_000, 272_990],
    Ecart: [0, 0, 0, 0, 0, 0, 0, 0, 0],
    Fixe: [75_000, 45_000, 45_000, 45_000, 17_500, 22_500, 0, 10_000, 260_000],
    Variable: [0, 17_500, 17_500, 45_000, 17_500, 0, 0, 10_000, 107_500],
    VariableAcquise: [0, 9_187.5, 9_187.5, 22_500, 10_091.67, 0, 0, 8_000, 58_966.67],
    VariableRetenue: [0, 0, 0, 0, 0, 0, 0, 0, 0],
    Realise: [30_120, 16_605.2, 18_750, 19_362.5, 9_410.8, 4_165.35, 0, 2_500, 100_913.85],
  },
  // Taille 1, ACI 2019: 10 000 + 35 000 for SNP, and 181 days of 365 of 10 000 for prévention.
  'taille-1': {
    Dep: [51_500, 15_000, 45_000, 25_000, 4_958.9, 0, 0, 0, 141_458.9],
    Res: [51_500, 15_000, 45_000, 25_000, 4_958.9, 0, 0, 0, 141_458.9],
    Ecart: [0, 0, 0, 0, 0, 0, 0, 0, 0],
    Fixe: [50_000, 15_000, 45_000, 25_000, 4_958.9, 0, 0, 0, 139_958.9],
    Variable: [0, 15_000, 0, 25_000, 10_000, 0, 0, 0, 50_000],
    VariableAcquise: [0, 0, 0, 0, 0, 0, 0, 0, 0],
    VariableRetenue: [0, 0, 0, 0, 0, 0, 0, 0, 0],
    Realise: [0, 0, 0, 0, 0, 0, 0, 0, 0],
  },
  // Taille 2, avenant 2: half of the variable part, 32 000 for parcours by derogation, 3 000 of the département.
  'taille-2': {
    Dep: [60_000, 42_000, 42_800.04, 39_125, 23_284.5, 15_700, 11_250, 0, 234_159.54],
    Res: [60_000, 42_500, 42_500, 49_500, 25_500, 17_500, 15_000, 0, 252_500],
    Ecart: [0, 500, -300.04, 10_375, 2_215.5, 1_800, 3_750, 0, 18_340.46],
    Fixe: [60_000, 35_000, 35_000, 32_000, 15_000, 17_500, 10_000, 0, 204_500],
    Variable: [0, 15_000, 15_000, 35_000, 15_000, 0, 10_000, 0, 90_000],
    VariableAcquise: [0, 0, 0, 0, 0, 0, 0, 0, 0],
    VariableRetenue: [0, 7_500, 7_500, 17_500, 7_500, 0, 5_000, 0, 45_000],
    Realise: [39_700, 27_000, 28_533.36, 21_500, 16_534.5, 6_200, 5_625, 0, 145_092.86],
  },
  // Taille 4 with 150 members: 10 % more on every mission; crise in its first year; accès shared 60/40.
  'taille-4': {
    Dep: [90_000, 72_600, 48_400, 55_000, 22_000, 55_000, 22_000, 16_500, 381_500],
    Res: [90_000, 72_600, 48_400, 55_000, 22_000, 55_000, 22_000, 16_500, 381_500],
    Ecart: [0, 0, 0, 0, 0, 0, 0, 0, 0],
    Fixe: [90_000, 72_600, 48_400, 55_000, 22_000, 55_000, 22_000, 16_500, 381_500],
    Variable: [0, 29_700, 19_800, 55_000, 22_000, 0, 22_000, 16_500, 165_000],
    VariableAcquise: [0, 0, 0, 0, 0, 0, 0, 0, 0],
    VariableRetenue: [0, 0, 0, 0, 0, 0, 0, 0, 0],
    Realise: [0, 0, 0, 0, 0, 0, 0, 0, 0],
  },
};
const TAILLES: Readonly<Record<string, number>> = { 'centre-alsace': 3, 'taille-1': 1, 'taille-2': 2, 'taille-4': 4 };

async function done(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await command(...args);
  if (code !== 0 || stderr !== '') throw new Error(`${args.join(' ')} ended with ${String(code)}: ${stderr}`);
  return stdout;
}

const read = async (name: string): Promise<Lecture> => readLecture(await done('lire', path(name)));
/** As JSON writes it: no decimals, no undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const exampleJson = (name: string): unknown => plain(dossierToJson(readExample(name)));

const lectures = new Map<string, Lecture>();
const lectureOf = (name: string): Lecture => {
  const lecture = lectures.get(name);
  if (!lecture) throw new Error(`${name} is no example`);
  return lecture;
};

beforeAll(async () => {
  for (const name of EXAMPLES) {
    expect(await done('generer', examplePath(name), path(`${name}.xlsx`))).toBe('');
    lectures.set(name, await read(`${name}.xlsx`));
  }
});

it('has its figures for every example', () => {
  expect(Object.keys(FIGURES).sort()).toEqual([...EXAMPLES].sort());
});

describe.each(Object.entries(FIGURES))('lire, after generer %s', (name, figures) => {
  it('gives the dossier back as it was', () => {
    expect(lectureOf(name).dossier).toEqual(exampleJson(name));
  });

  it('gives every name of the contract, sections that are not kept included, and no other', () => {
    expect(Object.keys(lectureOf(name).noms).sort()).toEqual(
      [...RESULTS.flatMap((result) => SECTIONS.map((section) => `${result}_${section}`)), 'Taille', 'Controles_OK'].sort(),
    );
  });

  it.each(RESULTS)('gives the amounts of %s to the cent', (result) => {
    expect(SECTIONS.map((section) => lectureOf(name).noms[`${result}_${section}`])).toEqual(figures[result]);
  });

  it('gives the tier, and checks that agree with the flag', () => {
    const { noms, controles } = lectureOf(name);
    expect([noms['Taille'], noms['Controles_OK']]).toEqual([TAILLES[name], name !== 'taille-2']);
    const failing = controles.filter(({ ok }) => !ok).map(({ id }) => id);
    const unbalanced = ['acces-mt', 'acces-snp', 'parcours', 'prevention', 'crise', 'qualite', 'total'].map((id) => `equilibre-${id}`);
    expect(failing).toEqual(name === 'taille-2' ? unbalanced : []);
    expect(controles.filter(({ ok, message }) => ok !== (message === ''))).toEqual([]);
    expect(new Set(controles.map(({ id }) => id)).size).toBe(controles.length);
  });
});

describe('lire', () => {
  it('calculates anew instead of trusting the results in the file', async () => {
    const book = new Book(await openXlsx(readFileSync(path('taille-2.xlsx'))));
    let results = 0;
    for (const sheet of book.data.sheets)
      for (const [key, { formula }] of sheet.cells) {
        if (formula === undefined) continue;
        book.setResult(sheet, key, 1);
        results += 1;
      }
    expect(results).toBeGreaterThan(1000);
    writeFileSync(path('perime.xlsx'), await saveXlsx(book));
    expect(await read('perime.xlsx')).toEqual(lectureOf('taille-2'));
  });
});

describe('regenerer', () => {
  it('without a patch keeps the dossier and its figures, in place too', async () => {
    const file = put('en-place.xlsx', readFileSync(path('taille-4.xlsx')));
    await done('regenerer', file, file);
    expect(await read('en-place.xlsx')).toEqual(lectureOf('taille-4'));
  });

  it('merges a patch as RFC 7396 says: objects merge, null removes, lists are replaced', async () => {
    const ressources = [{ section: 'parcours', libelle: 'Mécénat', financeur: 'Mutuelle', montant: '1234.56', statut: 'versee' }];
    const patch = put('patch.json', {
      cpts: { nom: 'CPTS du Ried', population: 80_000 },
      missions: { crise: null, qualite: { debut: '2026-06-15' }, acces: { partMedecinTraitant: '0.6' } },
      hypothese: null,
      ressources,
    });
    await done('regenerer', path('centre-alsace.xlsx'), path('ried.xlsx'), '--dossier', patch);
    const { dossier, noms } = await read('ried.xlsx');
    const debut = { debut: '2022-06-15' };
    expect(dossier).toEqual({
      ...dossierToJson(readExample('centre-alsace')),
      cpts: { nom: 'CPTS du Ried', population: 80_000, membres: 250, taille: null },
      missions: {
        acces: { ...debut, partMedecinTraitant: '0.6', orientationSnp: false },
        parcours: debut,
        prevention: debut,
        qualite: { debut: '2026-06-15' },
        accompagnement: debut,
      },
      ressources,
    });
    // Exactly 80 000 inhabitants are taille 3; 60 % of 90 000 goes to 1A; qualité is worth 15 000 and crise nothing.
    expect([noms['Taille'], noms['Fixe_AccesMT'], noms['Fixe_AccesSNP'], noms['Fixe_Qualite'], noms['Fixe_Crise']]).toEqual([
      3, 54_000, 36_000, 15_000, 0,
    ]);
    // The expenses of crise stay counted, and are told.
    expect([noms['Res_Parcours'], noms['Dep_Crise'], noms['Controles_OK']]).toEqual([46_234.56, 22_500, false]);
  });

  it('moves to another barème', async () => {
    const patch = put('aci.json', { contrat: { bareme: 'aci-2019' }, missions: { crise: null } });
    await done('regenerer', path('centre-alsace.xlsx'), path('aci.xlsx'), `--dossier=${patch}`);
    const { noms } = await read('aci.xlsx');
    // ACI 2019, taille 3: accès 25 000 for 1A and 15 000 for 1B.
    expect(noms).toMatchObject({ Fixe_AccesMT: 25_000, Fixe_AccesSNP: 15_000, Variable_AccesMT: 25_000, Fixe_Crise: 0 });
  });
});

async function refused(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await command(...args);
  expect([code, stdout]).toEqual([2, '']);
  return stderr.replaceAll(/[\u00A0\u202F]/g, ' ').replaceAll(path('/'), '');
}

describe('a workbook that lost a sheet of results', () => {
  it('is told by lire, which never gives half of them, and mended by regenerer', async () => {
    const book = new Book(await openXlsx(readFileSync(path('taille-4.xlsx'))));
    const sheet = book.sheetNamed('Contrôles');
    if (!sheet) throw new Error('No sheet of checks');
    deleteSheet(book, sheet);
    const file = put('sans-controles.xlsx', await saveXlsx(book));
    expect(await refused('lire', file)).toBe(
      'sans-controles.xlsx : Des résultats ont disparu de ce classeur (Controles_OK) ; remettez-les avec « regenerer ».\n',
    );
    await done('regenerer', file, file);
    expect(await read('sans-controles.xlsx')).toEqual(lectureOf('taille-4'));
  });
});

describe('a workbook that holds what cannot be kept', () => {
  const withXml = async (name: string, part: string, change: (xml: string) => string): Promise<string> => {
    const parts = await unpackParts(readFileSync(path('taille-1.xlsx')));
    const xml = new TextDecoder().decode(parts.get(part));
    expect(change(xml)).not.toBe(xml);
    return put(name, await packParts(new Map<string, string | Uint8Array>(parts).set(part, change(xml))));
  };

  it('is written all the same, and told', async () => {
    const view =
      '<customWorkbookViews><customWorkbookView name="Anne" guid="{1}" windowWidth="1" windowHeight="1" activeSheetId="1"/></customWorkbookViews>';
    const file = await withXml('vues.xlsx', 'xl/workbook.xml', (xml) => xml.replace('</workbook>', `${view}</workbook>`));
    const { code, stdout, stderr } = await command('regenerer', file, path('sans-vues.xlsx'));
    expect([code, stdout, stderr]).toEqual([
      0,
      '',
      `${file} : Les affichages personnalisés de ce classeur ne sont pas repris dans la sortie.\n`,
    ]);
    expect(await read('sans-vues.xlsx')).toEqual(lectureOf('taille-1'));
  });

  it('is refused for its macros', async () => {
    const file = await withXml('macros.xlsm', '[Content_Types].xml', (xml) =>
      xml.replace(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
    );
    expect(await refused('regenerer', file, path('jamais.xlsx'))).toBe(
      'macros.xlsm : Ce classeur contient des macros, qui seraient perdues ; enregistrez-en une copie au format .xlsx.\n',
    );
  });
});

describe('a workbook that cannot be brought up to date', () => {
  it('is told: none of ours', async () => {
    const file = put('autre.xlsx', await saveXlsx(createBook()));
    const line = 'autre.xlsx : Ce classeur n’est pas un budget CPTS ; créez-en un avec « generer ».\n';
    expect([await refused('lire', file), await refused('regenerer', file, path('jamais.xlsx'))]).toEqual([line, line]);
  });

  it('is told: something right under a table that has to grow', async () => {
    const book = new Book(await openXlsx(readFileSync(path('taille-1.xlsx'))));
    const { range } = book.data.tables.find(({ name }) => name === 'Depenses') ?? {};
    const sheet = range && book.sheet(range.sheet);
    if (!range || !sheet) throw new Error('No table of expenses');
    book.setCell(sheet, cellKey(range.row + range.rows, 1), { value: 'note' });
    const file = put('note.xlsx', await saveXlsx(book));
    const depense = { section: 'parcours', poste: 'moyens', quantite: '1', coutUnitaire: '10' };
    const patch = put('longue.json', { depenses: new Array<typeof depense>(range.rows).fill(depense) });
    expect(await refused('regenerer', file, path('jamais.xlsx'), '--dossier', patch)).toBe(
      'note.xlsx : Quelque chose est écrit juste sous un tableau qui doit s’allonger (Depenses · Dépenses) ; déplacez-le plus bas ou à côté.\n',
    );
  });

  it('is told: a patch that makes a faulty dossier, by its paths', async () => {
    const patch = put('fautive.json', { contrat: { bareme: 'aci-2019' }, cpts: { population: 0 }, ville: 'Sélestat' });
    const lines = await refused('regenerer', path('centre-alsace.xlsx'), path('jamais.xlsx'), '--dossier', patch);
    expect(lines.split('\n').map((line) => line.replace(/ : .*/, ''))).toEqual(['cpts.population', 'missions.crise', 'ville', '']);
  });

  it('leaves no file behind', () => {
    expect(names().filter((name) => name.startsWith('jamais') || name.endsWith('.tmp'))).toEqual([]);
  });
});
