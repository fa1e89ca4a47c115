import { BAREMES, getDated } from '../../src/baremes';
import type { Dossier } from '../../src/domain/dossier';
import { explainCell } from '../../src/plan/explain/explain-cell';
import { errorCells, wrongDossier, wrongNoms } from '../parity/agreement';
import { readExample } from '../examples';
import type * as OneMore from '../baremes/one-more';
import { budgetOf, namedCell, patched, regenerate } from './base-workbooks';
import { plain, survey } from './explain/seen';
import { close, openClasseur, type OpenClasseur } from './open-classeur';

jest.mock('../../src/baremes/registre', () => jest.requireActual<typeof OneMore>('../baremes/one-more').registreWithOneMore());
jest.setTimeout(120_000);

let opened: OpenClasseur;
beforeEach(() => {
  opened = openClasseur();
});
afterEach(() => close(opened));

/** A file of the registry is all that a barème takes: the workbook, its checks and its explanations follow. */
const followed: Dossier = patched(readExample('centre-alsace'), {
  contrat: { bareme: 'avenant-3', fonctionnementAdditionnel: false },
  missions: { qualite: null },
  derogations: [],
});

async function generated(dossier: Dossier): Promise<void> {
  const { dossier: read, noms, controles } = budgetOf(await regenerate(opened, dossier));
  expect([...wrongDossier(dossier, read), ...wrongNoms(dossier, noms), ...errorCells(opened.host.book)]).toEqual([]);
  expect(controles.filter(({ id, ok }) => id === 'mission-bareme' && !ok)).toEqual([]);
}

it('computes under a barème that the registry has one more, three times alike', async () => {
  expect(BAREMES.map(({ code }) => code)).toContain('avenant-3');
  await generated(followed);
  const fixe = namedCell(opened, 'Fixe_Parcours').cell?.value;
  expect(fixe).toBe(33_000);
  expect(namedCell(opened, 'Fixe_AccesSNP').cell?.value).toBe(53_000 / 2 + 13_000);
  await generated(followed);
  await generated(followed);
  expect(namedCell(opened, 'Fixe_Parcours').cell?.value).toBe(fixe);
});

it('lets a CPTS start its own from it', async () => {
  const { lignes } = getDated('avenant-3');
  const montants = Object.fromEntries(Object.entries(lignes).map(([ligne, { montants: values }]) => [ligne, values.map(String)]));
  const own = patched(followed, {
    contrat: { bareme: 'personnalise' },
    baremePersonnalise: { base: 'avenant-3', montants: { ...montants, 'parcours.fixe': ['1', '2', '33.5', '4'] } },
  });
  await generated(own);
  expect(namedCell(opened, 'Fixe_Parcours').cell?.value).toBe(33.5);
});

it('explains its amounts by its own source and errata', async () => {
  await generated(followed);
  const book = await survey();
  const enveloppes = book.name('Enveloppes_Droit');
  const spots = Array.from({ length: enveloppes?.area.rows ?? 0 }, (_row, index) => ({
    sheet: enveloppes?.sheet ?? 'parametres',
    row: (enveloppes?.area.row ?? 0) + index,
    column: enveloppes?.area.column ?? 0,
  }));
  const told = spots.flatMap((spot) => explainCell(book, spot).fondements.map(({ texte }) => plain(texte)));
  expect(told.filter((text) => text.startsWith('Parcours, volet fixe'))).toEqual([
    'Parcours, volet fixe : 33 000,00 €, barème Avenant 3, taille 3. Source : Texte imaginé pour les essais.',
  ]);
  expect(told).toContain('Erratum E9 (Texte imaginé) : imprimé 1 €, retenu 33 000 €.');
});

it('names the missions that it does not pay for, in the file and in the workbook', async () => {
  expect(() => patched(followed, { missions: { qualite: { debut: '2022-06-15' } } })).toThrow(/missions.qualite/);
  await generated(followed);
});
