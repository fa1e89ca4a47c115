import type { SheetId } from '../../src/plan/model';
import { shiftBook } from '../../src/host/calc/structure/shift-book';
import { cellKey } from '../../src/host/model/geometry';
import { errorCells, wrongDossier, wrongNoms } from '../parity/agreement';
import { budgetOf, columnOf, openExample, regenerate, sheetOf, tableOf } from './base-workbooks';
import { remove } from './gestures';
import { close } from './open-classeur';

jest.setTimeout(120_000);

let opened: Awaited<ReturnType<typeof openExample>>;
beforeEach(async () => {
  opened = await openExample('centre-alsace');
});
afterEach(() => close(opened));

function deleteColumn(table: string, header: string): void {
  const { range } = tableOf(opened, table);
  const { book } = opened.host;
  const sheet = book.sheet(range.sheet);
  if (sheet) shiftBook(book, sheet, { sheet: sheet.id, axis: 'column', kind: 'delete', at: columnOf(opened, table, header), count: 1 });
}

describe('a column that people deleted', () => {
  it('comes back at its place, hidden where it was, and the notes beside stay whole', async () => {
    const sheet = sheetOf(opened, 'depenses');
    opened.host.book.setCell(sheet, cellKey(4, 11), { value: 'Validé par' });
    deleteColumn('Depenses', 'Repère');
    await opened.host.settle();
    expect(budgetOf(await opened.classeur.read()).manques).toMatchObject([
      { cellule: 'Dépenses!A5', message: expect.stringContaining('Repère') as string, perte: null },
    ]);
    const { dossier, noms } = budgetOf(await regenerate(opened, opened.dossier));
    expect([...wrongDossier(opened.dossier, dossier), ...wrongNoms(opened.dossier, noms), ...errorCells(opened.host.book)]).toEqual([]);
    // A host that cannot lengthen a table takes it in before the last column.
    const at = columnOf(opened, 'Depenses', 'Repère');
    expect([9, 10]).toContain(at);
    expect(sheet.columns.get(at)?.hidden).toBe(true);
    expect(sheet.cells.get(cellKey(4, 11))?.value).toBe('Validé par');
    expect((await opened.classeur.audit()).anomalies).toEqual([]);
  });

  it('is refused by name when its lines cannot be read without it, and comes back by a repair', async () => {
    deleteColumn('Depenses', 'Poste');
    await opened.host.settle();
    const etat = await opened.classeur.read();
    expect(etat).toMatchObject({ kind: 'illisible', fautes: [{ message: expect.stringContaining('Poste') as string }] });
    const { anomalies } = await opened.classeur.audit();
    await opened.classeur.repair(anomalies);
    expect(columnOf(opened, 'Depenses', 'Poste')).toBe(2);
    const after = await opened.classeur.read();
    expect(after.kind === 'illisible' && after.fautes[0]).toMatchObject({ cellule: 'Dépenses!C6' });
  });

  it('is refused when two columns bear its title', async () => {
    const sheet = sheetOf(opened, 'depenses');
    const column = columnOf(opened, 'Depenses', 'Profession');
    opened.host.book.setCell(sheet, cellKey(4, column), { value: 'LIBELLE' });
    opened.host.book.touch('tables');
    expect(await opened.classeur.read()).toMatchObject({ kind: 'illisible', fautes: [{ cellule: 'Dépenses!D5' }] });
  });
});

describe('a sheet of inputs that people deleted', () => {
  it.each<SheetId>(['depenses', 'ressources', 'mesures', 'indicateurs'])('%s comes back by a repair, empty', async (id) => {
    remove(opened, sheetOf(opened, id));
    await opened.host.settle();
    expect((await opened.classeur.read()).kind).toBe('illisible');
    const { anomalies } = await opened.classeur.audit();
    const lost = anomalies.filter(({ genre }) => genre === 'feuille-absente');
    expect(lost.map(({ feuille }) => feuille)).toEqual([id]);
    await opened.classeur.repair(lost);
    expect(sheetOf(opened, id).protection.enabled).toBe(false);
    const after = await opened.classeur.read();
    // Without their indicators measures are of nothing: they stay, and are told.
    expect(after.kind).toBe(id === 'indicateurs' ? 'illisible' : 'budget');
    expect(errorCells(opened.host.book)).toEqual([]);
  });

  it('Paramètres is asked for in one sentence', async () => {
    remove(opened, sheetOf(opened, 'parametres'));
    await opened.host.settle();
    const etat = await opened.classeur.read();
    expect(etat.kind === 'illisible' && etat.fautes.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^La feuille.*Paramètres.*a été supprimée/) as string,
    ]);
  });
});
