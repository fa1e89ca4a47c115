import { cellKey } from '../../src/host/model/geometry';
import type { SheetId } from '../../src/plan/model';
import { budgetOf, columnOf, openExample, sheetOf, tableOf } from './base-workbooks';
import { close } from './open-classeur';

jest.setTimeout(120_000);

let opened: Awaited<ReturnType<typeof openExample>>;
beforeEach(async () => {
  opened = await openExample('centre-alsace');
});
afterEach(() => close(opened));

it.each<[string, SheetId, Readonly<Record<string, string | number>>]>([
  ['Depenses', 'depenses', { Section: '3 Prévention', Poste: 'Salaires', Quantité: 1, 'Coût unitaire': 10 }],
  ['Ressources', 'ressources', { Section: '3 Prévention', Libellé: 'FIR', Montant: 500 }],
  ['Indicateurs', 'indicateurs', { Identifiant: 'NEUF', Mission: 'Prévention' }],
  ['Mesures', 'mesures', { Indicateur: 'MT1', Date: 46_000, Valeur: 87 }],
])('a line under the table %s, which nothing counts, is named', async (name, id, line) => {
  const { range } = tableOf(opened, name);
  const sheet = sheetOf(opened, id);
  const row = range.row + range.rows + 1;
  for (const [header, value] of Object.entries(line))
    opened.host.book.setCell(sheet, cellKey(row, columnOf(opened, name, header)), { value });
  const etat = await opened.classeur.read();
  const fautes = etat.kind === 'illisible' ? etat.fautes : [];
  expect(fautes.map(({ cellule }) => cellule)).toEqual([`${sheet.name}!A${String(row + 1)}`]);
  expect(fautes[0]?.message).toContain('comptée nulle part');
});

it.each([2, 5])('the last lines of a table that somebody made %d rows shorter are named, each', async (less) => {
  const { range } = tableOf(opened, 'Mesures');
  const lines = opened.dossier.mesures.length;
  tableOf(opened, 'Mesures').range = { ...range, rows: 1 + lines - less };
  const etat = await opened.classeur.read();
  expect(etat.kind === 'illisible' ? etat.fautes.length : etat.kind).toBe(less);
});

it('notes and totals of people under a table are theirs', async () => {
  const { range } = tableOf(opened, 'Depenses');
  const sheet = sheetOf(opened, 'depenses');
  opened.host.book.setCell(sheet, cellKey(range.row + range.rows + 1, range.column), { value: 'Total de nos dépenses, à vérifier' });
  opened.host.book.setCell(sheet, cellKey(range.row + range.rows + 1, range.column + 8), { value: 12 });
  opened.host.book.setCell(sheet, cellKey(range.row + range.rows + 2, range.column), { value: '3 Prévention' });
  opened.host.book.setCell(sheet, cellKey(range.row + range.rows + 2, range.column + 1), { value: 5000 });
  expect(budgetOf(await opened.classeur.read()).dossier).toEqual(opened.dossier);
});
