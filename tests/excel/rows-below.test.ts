import type { Dossier } from '../../src/domain/dossier';
import { cellKey } from '../../src/host/model/geometry';
import type { SheetId } from '../../src/plan/model';
import { sheetName, zoneName } from '../../src/plan/names';
import { budgetOf, patched, regenerate, sheetOf } from './base-workbooks';
import { close, type OpenClasseur } from './open-classeur';
import { contentsOf } from './picture';
import { openVoted } from './registre/voted-workbook';

jest.setTimeout(120_000);

const NOTE = 'Voir le devis de mai';

/** The workbook that has every sheet there is: those of the register, and those of evidence. */
async function openFull(): Promise<OpenClasseur & { readonly dossier: Dossier }> {
  const opened = await openVoted('centre-alsace');
  const { dossier } = budgetOf(await opened.classeur.generatePreuves(() => undefined));
  return { ...opened, dossier };
}

const IDENTITY = sheetName('budget').replace('budget', '');

/** Each sheet that is ours, found as the workbook tells: one that is planned tomorrow is among them. */
const idsOf = ({ host }: OpenClasseur): readonly SheetId[] =>
  host.book.data.names.flatMap(({ name }) =>
    name.startsWith(IDENTITY) ? [name.slice(IDENTITY.length).replaceAll('_', '-') as SheetId] : [],
  );

const lastRow = (opened: OpenClasseur, id: SheetId): number =>
  Math.max(...[...sheetOf(opened, id).cells.keys()].map((key) => Number(key.split(',')[0])));

/** Two rows under the last of ours, in a column of ours; gives the row. */
function writeBelow(opened: OpenClasseur, id: SheetId): number {
  const row = lastRow(opened, id) + 2;
  opened.host.book.setCell(sheetOf(opened, id), cellKey(row, 1), { value: NOTE });
  return row;
}

const rowsOf = (opened: OpenClasseur, id: SheetId): readonly number[] =>
  [...sheetOf(opened, id).cells].flatMap(([key, { value }]) => (value === NOTE ? [Number(key.split(',')[0])] : []));

/** More of everything that makes a sheet longer. */
function longerThan(dossier: Dossier): Dossier {
  const depenses = Array.from({ length: 30 }, (_line, index) => ({
    section: 'prevention',
    poste: 'moyens',
    libelle: `Affiches ${String(index)}`,
    quantite: '1',
    coutUnitaire: '10',
  }));
  const indicateurs = (['acces', 'prevention', 'crise'] as const).flatMap((mission) =>
    Array.from({ length: 9 }, (_line, index) => ({ id: `${mission}-${String(index)}`, mission, libelle: 'De plus' })),
  );
  const more = patched(dossier, { depenses, indicateurs, mesures: [] });
  return {
    ...dossier,
    depenses: [...dossier.depenses, ...more.depenses],
    indicateurs: [...dossier.indicateurs, ...more.indicateurs],
  };
}

it('what is written under any sheet stays where it is', async () => {
  const opened = await openFull();
  const ids = idsOf(opened);
  const rows = new Map(ids.map((id) => [id, [writeBelow(opened, id)]]));
  const etat = budgetOf(await regenerate(opened, opened.dossier));
  expect(new Map(ids.map((id) => [id, rowsOf(opened, id)]))).toEqual(rows);
  expect(etat.ecarts).toEqual([]);
  await close(opened);
});

it('what is written under a sheet that gets longer moves down with it', async () => {
  const alone = await openFull();
  const longer = longerThan(alone.dossier);
  const ids = idsOf(alone);
  const before = new Map(ids.map((id) => [id, lastRow(alone, id)]));
  await regenerate(alone, longer);
  const grown = ids.filter((id) => lastRow(alone, id) > (before.get(id) ?? 0));
  expect(grown).toEqual(expect.arrayContaining(['section-prevention', 'preuves-acces', 'part-variable']));
  await close(alone);
  const opened = await openFull();
  const tables = opened.host.book.data.tables.map(({ range }) => range.sheet);
  // A table takes no row that is not free: it says so.
  const withoutTable = ids.filter((id) => !tables.includes(sheetOf(opened, id).id));
  for (const id of withoutTable) writeBelow(opened, id);
  const etat = budgetOf(await regenerate(opened, longer));
  const wanted = withoutTable.map((id) => [id, [lastRow(alone, id) + 2]]);
  expect(withoutTable.map((id) => [id, rowsOf(opened, id)])).toEqual(wanted);
  expect(etat.ecarts).toEqual([]);
  await close(opened);
});

it('a workbook that does not know where its own rows are gets the same sheets', async () => {
  const known = await openFull();
  const longer = longerThan(known.dossier);
  const ids = idsOf(known);
  await regenerate(known, longer);
  await close(known);
  const unknown = await openFull();
  const { data } = unknown.host.book;
  const zones = new Set(ids.map(zoneName));
  data.names = data.names.filter(({ name }) => !zones.has(name));
  expect(budgetOf(await regenerate(unknown, longer)).ecarts).toEqual([]);
  const rewritten = ids.filter((id) => id !== 'journal');
  for (const id of rewritten) expect(contentsOf(sheetOf(unknown, id))).toEqual(contentsOf(sheetOf(known, id)));
  await close(unknown);
});
