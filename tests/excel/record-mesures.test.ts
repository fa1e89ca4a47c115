import { dateIso } from '../../src/domain/calendrier';
import type { Dossier, Mesure } from '../../src/domain/dossier';
import { Decimal } from '../../src/domain/money';
import { cellKey, positionOf } from '../../src/host/model/geometry';
import { errorCells, wrongDossier, wrongNoms } from '../parity/agreement';
import { wrongIndicateurs } from '../parity/indicateur-details';
import { budgetOf, columnOf, columnValues, openExample, patched, regenerate, sheetOf, tableOf } from './base-workbooks';
import { close, idle } from './open-classeur';
import { typeInTable } from './gestures';

jest.setTimeout(120_000);

const MESURE: Mesure = {
  indicateur: 'PRE3',
  date: dateIso('2026-11-20'),
  valeur: new Decimal('68.5'),
  source: '=Enquête',
  piece: 'https://exemple.fr/preuve?id=1',
  commentaire: "'première\nenquête",
};
const SECONDE: Mesure = { ...MESURE, indicateur: 'PAR1', valeur: new Decimal('-0.000001'), source: '-' };

type Opened = Awaited<ReturnType<typeof openExample>>;
let opened: Opened;

const open = async (excelApi = '1.13'): Promise<void> => {
  opened = await openExample('centre-alsace', { excelApi });
};
afterEach(() => close(opened));

const withMesures = (dossier: Dossier, more: readonly Mesure[]): Dossier => ({ ...dossier, mesures: [...dossier.mesures, ...more] });

/** Somebody else's line, put in the row of the journal's body counted from 0. */
function somebodyWrites(row: number, indicateur: string, valeur: number): void {
  const { book } = opened.host;
  const { range } = tableOf(opened, 'Mesures');
  const sheet = sheetOf(opened, 'mesures');
  const put = (header: string, value: string | number): void => {
    const key = cellKey(range.row + 1 + row, columnOf(opened, 'Mesures', header));
    book.setCell(sheet, key, { ...sheet.cells.get(key), value });
  };
  put('Indicateur', indicateur);
  put('Date', 46_340);
  put('Valeur', valeur);
}

const checked = (wanted: Dossier, etat: ReturnType<typeof budgetOf>): readonly string[] => [
  ...wrongDossier(wanted, etat.dossier),
  ...wrongNoms(wanted, etat.noms),
  ...wrongIndicateurs(wanted, opened.host.book),
  ...errorCells(opened.host.book),
];

it.each([1, 2])('records %d at once in one read and one write, which brings the results back', async (count) => {
  await open();
  const { host, classeur, dossier } = opened;
  const mesures = [MESURE, SECONDE].slice(0, count);
  host.stats.reset();
  const etat = budgetOf(await classeur.addMesures(mesures));
  // The third is the client's own, which gives back what it tracked.
  expect(host.stats.requests).toBe(3);
  expect(checked(withMesures(dossier, mesures), etat)).toEqual([]);
  await idle();
});

it('puts them under the last line, whatever rows people left blank before it', async () => {
  await open();
  const lines = opened.dossier.mesures.length;
  await typeInTable(opened, 'Mesures', lines + 2, { Indicateur: 'PRE3', Date: 46_300, Valeur: 50 });
  const etat = budgetOf(await opened.classeur.addMesures([MESURE]));
  expect(etat.dossier.mesures.at(-1)?.valeur.toNumber()).toBe(68.5);
  const { range } = tableOf(opened, 'Mesures');
  expect(sheetOf(opened, 'mesures').cells.get(cellKey(range.row + 1 + lines + 3, columnOf(opened, 'Mesures', 'Valeur')))?.value).toBe(68.5);
});

it('never writes over what somebody else just wrote: their line stays, ours goes under it', async () => {
  await open();
  const { host, classeur, dossier } = opened;
  const row = dossier.mesures.length;
  host.faults.actBeforeBatch(2, () => {
    somebodyWrites(row, 'ACC1', 7);
  });
  const etat = budgetOf(await classeur.addMesures([MESURE, SECONDE]));
  const theirs: Mesure = {
    indicateur: 'ACC1',
    date: dateIso('2026-11-14'),
    valeur: new Decimal(7),
    source: '',
    piece: '',
    commentaire: '',
  };
  expect(checked(withMesures(dossier, [theirs, MESURE, SECONDE]), etat)).toEqual([]);
});

it('gives up, and leaves what others wrote, when they are always there first', async () => {
  await open();
  const { host, classeur, dossier } = opened;
  const row = dossier.mesures.length;
  [2, 5, 8].forEach((batch, index) => {
    host.faults.actBeforeBatch(batch, () => {
      somebodyWrites(row + index, 'ACC1', 7 + index);
    });
  });
  await expect(classeur.addMesures([MESURE])).rejects.toMatchObject({ code: 'modifie-entre-temps' });
  const etat = budgetOf(await classeur.read());
  expect(etat.dossier.mesures.slice(row).map(({ valeur }) => valeur.toNumber())).toEqual([7, 8, 9]);
});

it.each(['1.12', '1.13'])('makes a full journal longer, as often as it takes (ExcelApi %s)', async (excelApi) => {
  await open(excelApi);
  const { host, classeur, dossier } = opened;
  const spare = tableOf(opened, 'Mesures').range.rows - 1 - dossier.mesures.length;
  const many = Array.from({ length: spare + 3 }, (_line, index) => ({ ...MESURE, valeur: new Decimal(index) }));
  const etat = budgetOf(await classeur.addMesures(many));
  expect(checked(withMesures(dossier, many), etat)).toEqual([]);
  expect(tableOf(opened, 'Mesures').range.rows - 1).toBe(dossier.mesures.length + many.length);
  // Where Excel can do better, it is not asked to add rows.
  expect([...host.coverage.used.keys()].some((member) => member.includes('TableRowCollection'))).toBe(excelApi === '1.12');
  const after = budgetOf(await regenerate(opened, withMesures(dossier, many)));
  expect(checked(withMesures(dossier, many), after)).toEqual([]);
});

const count = (length: number): readonly Mesure[] =>
  Array.from({ length }, (_line, index) => ({ ...MESURE, valeur: new Decimal(index), commentaire: String(index) }));

/** What the journal was told since the workbook was made. */
const journalObjects = (): readonly unknown[] =>
  columnValues(opened, 'Journal', 'Objet')
    .filter((objet) => objet !== '')
    .slice(1);

describe('an Excel that adds rows elsewhere than in the table', () => {
  it('is asked again: every measure stands in the table, none beside it', async () => {
    await open('1.12');
    const { host, classeur, dossier } = opened;
    host.session.additionsInPart = 1;
    const etat = budgetOf(await classeur.addMesures(count(25)));
    expect(checked(withMesures(dossier, count(25)), etat)).toEqual([]);
    expect(journalObjects()).toEqual(['25 mesures']);
  });

  it('again and again, is told of, and leaves the workbook as it was', async () => {
    await open('1.12');
    const { host, classeur, dossier } = opened;
    host.session.additionsInPart = 3;
    await expect(classeur.addMesures(count(25))).rejects.toMatchObject({ code: 'tableau-plein' });
    expect(wrongDossier(dossier, budgetOf(await classeur.read()).dossier)).toEqual([]);
    expect(journalObjects()).toEqual([]);
    const { range } = tableOf(opened, 'Mesures');
    const below = [...sheetOf(opened, 'mesures').cells].filter(
      ([key, { value }]) => positionOf(key).row >= range.row + range.rows && value !== '',
    );
    expect(below).toEqual([]);
  });
});

it('refuses a measure of an indicator that is gone meanwhile, and writes nothing', async () => {
  await open();
  const { classeur, dossier } = opened;
  await expect(classeur.addMesures([MESURE, { ...MESURE, indicateur: 'PRE9' }])).rejects.toMatchObject({ code: 'modifie-entre-temps' });
  expect(wrongDossier(dossier, budgetOf(await classeur.read()).dossier)).toEqual([]);
});

it('records while a line of another sheet is half typed', async () => {
  await open();
  const { classeur, dossier } = opened;
  await typeInTable(opened, 'Depenses', dossier.depenses.length, { Section: '0 Fonctionnement' });
  expect((await classeur.addMesures([MESURE])).kind).toBe('illisible');
  await typeInTable(opened, 'Depenses', dossier.depenses.length, { Section: '' });
  expect(checked(withMesures(dossier, [MESURE]), budgetOf(await classeur.read()))).toEqual([]);
});

it('takes measures out again, each once, and only those', async () => {
  await open();
  const { classeur, dossier } = opened;
  await classeur.addMesures([MESURE, SECONDE, MESURE]);
  const etat = budgetOf(await classeur.removeMesures([MESURE, SECONDE]));
  expect(checked(withMesures(dossier, [MESURE]), etat)).toEqual([]);
  await expect(classeur.removeMesures([SECONDE])).rejects.toMatchObject({ code: 'modifie-entre-temps' });
});

describe('indicators', () => {
  it('are changed, added and removed one by one, their measures with them', async () => {
    await open();
    const { classeur, dossier } = opened;
    const [mt1, mt2, snp1] = dossier.indicateurs;
    if (!mt1 || !mt2 || !snp1) throw new Error('The example has three indicators of accès');
    const wanted = patched(dossier, {});
    const etat = budgetOf(
      await classeur.updateIndicateurs(
        [
          { avant: mt1, apres: { ...mt1, cible: new Decimal(90), poids: new Decimal(65) } },
          { avant: mt2, apres: null },
          { avant: null, apres: { ...snp1, id: 'SNP9', poids: new Decimal(0) } },
        ],
        dossier.mesures,
      ),
    );
    const after: Dossier = {
      ...wanted,
      indicateurs: [
        { ...mt1, cible: new Decimal(90), poids: new Decimal(65) },
        ...dossier.indicateurs.slice(2),
        { ...snp1, id: 'SNP9', poids: new Decimal(0) },
      ],
      mesures: dossier.mesures.filter(({ indicateur }) => indicateur !== 'MT2'),
    };
    expect(checked(after, etat)).toEqual([]);
  });

  it('that somebody changed meanwhile are not written over', async () => {
    await open();
    const { classeur, dossier } = opened;
    const [mt1] = dossier.indicateurs;
    if (!mt1) throw new Error('The example has indicators');
    await typeInTable(opened, 'Indicateurs', 0, { Cible: 91 });
    await expect(classeur.updateIndicateurs([{ avant: mt1, apres: null }], dossier.mesures)).rejects.toMatchObject({
      code: 'modifie-entre-temps',
    });
    const etat = budgetOf(await classeur.read());
    expect(etat.dossier.indicateurs[0]?.cible?.toNumber()).toBe(91);
  });

  it('are not taken back once somebody typed measures of them, which nothing takes away', async () => {
    await open();
    const { classeur, dossier } = opened;
    const [mt1] = dossier.indicateurs;
    if (!mt1) throw new Error('The example has indicators');
    const neuf = { ...mt1, id: 'NEUF', poids: new Decimal(0) };
    await classeur.updateIndicateurs([{ avant: null, apres: neuf }], dossier.mesures);
    const row = dossier.mesures.length;
    await typeInTable(opened, 'Mesures', row, { Indicateur: 'neuf', Date: 46_340, Valeur: 7 });
    await typeInTable(opened, 'Mesures', row + 1, { Indicateur: 'NEUF', Date: 46_341, Valeur: 8 });
    await expect(classeur.updateIndicateurs([{ avant: neuf, apres: null }], [])).rejects.toMatchObject({
      code: 'mesures-entre-temps',
      detail: '2',
    });
    const { indicateurs, mesures } = budgetOf(await classeur.read()).dossier;
    expect(indicateurs.at(-1)?.id).toBe('NEUF');
    expect(mesures.slice(row).map(({ valeur }) => valeur.toNumber())).toEqual([7, 8]);
    const known = budgetOf(await classeur.updateIndicateurs([{ avant: neuf, apres: null }], mesures));
    expect(checked(dossier, known)).toEqual([]);
  });
});

it('a correction shows as it is planned, though « 72 % » had turned the cell into a percentage', async () => {
  await open();
  const [typed] = opened.dossier.mesures;
  if (!typed) throw new Error('The example has measures');
  const sheet = sheetOf(opened, 'mesures');
  const key = cellKey(tableOf(opened, 'Mesures').range.row + 1, columnOf(opened, 'Mesures', 'Valeur'));
  const planned = sheet.cells.get(key)?.style?.numberFormat;
  const style = { ...sheet.cells.get(key)?.style, numberFormat: '0%' };
  opened.host.book.setCell(sheet, key, { value: 0.72, style });
  await opened.host.settle();
  const avant = { ...typed, valeur: new Decimal('0.72') };
  await opened.classeur.changeMesure(avant, { ...typed, valeur: new Decimal(72) });
  const { value, style: shown } = sheet.cells.get(key) ?? {};
  expect([value, shown?.numberFormat]).toEqual([72, planned]);
});
