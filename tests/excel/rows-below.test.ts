import { cellKey } from '../../src/host/model/geometry';
import type { SheetId } from '../../src/plan/model';
import { budgetOf, openExample, patched, regenerate, sheetOf } from './base-workbooks';
import { close, type OpenClasseur } from './open-classeur';

jest.setTimeout(120_000);

const NOTE = 'Voir le devis de mai';

/** Two rows under the last of ours, in a column of ours; gives the row. */
function writeBelow(opened: OpenClasseur, id: SheetId): number {
  const sheet = sheetOf(opened, id);
  const last = Math.max(...[...sheet.cells.keys()].map((key) => Number(key.split(',')[0])));
  opened.host.book.setCell(sheet, cellKey(last + 2, 1), { value: NOTE });
  return last + 2;
}

const rowsOf = (opened: OpenClasseur, id: SheetId): readonly number[] =>
  [...sheetOf(opened, id).cells].flatMap(([key, { value }]) => (value === NOTE ? [Number(key.split(',')[0])] : []));

it.each(['section-parcours', 'budget', 'part-variable'] as const)('what is written under %s stays where it is', async (id) => {
  const opened = await openExample('centre-alsace');
  const row = writeBelow(opened, id);
  const etat = budgetOf(await regenerate(opened, opened.dossier));
  expect(rowsOf(opened, id)).toEqual([row]);
  expect(etat.ecarts).toEqual([]);
  await close(opened);
});

it('what is written under a section that gets longer moves down with it', async () => {
  const opened = await openExample('centre-alsace');
  const row = writeBelow(opened, 'section-prevention');
  const line = { section: 'prevention', poste: 'moyens', libelle: 'Affiches', quantite: '1', coutUnitaire: '10' };
  const longer = patched(opened.dossier, { depenses: Array.from({ length: 30 }, () => line) });
  const etat = budgetOf(await regenerate(opened, longer));
  const [moved = 0] = rowsOf(opened, 'section-prevention');
  expect(moved).toBeGreaterThan(row + 10);
  expect(etat).toMatchObject({ ecarts: [], noms: { Dep_Prevention: 300 } });
  await close(opened);
});
