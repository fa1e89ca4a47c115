import { computePoids, computePoidsTotal } from '../../src/domain/part-variable';
import { IN_YEAR_1, partOf, validated } from './indicateur-sample';
import { dossierOf, type Json } from './sample';

const ratio = (id: string, poids: string | null, change: Json = {}): Json => ({
  id,
  mission: 'acces',
  methode: 'ratio',
  cible: 100,
  poids,
  ...change,
});
const mesure = (indicateur: string, valeur: number) => ({ indicateur, date: IN_YEAR_1, valeur });

describe('what a mission earns', () => {
  it('is the envelope times the weighted rates, each indicator told in euros', () => {
    const { acquis, potentiel, tauxAcquis, tauxPotentiel, arrondi, lignes, poidsTotal, isBloquee } = partOf('25000', {
      indicateurs: [ratio('A', '50'), ratio('B', '30'), ratio('C', '20')],
      mesures: [mesure('A', 50), mesure('B', 100), mesure('C', 25)],
    });
    // 50 % × 0.5 + 30 % × 1 + 20 % × 0.25 = 60 %
    expect([tauxAcquis, acquis, tauxPotentiel, potentiel, arrondi, poidsTotal].map(String)).toEqual([
      '0.6',
      '15000',
      '0.6',
      '15000',
      '0',
      '100',
    ]);
    expect(lignes.map(({ montant }) => montant.toFixed())).toEqual(['6250', '7500', '1250']);
    expect(isBloquee).toBe(false);
  });

  it('tells what is not known yet apart: nothing in what is earned, its best in what may be', () => {
    const { acquis, potentiel, tauxAcquis, tauxPotentiel, lignes } = partOf('25000', {
      indicateurs: [ratio('A', '50'), ratio('B', '30', { tauxMaximum: '0.8' }), ratio('C', '20')],
      mesures: [mesure('A', 50), mesure('C', 25)],
    });
    // Known: 25 % + 5 %; B may bring 30 % × 0.8 = 24 % more.
    expect([tauxAcquis, acquis, tauxPotentiel, potentiel].map(String)).toEqual(['0.3', '7500', '0.54', '13500']);
    expect(lignes.map(({ montant, montantPotentiel }) => `${montant.toFixed()} / ${montantPotentiel.toFixed()}`)).toEqual([
      '6250 / 6250',
      '0 / 6000',
      '1250 / 1250',
    ]);
  });

  it('counts the rate of the CPAM before the computed one', () => {
    const { acquis } = partOf('10000', { indicateurs: [ratio('A', null, { tauxCpam: '0.9' })], mesures: [mesure('A', 10)] });
    expect(acquis.toFixed()).toBe('9000');
  });

  it('counts the target and the measure of the year asked for', () => {
    const lists = {
      indicateurs: [ratio('A', null, { cibles: [50, 80] })],
      mesures: [mesure('A', 40), { indicateur: 'A', date: '2024-01-01', valeur: 60 }],
    };
    expect(([1, 2, 3] as const).map((annee) => partOf('10000', lists, 'acces', annee).acquis.toNumber())).toEqual([8000, 7500, 6000]);
  });

  it('takes the indicators of the mission alone, in their order', () => {
    const lists = { indicateurs: [validated('A', '1', null, { mission: 'parcours' }), validated('B', '0.5'), validated('C', '0.1')] };
    const { lignes, acquis } = partOf('1000', lists);
    expect([lignes.map(({ indicateur }) => indicateur.id), acquis.toNumber()]).toEqual([['B', 'C'], 300]);
    expect(partOf('1000', lists, 'parcours').acquis.toNumber()).toBe(1000);
  });

  it('is nothing where nothing is followed, and nothing is wrong with that', () => {
    const { acquis, potentiel, poidsTotal, isBloquee, arrondi, lignes } = partOf('25000', {});
    expect([acquis, potentiel, poidsTotal, arrondi].map(String)).toEqual(['0', '0', '0', '0']);
    expect([isBloquee, lignes]).toEqual([false, []]);
  });
});

describe('cents', () => {
  it.each([
    // Thirds of 10 000: 3 333.33 three times, a cent short of the whole.
    ['10000', '1', ['3333.33', '3333.33', '3333.33'], '10000', '0.01'],
    // Thirds of 20 000: 6 666.67 three times, a cent too many.
    ['20000', '1', ['6666.67', '6666.67', '6666.67'], '20000', '-0.01'],
    ['15000', '0.5', ['2500', '2500', '2500'], '7500', '0'],
    ['0.01', '0.5', ['0', '0', '0'], '0.01', '0.01'],
    ['0.01', '0.4999', ['0', '0', '0'], '0', '0'],
    ['0', '1', ['0', '0', '0'], '0', '0'],
  ] as const)('%s euros in three at %s each: %j make %s, rounding %s', (enveloppe, taux, montants, total, reste) => {
    const { acquis, arrondi, lignes } = partOf(enveloppe, { indicateurs: ['A', 'B', 'C'].map((id) => validated(id, taux)) });
    expect(lignes.map(({ montant }) => montant.toFixed())).toEqual(montants);
    expect([acquis.toFixed(), arrondi.toFixed()]).toEqual([total, reste]);
  });

  it.each([
    // 750 × 0.3937 / 3 = 98.425
    ['750', ['0.3937', '0', '0'], '98.43'],
    ['750', ['0', '0', '0.3937'], '98.43'],
    // 218.75 × 1.8216 / 7 = 56.925
    ['218.75', ['0', '0', '0.2573', '0.696', '0.052', '0.7042', '0.1121'], '56.93'],
    // 30 000 × 0.0078 / 3: no half cent
    ['30000', ['0.0078', '0', '0'], '78'],
  ] as const)('half a cent goes up, however the shares repeat: %s euros at %j earn %s', (enveloppe, taux, acquis) => {
    const { acquis: earned, potentiel } = partOf(enveloppe, { indicateurs: taux.map((one, index) => validated(`I${index}`, one)) });
    expect([earned.toFixed(), potentiel.toFixed()]).toEqual([acquis, acquis]);
  });

  it('half a cent goes up on every line too', () => {
    const { lignes } = partOf('750', { indicateurs: ['0.3937', '0.0021', '0.5555'].map((taux, index) => validated(`I${index}`, taux)) });
    // 98.425; 0.525; 138.875
    expect(lignes.map(({ montant, montantPotentiel }) => [montant.toFixed(), montantPotentiel.toFixed()])).toEqual([
      ['98.43', '98.43'],
      ['0.53', '0.53'],
      ['138.88', '138.88'],
    ]);
  });

  it('half a cent goes up beside a weight that was given', () => {
    // 175 000 × (0.19 × 0.4089 + 0.81 / 7 × 1.8394) = 13 595.925 + 37 247.85 = 50 843.775
    const taux = ['0.4089', '0', '0.1005', '0.6404', '0', '0', '0.433', '0.6655'];
    const { acquis } = partOf('175000', { indicateurs: taux.map((one, index) => validated(`I${index}`, one, index === 0 ? '19' : null)) });
    expect(acquis.toFixed()).toBe('50843.78');
  });
});

describe('weights', () => {
  const line = (poids: string | null, type = 'resultat'): Json => ({ mission: 'acces', poids, type });
  const indicateursOf = (lines: readonly Json[]) =>
    dossierOf({ indicateurs: lines.map((one, index) => ({ id: `I${index}`, ...one })) }).indicateurs;

  it.each<readonly [string, readonly Json[], readonly string[], string]>([
    ['none', [], [], '0'],
    ['one alone weighs everything', [line(null)], ['100'], '100'],
    ['equal shares', [line(null), line(null), line(null, 'action'), line(null)], ['25', '25', '25', '25'], '100'],
    ['what is left is shared', [line('40'), line(null), line(null)], ['40', '30', '30'], '100'],
    ['nothing is left', [line('60'), line('40'), line(null)], ['60', '40', '0'], '100'],
    ['more than everything was given', [line('60'), line('60'), line(null)], ['60', '60', '0'], '120'],
    ['less than everything was given', [line('60'), line('30')], ['60', '30'], '90'],
    ['a hundredth is missing', [line('33.33'), line('33.33'), line('33.33')], ['33.33', '33.33', '33.33'], '99.99'],
    ['four decimals', [line('33.3333'), line('33.3333'), line('33.3334')], ['33.3333', '33.3333', '33.3334'], '100'],
    ['what is only followed takes no share', [line(null, 'suivi'), line(null), line(null)], ['0', '50', '50'], '100'],
    ['a follow-up that was given a weight has it', [line('20', 'suivi'), line(null)], ['20', '80'], '100'],
    ['a zero is a weight, not a blank', [line('0'), line(null)], ['0', '100'], '100'],
    ['nothing but follow-ups', [line(null, 'suivi'), line('0')], ['0', '0'], '0'],
  ])('%s', (_name, lines, poids, total) => {
    const indicateurs = indicateursOf(lines);
    expect(computePoids(indicateurs).map(String)).toEqual(poids);
    expect(computePoidsTotal(indicateurs).toFixed()).toBe(total);
  });

  it('thirds make a hundred all the same', () => {
    const indicateurs = indicateursOf([line(null), line(null), line(null)]);
    expect(computePoids(indicateurs).map((poids) => poids.toFixed(6))).toEqual(['33.333333', '33.333333', '33.333333']);
    expect(computePoidsTotal(indicateurs).toFixed()).toBe('100');
  });

  it.each([
    ['99.99', true],
    ['99.9999', true],
    ['100', false],
    ['0', false],
  ] as const)('a total of %s blocks the mission: %s', (poids, isBloquee) => {
    const part = partOf('10000', { indicateurs: [validated('A', '1', poids)] });
    expect([part.isBloquee, part.acquis.toNumber(), part.potentiel.toNumber()]).toEqual([
      isBloquee,
      poids === '100' ? 10_000 : 0,
      poids === '100' ? 10_000 : 0,
    ]);
  });

  it.each(['100.0001', '150'])('a total of %s, too, even with a share left blank', (total) => {
    const second = String(Number(total) - 60);
    const part = partOf('10000', { indicateurs: [validated('A', '1', '60'), validated('B', '1', second), validated('C', '1')] });
    expect([part.isBloquee, part.poidsTotal.toFixed(), part.acquis.toNumber()]).toEqual([true, total, 0]);
  });

  it('a mission that is blocked still shows each rate, at no amount', () => {
    const { lignes, arrondi, tauxAcquis, tauxPotentiel } = partOf('10000', { indicateurs: [validated('A', '0.7', '80')] });
    expect(lignes.map(({ taux, poids, montant, montantPotentiel }) => [taux, poids, montant, montantPotentiel].map(String))).toEqual([
      ['0.7', '80', '0', '0'],
    ]);
    expect([arrondi, tauxAcquis, tauxPotentiel].map(String)).toEqual(['0', '0', '0']);
  });

  it('a mission that is blocked blocks no other', () => {
    const lists = { indicateurs: [validated('A', '1', '80'), validated('B', '0.5', null, { mission: 'qualite' })] };
    expect([partOf('10000', lists).isBloquee, partOf('7500', lists, 'qualite').acquis.toNumber()]).toEqual([true, 3750]);
  });
});
