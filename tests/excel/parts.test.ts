import { typeInTable } from './gestures';
import { budgetOf, openExample } from './base-workbooks';
import { close } from './open-classeur';

let opened: Awaited<ReturnType<typeof openExample>>;
beforeEach(async () => {
  opened = await openExample('centre-alsace');
});
afterEach(() => close(opened));

/** What the check says, null while all is well. */
async function said(id: string): Promise<string | null> {
  const { controles } = budgetOf(await opened.classeur.read());
  const controle = controles.find((one) => one.id === id);
  if (!controle) throw new Error(`There is no check ${id}`);
  return controle.ok ? null : controle.message;
}

const rowOf = (id: string): number => opened.dossier.indicateurs.findIndex((indicateur) => indicateur.id === id);

it.each([
  ['a target that « 75 % » made of 75', 'MT1', { Cible: 0.75 }, 1],
  ['thresholds too', 'MT1', { Méthode: 'Paliers', 'Seuil 1': 0.5, 'Taux 1': 0.5, 'Seuil 2': 0.75, 'Taux 2': 1 }, 2],
  ['not what falls: one may aim below 1 %', 'MT1', { Sens: 'Décroissant', Cible: 0.75 }, 0],
  ['not what is no percentage', 'PRE2', { Cible: 0.75 }, 0],
])('the workbook tells of %s', async (_name, id, typed, count) => {
  expect(await said('cibles-parts')).toBeNull();
  await typeInTable(opened, 'Indicateurs', rowOf(id), typed);
  const told = await said('cibles-parts');
  if (count === 0) expect(told).toBeNull();
  else expect(told).toMatch(new RegExp(`^${String(count)} cible\\(s\\) ou seuil\\(s\\) en %.*feuille Indicateurs`, 'u'));
});
