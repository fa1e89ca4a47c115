import { cellKey } from '../../src/host/model/geometry';
import { sheetName } from '../../src/plan/names';
import type { SheetId } from '../../src/plan/model';
import { errorCells, wrongDossier, wrongNoms } from '../parity/agreement';
import { budgetOf, columnOf, namedCell, openExample, regenerate, sheetOf, tableOf } from './base-workbooks';
import { close } from './open-classeur';

jest.setTimeout(120_000);

let opened: Awaited<ReturnType<typeof openExample>>;
beforeEach(async () => {
  opened = await openExample('taille-1');
});
afterEach(() => close(opened));

it.each(['depenses', 'ressources', 'indicateurs', 'mesures', 'journal', 'parametres', 'budget'] satisfies readonly SheetId[])(
  'a sheet whose identity somebody deleted is found again: %s',
  async (id) => {
    const { data } = opened.host.book;
    const titles = data.sheets.map(({ name }) => name);
    data.names = data.names.filter(({ name }) => name !== sheetName(id));
    const { dossier, noms } = budgetOf(await regenerate(opened, opened.dossier));
    expect([...wrongDossier(opened.dossier, dossier), ...wrongNoms(dossier, noms), ...errorCells(opened.host.book)]).toEqual([]);
    if (id !== 'parametres' && id !== 'budget') expect(data.sheets.map(({ name }) => name)).toEqual(titles);
    expect(data.names.map(({ name }) => name)).toContain(sheetName(id));
  },
);

it.each([true, false])('the flag of the checks typed over (%s) is told', async (typed) => {
  const { sheet, key } = namedCell(opened, 'Controles_OK');
  const { range } = tableOf(opened, 'Depenses');
  const quantite = cellKey(range.row + 1, columnOf(opened, 'Depenses', 'Quantité'));
  // A section out of balance is a check in red.
  if (typed) opened.host.book.setCell(sheetOf(opened, 'depenses'), quantite, { value: 999 });
  opened.host.book.setCell(sheet, key, { value: typed });
  await opened.host.settle();
  const { ecarts, controles } = budgetOf(await opened.classeur.read());
  expect(controles.every(({ ok }) => ok)).toBe(!typed);
  expect(ecarts.map(({ cellule }) => cellule)).toEqual([expect.stringMatching(/^Contrôles!/)]);
});

it('names that a copied sheet keeps for itself change nothing to the figures', async () => {
  const { data } = opened.host.book;
  const { noms } = budgetOf(await opened.classeur.read());
  const copy = sheetOf(opened, 'mode-emploi').id;
  const local = data.names.filter(({ name }) => ['Dep_Total', 'Population', 'Fixe_Parcours'].includes(name));
  data.names = [
    ...data.names,
    ...local.map((one) => ({ ...one, scope: copy, range: { sheet: copy, row: 40, column: 30, rows: 1, columns: 1 } })),
  ];
  expect(local).toHaveLength(3);
  const after = budgetOf(await regenerate(opened, opened.dossier));
  expect([after.noms, after.ecarts]).toEqual([noms, []]);
});
