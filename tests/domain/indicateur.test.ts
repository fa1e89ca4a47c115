import type { Manque } from '../../src/domain/indicateur';
import { atteinteOf, type MesureTypee } from './indicateur-sample';
import type { Json } from './sample';

const tauxOf = (indicateur: Json, valeur: number | string): string | undefined => atteinteOf(indicateur, valeur).taux?.toFixed();

/** Expected rates are worked out by hand from the definition of each method. */
describe('progression: the share of the way from the baseline to the target', () => {
  it.each([
    ['up', 40, 60, 40, '0'],
    ['up', 40, 60, 45, '0.25'],
    ['up', 40, 60, 50, '0.5'],
    ['up', 40, 60, '59.999999', '0.99999995'],
    ['up', 40, 60, 60, '1'],
    ['up, past the target', 40, 60, 75, '1'],
    ['up, fallen behind', 40, 60, 39, '0'],
    ['up, a third', 0, 3, 1, '0.333333333333'],
    ['up, two thirds', 0, 3, 2, '0.666666666667'],
    ['up, from below zero', -10, 10, 0, '0.5'],
    ['up, below zero', -10, -2, -4, '0.75'],
    ['down', 12, 8, 12, '0'],
    ['down', 12, 8, 11, '0.25'],
    ['down', 12, 8, 10, '0.5'],
    ['down', 12, 8, 8, '1'],
    ['down, past the target', 12, 8, 0, '1'],
    ['down, fallen behind', 12, 8, 13, '0'],
    ['down, through zero', 5, -5, 0, '0.5'],
  ] as const)('%s: from %d to %d, %s gives %s', (way, depart, cible, valeur, taux) => {
    const sens = way.startsWith('up') ? 'croissant' : 'decroissant';
    expect(tauxOf({ methode: 'progression', sens, depart, cible }, valeur)).toBe(taux);
  });
});

describe('ratio: the share of the target', () => {
  it.each([
    ['croissant', 80, 0, '0'],
    ['croissant', 80, -5, '0'],
    ['croissant', 80, 20, '0.25'],
    ['croissant', 80, '79.2', '0.99'],
    ['croissant', 80, 80, '1'],
    ['croissant', 80, 160, '1'],
    ['croissant', 3, 2, '0.666666666667'],
    ['decroissant', 20, 20, '1'],
    ['decroissant', 20, '20.000001', '0.99999995'],
    ['decroissant', 20, 19, '1'],
    ['decroissant', 20, 0, '1'],
    ['decroissant', 20, -3, '1'],
    ['decroissant', 20, 25, '0.8'],
    ['decroissant', 20, 40, '0.5'],
    ['decroissant', 20, 2_000_000, '0.00001'],
  ] as const)('%s, target %s: %s gives %s', (sens, cible, valeur, taux) => {
    expect(tauxOf({ methode: 'ratio', sens, cible }, valeur)).toBe(taux);
  });
});

describe('binaire: all or nothing', () => {
  it.each([
    ['croissant', 10, '9.999999', '0'],
    ['croissant', 10, 10, '1'],
    ['croissant', 10, 11, '1'],
    ['croissant', 0, 0, '1'],
    ['croissant', 0, '-0.000001', '0'],
    ['decroissant', 10, '10.000001', '0'],
    ['decroissant', 10, 10, '1'],
    ['decroissant', 10, 9, '1'],
    // « oui » is 1, « non » is 0.
    ['croissant', null, 1, '1'],
    ['croissant', null, 0, '0'],
    ['decroissant', null, 0, '1'],
    ['decroissant', null, 1, '0'],
  ] as const)('%s, target %s: %s gives %s', (sens, cible, valeur, taux) => {
    expect(tauxOf({ methode: 'binaire', sens, cible }, valeur)).toBe(taux);
  });
});

describe('paliers: what the threshold that was reached gives', () => {
  const palier = (seuil: number, taux: string) => ({ seuil, taux });
  const UP = [palier(50, '0.25'), palier(70, '0.5'), palier(90, '1')];
  const DOWN = [palier(20, '0.25'), palier(15, '0.5'), palier(10, '1')];

  it.each([
    ['croissant', '49.999999', '0'],
    ['croissant', 50, '0.25'],
    ['croissant', '69.999999', '0.25'],
    ['croissant', 70, '0.5'],
    ['croissant', '89.999999', '0.5'],
    ['croissant', 90, '1'],
    ['croissant', 500, '1'],
    ['decroissant', '20.000001', '0'],
    ['decroissant', 20, '0.25'],
    ['decroissant', '15.000001', '0.25'],
    ['decroissant', 15, '0.5'],
    ['decroissant', '10.000001', '0.5'],
    ['decroissant', 10, '1'],
    ['decroissant', -4, '1'],
  ] as const)('%s: %s gives %s, in whatever order the thresholds were typed', (sens, valeur, taux) => {
    const paliers = sens === 'croissant' ? UP : DOWN;
    expect(tauxOf({ methode: 'paliers', sens, paliers }, valeur)).toBe(taux);
    expect(tauxOf({ methode: 'paliers', sens, paliers: [...paliers].reverse() }, valeur)).toBe(taux);
  });

  it('a threshold that gives less than an easier one takes nothing away', () => {
    expect(tauxOf({ methode: 'paliers', paliers: [palier(50, '0.8'), palier(70, '0.5')] }, 80)).toBe('0.8');
  });

  it('one threshold is enough', () => {
    expect(tauxOf({ methode: 'paliers', paliers: [palier(50, '0.4')] }, 50)).toBe('0.4');
  });
});

describe('the smallest and the largest rate', () => {
  it.each([
    ['0.5', '1', 49, '0'],
    ['0.5', '1', 50, '0.5'],
    ['0.5', '1', 51, '0.51'],
    ['0', '0.8', 79, '0.79'],
    ['0', '0.8', 80, '0.8'],
    ['0', '0.8', 95, '0.8'],
    ['0', '0.8', 500, '0.8'],
    ['0.8', '0.8', 79, '0'],
    ['0.8', '0.8', 80, '0.8'],
    ['0.8', '0.8', 120, '0.8'],
    ['0', '0', 100, '0'],
    ['1', '1', 99, '0'],
    ['1', '1', 101, '1'],
  ] as const)('at least %s, at most %s: %d of 100 gives %s', (tauxMinimum, tauxMaximum, valeur, taux) => {
    expect(tauxOf({ methode: 'ratio', cible: 100, tauxMinimum, tauxMaximum }, valeur)).toBe(taux);
  });
});

describe('the rate that the CPAM has validated', () => {
  it('counts instead of the computed one, and both stay visible', () => {
    const { taux, tauxCalcule, tauxPotentiel, manque } = atteinteOf({ methode: 'ratio', cible: 100, tauxCpam: '0.7342' }, 25);
    expect([taux, tauxCalcule, tauxPotentiel].map(String)).toEqual(['0.7342', '0.25', '0.7342']);
    expect(manque).toBeNull();
  });

  it('zero is a rate like any other', () => {
    const { taux, tauxPotentiel, manque } = atteinteOf({ methode: 'ratio', cible: 100, tauxCpam: '0' }, 100);
    expect([taux?.toFixed(), tauxPotentiel.toFixed(), manque]).toEqual(['0', '0', null]);
  });

  it.each(['0.1', '0.95'])('is no longer bounded: %s', (tauxCpam) => {
    const bounded = { methode: 'ratio', cible: 100, tauxMinimum: '0.5', tauxMaximum: '0.8', tauxCpam };
    expect(atteinteOf(bounded, 60).taux?.toFixed()).toBe(tauxCpam);
  });

  it('needs neither target nor measure', () => {
    const { taux, tauxCalcule, mesure, manque } = atteinteOf({ methode: 'progression', tauxCpam: '0.5' });
    expect([taux?.toFixed(), tauxCalcule, mesure, manque]).toEqual(['0.5', null, null, null]);
  });

  it('is all that the method « taux CPAM » knows', () => {
    const { taux, tauxCalcule, tauxPotentiel, mesure, manque } = atteinteOf({ methode: 'tauxCpam', depart: 0, cible: 10 }, 10);
    expect([taux, tauxCalcule, tauxPotentiel.toFixed(), manque]).toEqual([null, null, '1', 'taux-cpam']);
    expect(mesure?.valeur.toFixed()).toBe('10');
    expect(atteinteOf({ methode: 'tauxCpam', tauxCpam: '0.3' }).taux?.toFixed()).toBe('0.3');
  });
});

describe('what is missing', () => {
  const PALIERS = [
    { seuil: 1, taux: '0.4' },
    { seuil: 2, taux: '0.9' },
  ];

  it.each<readonly [Json, number | null, Manque | null, string]>([
    [{ methode: 'progression' }, null, 'depart', '1'],
    [{ methode: 'progression', cible: 5 }, 3, 'depart', '1'],
    [{ methode: 'progression', depart: 0 }, 3, 'cible', '1'],
    [{ methode: 'progression', depart: 0, cible: 5 }, null, 'mesure', '1'],
    [{ methode: 'progression', depart: 0, cible: 5 }, 0, null, '0'],
    [{ methode: 'ratio' }, 3, 'cible', '1'],
    [{ methode: 'ratio', cible: 5 }, null, 'mesure', '1'],
    [{ methode: 'binaire' }, null, 'mesure', '1'],
    [{ methode: 'binaire' }, 0, null, '0'],
    [{ methode: 'paliers' }, 3, 'paliers', '1'],
    [{ methode: 'paliers', paliers: PALIERS }, null, 'mesure', '0.9'],
    [{ methode: 'tauxCpam' }, null, 'taux-cpam', '1'],
    // What may still come is bounded like what came.
    [{ methode: 'ratio', cible: 5, tauxMaximum: '0.6' }, null, 'mesure', '0.6'],
    [{ methode: 'paliers', paliers: PALIERS, tauxMaximum: '0.6' }, null, 'mesure', '0.6'],
    [{ methode: 'paliers', paliers: PALIERS, tauxMinimum: '0.9' }, null, 'mesure', '0.9'],
    [{ methode: 'paliers', paliers: PALIERS, tauxMinimum: '0.95' }, null, 'mesure', '0'],
  ])('%j measured %s lacks %s and may reach %s', (indicateur, valeur, manque, potentiel) => {
    const atteinte = valeur === null ? atteinteOf(indicateur) : atteinteOf(indicateur, valeur);
    expect([atteinte.manque, atteinte.tauxPotentiel.toFixed()]).toEqual([manque, potentiel]);
    expect(atteinte.taux === null).toBe(manque !== null);
  });
});

describe('the value of the year', () => {
  const at = (date: string, valeur: number): MesureTypee => ({ date, valeur });
  const RATIO: Json = { methode: 'ratio', cible: 10 };

  it.each<readonly [string, readonly MesureTypee[], number | null]>([
    ['none', [], null],
    ['the only one', [at('2022-09-01', 1)], 1],
    ['the latest', [at('2022-09-01', 1), at('2023-01-01', 2), at('2022-10-01', 3)], 2],
    ['of one day, the one entered last', [at('2022-09-01', 1), at('2022-09-01', 2), at('2022-08-01', 3)], 2],
    ['on the day of signature', [at('2022-06-15', 4)], 4],
    ['on the last day of the year', [at('2023-06-14', 1)], 1],
    ['on the anniversary: next year’s', [at('2023-06-15', 1)], null],
    ['later ones do not count', [at('2023-06-14', 1), at('2023-06-15', 2), at('2026-01-01', 3)], 1],
  ])('%s', (_name, mesures, valeur) => {
    expect(atteinteOf(RATIO, mesures).mesure?.valeur.toNumber() ?? null).toBe(valeur);
  });

  it.each([
    ['2024-06-15', false],
    ['2024-06-14', true],
    ['2021-01-01', true],
  ] as const)('in year 3, one of %s counts, old: %s', (date, isAncienne) => {
    const { taux, isAncienne: old } = atteinteOf(RATIO, [at(date, 4)], 3);
    expect([taux?.toFixed(), old]).toEqual(['0.4', isAncienne]);
  });

  it('nothing measured is not old', () => {
    expect(atteinteOf(RATIO, [], 3).isAncienne).toBe(false);
  });

  it('a new measure makes an old one forgotten, even if it is worse', () => {
    const { taux, isAncienne } = atteinteOf(RATIO, [at('2023-01-01', 9), at('2024-01-01', 2)], 2);
    expect([taux?.toFixed(), isAncienne]).toEqual(['0.2', false]);
  });
});

describe('the target of the year', () => {
  const CIBLES = [10, null, '20', 40];

  it.each([
    [1, '10'],
    [2, '50'],
    [3, '20'],
    [4, '40'],
    [5, '50'],
  ] as const)('in year %d: its own, or else the contract’s, %s', (annee, cible) => {
    expect(atteinteOf({ cible: 50, cibles: CIBLES }, [], annee).cible?.toFixed()).toBe(cible);
  });

  it('may be missing in one year alone', () => {
    const indicateur = { methode: 'ratio', cibles: CIBLES };
    expect(atteinteOf(indicateur, 5, 2)).toMatchObject({ cible: null, manque: 'cible', taux: null });
    expect(atteinteOf(indicateur, 5, 4).taux?.toFixed()).toBe('0.125');
  });

  it('a target of zero is a target', () => {
    expect(atteinteOf({ depart: 8, cible: 5, cibles: [0] }, 2).taux?.toFixed()).toBe('0.75');
  });
});
