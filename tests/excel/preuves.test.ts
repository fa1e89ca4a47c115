import type { Dossier } from '../../src/domain/dossier';
import { cellKey } from '../../src/host/model/geometry';
import type { CodeMission } from '../../src/domain/section';
import { errorCells, wrongDossier, wrongNoms } from '../parity/agreement';
import { budgetOf, openExample, regenerate, sheetOf } from './base-workbooks';
import { close } from './open-classeur';

jest.setTimeout(120_000);

type Opened = Awaited<ReturnType<typeof openExample>>;
let opened: Opened;
afterEach(() => close(opened));

/** What a sheet of evidence shows of its n-th indicator, from column A to J, dates as their day count. */
const shown = (mission: CodeMission, line: number): readonly unknown[] =>
  Array.from({ length: 10 }, (_cell, column) => sheetOf(opened, `preuves-${mission}`).cells.get(cellKey(7 + line, column))?.value ?? '');

const titles = (): readonly string[] => opened.host.book.data.sheets.map(({ name }) => name).filter((name) => name.startsWith('Preuves'));
const checked = (wanted: Dossier, etat: ReturnType<typeof budgetOf>): readonly string[] => [
  ...wrongDossier(wanted, etat.dossier),
  ...wrongNoms(wanted, etat.noms),
  ...errorCells(opened.host.book),
];

it('proves each value on a sheet for each mission that has indicators', async () => {
  opened = await openExample('centre-alsace');
  const etat = budgetOf(await opened.classeur.generatePreuves(() => undefined));
  expect(checked(opened.dossier, etat)).toEqual([]);
  expect(titles()).toEqual(['Preuves Accès', 'Preuves Parcours', 'Preuves Prévention', 'Preuves Crise', 'Preuves Accompagnement']);
  expect(shown('prevention', 0)).toEqual([
    'PRE1 · Actions de prévention ou de dépistage déployées',
    6,
    4,
    46_310,
    'CPTS',
    'Bilan prévention, octobre 2026',
    'Quatrième action : dépistage du diabète',
    0.666666666667,
    40,
    4666.67,
  ]);
  expect(shown('prevention', 2)).toEqual(['PRE3 · Satisfaction des patients', 80, '', '', '', '', '', '', 20, '']);
  expect(shown('prevention', 3)).toEqual(['', '', '', '', '', '', '', '', '', '']);
});

it('keeps them up to date once they are there, and drops that of a mission without indicators', async () => {
  opened = await openExample('centre-alsace');
  const { classeur, dossier } = opened;
  expect(titles()).toEqual([]);
  await classeur.generatePreuves(() => undefined);
  const [mesure] = dossier.mesures;
  if (!mesure) throw new Error('The example has measures');
  await classeur.addMesures([{ ...mesure, indicateur: 'PRE3', piece: 'enquete.pdf' }]);
  expect(shown('prevention', 2).slice(4, 6)).toEqual(['CPAM', 'enquete.pdf']);
  const without: Dossier = {
    ...dossier,
    indicateurs: dossier.indicateurs.filter(({ mission }) => mission !== 'crise'),
    mesures: dossier.mesures.filter(({ indicateur }) => indicateur !== 'CRI1'),
  };
  const etat = budgetOf(await regenerate(opened, without));
  expect(checked(without, etat)).toEqual([]);
  expect(titles()).toEqual(['Preuves Accès', 'Preuves Parcours', 'Preuves Prévention', 'Preuves Accompagnement']);
});
