import { getBareme } from '../../../src/baremes';
import { computeBudget, computeNoms } from '../../../src/domain/budget';
import { budgetOf, openExample, regenerate, type openExample as Open } from '../base-workbooks';
import { typeInTable } from '../gestures';

jest.setTimeout(120_000);

type Opened = Awaited<ReturnType<typeof Open>>;

/** Lines of `examples/centre-alsace.json`, from 0. */
const CASES: readonly (readonly [string, (opened: Opened) => Promise<void>])[] = [
  ['a list with a space behind', (opened) => typeInTable(opened, 'Indicateurs', 0, { Sens: 'croissant ' })],
  ['a section by its code', (opened) => typeInTable(opened, 'Depenses', 0, { Section: 'fonctionnement' })],
  ['a section by its name alone', (opened) => typeInTable(opened, 'Depenses', 0, { Section: 'Prévention' })],
  ['a poste without its accent', (opened) => typeInTable(opened, 'Depenses', 0, { Poste: 'Moyens materiels' })],
  ['a space for a quantity', (opened) => typeInTable(opened, 'Depenses', 0, { Quantité: ' ' })],
  ['a space in a row that is free', (opened) => typeInTable(opened, 'Depenses', 30, { Quantité: '\u00a0' })],
];

it.each(CASES)('%s is named, then written again as the formulas need it', async (_case, edit) => {
  const opened = await openExample('centre-alsace');
  await edit(opened);
  const read = budgetOf(await opened.classeur.read());
  console.log(JSON.stringify(read.ecarts));
  const after = budgetOf(await regenerate(opened, read.dossier));
  expect(after.ecarts).toEqual([]);
  const exact = computeNoms(computeBudget(read.dossier, getBareme(read.dossier)));
  for (const [nom, value] of Object.entries(exact)) expect([nom, after.noms[nom]]).toEqual([nom, Number(value)]);
});
