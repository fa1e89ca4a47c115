import { budgetOf, namedCell, openExample, patched, tableOf } from './base-workbooks';
import { typeInTable } from './gestures';
import { close } from './open-classeur';
import { bookPicture } from './picture';

jest.setTimeout(120_000);

let opened: Awaited<ReturnType<typeof openExample>>;

beforeEach(async () => {
  opened = await openExample('taille-1');
});
afterEach(() => close(opened));

it('brings the parameters up to date and keeps a line typed since they were read', async () => {
  const { classeur, dossier } = opened;
  const index = dossier.depenses.length;
  await typeInTable(opened, 'Depenses', index, {
    Section: '0 Fonctionnement',
    Poste: 'Salaires',
    Libellé: 'Ligne de dernière minute',
    Quantité: 2,
    'Coût unitaire': 50,
  });
  const parametres = patched(dossier, { cpts: { membres: 77 }, missions: { prevention: null } });
  const etat = budgetOf(await classeur.updateParametres(parametres, () => undefined));
  expect(etat.dossier.cpts.membres).toBe(77);
  expect(etat.dossier.missions.prevention).toBeUndefined();
  expect(etat.dossier.depenses).toHaveLength(index + 1);
  expect(etat.dossier.depenses.at(-1)?.libelle).toBe('Ligne de dernière minute');
  expect(namedCell(opened, 'Dep_Total').cell?.value).toBe(etat.noms['Dep_Total']);
});

it('writes nothing while a line is half typed, and tells what is missing with what is computed', async () => {
  const { classeur, dossier, host } = opened;
  await typeInTable(opened, 'Depenses', dossier.depenses.length, { Section: '0 Fonctionnement' });
  const before = bookPicture(host.book);
  const etat = await classeur.updateParametres(patched(dossier, { cpts: { membres: 77 } }), () => undefined);
  const row = tableOf(opened, 'Depenses').range.row + 2 + dossier.depenses.length;
  expect(etat).toMatchObject({
    kind: 'illisible',
    fautes: [{ chemin: `depenses[${String(dossier.depenses.length)}].poste`, cellule: `Dépenses!C${String(row)}` }],
    noms: { Taille: 1 },
  });
  expect(bookPicture(host.book)).toEqual(before);
});
