import { BAREMES } from '../../../src/baremes';
import { parseDossier } from '../../../src/domain/parse-dossier';
import { budgetDe } from '../../../src/taskpane/coordinateur/budget-de';
import { computeBornes } from '../../../src/taskpane/coordinateur/essai/bornes';
import { suiviJson } from './suivi-json';

function bornesDe(patch: object, valeur?: string): readonly number[] {
  const { indicateurs, mesures, ...json } = suiviJson();
  const [premier] = indicateurs;
  const [mesure] = mesures;
  const lu = parseDossier(
    {
      ...json,
      indicateurs: [{ ...premier, depart: null, cible: null, ...patch }],
      mesures: valeur === undefined ? [] : [{ ...mesure, valeur }],
    },
    BAREMES,
  );
  if (!lu.ok) throw new Error(JSON.stringify(lu.fautes));
  const [ligne] = budgetDe(lu.dossier).partsVariables.acces.lignes;
  if (ligne === undefined) throw new Error('One indicator');
  const { minimum, maximum, pas } = computeBornes(ligne);
  return [minimum, maximum, pas];
}

test.each([
  ['a quarter beyond the baseline and the target', { unite: 'j', depart: '20', cible: '60' }, undefined, [10, 70, 1]],
  ['never beyond 100 % for a percentage', { depart: '88', cible: '94' }, '98', [85.4, 100, 0.2]],
  ['never below zero when nothing is', { unite: 'j', depart: '1', cible: '9' }, undefined, [0, 11, 0.1]],
  ['below zero when something is', { unite: 'j', depart: '-4', cible: '4' }, undefined, [-6, 6, 0.1]],
  ['around the only value there is', { unite: 'j' }, '40', [30, 50, 1]],
  ['0 to 100 when nothing is known', { unite: 'j' }, undefined, [0, 100, 1]],
  ['the thresholds, when they count', { unite: 'j', methode: 'paliers', paliers: [{ seuil: '1000', taux: '1' }] }, '200', [0, 1200, 10]],
] as const)('a value is tried %s', (_, patch, valeur, attendues) => {
  expect(bornesDe(patch, valeur)).toEqual(attendues);
});
