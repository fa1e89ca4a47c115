import { BAREMES } from '../../../src/baremes';
import { dateIso } from '../../../src/domain/calendrier';
import { parseDossier } from '../../../src/domain/parse-dossier';
import { computeProchaineRevue, restantsAMesurer } from '../../../src/taskpane/coordinateur/prochaine-revue';
import { suiviJson } from './suivi-json';

const SIGNATURE = dateIso('2022-06-15');
const revue = (jour: string): readonly unknown[] => {
  const prochaine = computeProchaineRevue(SIGNATURE, dateIso(jour));
  return prochaine === null ? [] : [prochaine.date, prochaine.nature, prochaine.jours, prochaine.depuis];
};

test.each([
  ['2022-01-01', ['2022-12-15', 'mi-annee', 348, '2022-06-15']],
  ['2022-06-15', ['2022-12-15', 'mi-annee', 183, '2022-06-15']],
  ['2022-12-15', ['2022-12-15', 'mi-annee', 0, '2022-06-15']],
  ['2022-12-16', ['2023-06-14', 'fin-annee', 180, '2022-12-15']],
  ['2023-06-14', ['2023-06-14', 'fin-annee', 0, '2022-12-15']],
  ['2023-06-15', ['2023-12-15', 'mi-annee', 183, '2023-06-14']],
  ['2027-06-14', ['2027-06-14', 'fin-annee', 0, '2026-12-15']],
  ['2027-06-15', []],
])('on %s the next review is %j', (jour, attendue) => {
  expect(revue(jour)).toEqual(attendue);
});

test.each([
  ['2022-08-31', '2023-02-28'],
  ['2023-08-30', '2024-02-29'],
  ['2022-12-31', '2023-06-30'],
  ['2022-01-31', '2022-07-31'],
])('six months after %s is %s', (signature, attendue) => {
  expect(computeProchaineRevue(dateIso(signature), dateIso(signature))?.date).toBe(attendue);
});

it('asks for what nobody measured since the review before', () => {
  const lu = parseDossier(suiviJson(), BAREMES);
  if (!lu.ok) throw new Error('A dossier');
  const depuis = (jour: string): readonly string[] => restantsAMesurer(lu.dossier, dateIso(jour)).map(({ id }) => id);
  // QUA1 is of a mission that is not kept.
  expect(depuis('2026-06-14')).toEqual(['SNP3', 'PAR1', 'PRE1', 'PRE3', 'CRI1']);
  expect(depuis('2026-09-29')).not.toContain('MT1');
  expect(depuis('2026-09-30')).toContain('MT1');
});
