import { shiftBook } from '../../src/host/calc/structure/shift-book';
import { cellKey } from '../../src/host/model/geometry';
import { ANCIEN_TAUX_CPAM, INDICATEURS, TAUX_ANNUELS } from '../../src/plan/tables';
import { errorCells, wrongDossier, wrongNoms } from '../parity/agreement';
import { budgetOf, columnOf, columnValues, openExample, patched, regenerate, sheetOf, tableOf } from './base-workbooks';
import { close } from './open-classeur';

let opened: Awaited<ReturnType<typeof openExample>>;
beforeEach(async () => {
  opened = await openExample('centre-alsace');
});
afterEach(() => close(opened));

const headerOf = (key: keyof typeof INDICATEURS.columns): string => INDICATEURS.columns[key].header;

/** As workbooks were made before rates belonged to a year: one typed column of rates, under its own title. */
function makeFormer(): void {
  const { book } = opened.host;
  const sheet = sheetOf(opened, 'indicateurs');
  const [kept, ...others] = [...TAUX_ANNUELS, 'tauxCpam'] as const;
  for (const key of others) {
    const at = columnOf(opened, INDICATEURS.name, headerOf(key));
    shiftBook(book, sheet, { sheet: sheet.id, axis: 'column', kind: 'delete', at, count: 1 });
  }
  const { row } = tableOf(opened, INDICATEURS.name).range;
  const column = columnOf(opened, INDICATEURS.name, headerOf(kept));
  book.setCell(sheet, cellKey(row, column), { ...sheet.cells.get(cellKey(row, column)), value: ANCIEN_TAUX_CPAM });
  book.setCell(sheet, cellKey(row + 1, column), { ...sheet.cells.get(cellKey(row + 1, column)), value: 0.35 });
  book.touch('tables');
}

it('a rate typed before rates belonged to a year is that of the contract year, in the dossier and by the next write', async () => {
  makeFormer();
  await opened.host.settle();
  const etat = budgetOf(await opened.classeur.read());
  const { anneeContrat } = etat.dossier.exercice;
  const rates = (etat.dossier.indicateurs[0]?.tauxCpam ?? []).map((taux) => taux?.toNumber() ?? null);
  const wanted = TAUX_ANNUELS.map((_key, index) => (index === anneeContrat - 1 ? 0.35 : null));
  expect(rates).toEqual(wanted);
  // Nothing typed is told as lost: the column goes on under another title.
  expect((etat.manques ?? []).map(({ perte }) => perte)).toEqual((etat.manques ?? []).map(() => null));

  const written = budgetOf(await regenerate(opened, etat.dossier));
  expect([
    ...wrongDossier(etat.dossier, written.dossier),
    ...wrongNoms(etat.dossier, written.noms),
    ...errorCells(opened.host.book),
  ]).toEqual([]);
  for (const [index, key] of TAUX_ANNUELS.entries())
    expect([key, columnValues(opened, INDICATEURS.name, headerOf(key))[0]]).toEqual([key, wanted[index] ?? '']);
  expect((await opened.classeur.audit()).anomalies).toEqual([]);
  expect(budgetOf(await opened.classeur.read()).manques).toBeUndefined();
});

it('it is not that of another year', async () => {
  makeFormer();
  await opened.host.settle();
  const { dossier } = budgetOf(await opened.classeur.read());
  const next = patched(dossier, { exercice: { anneeContrat: dossier.exercice.anneeContrat - 1 } });
  const after = budgetOf(await regenerate(opened, next));
  expect([...wrongDossier(next, after.dossier), ...wrongNoms(next, after.noms)]).toEqual([]);
  expect(columnValues(opened, INDICATEURS.name, headerOf('tauxCpam'))[0]).toBe('');
});
