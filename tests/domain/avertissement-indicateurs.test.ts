import { getBareme } from '../../src/baremes';
import { computeAvertissements } from '../../src/domain/avertissement';
import { validated } from './indicateur-sample';
import { dossierOf, type Json } from './sample';

const SIGNATURE = '2022-06-15';
const ACCES = { missions: { acces: { debut: SIGNATURE } } };

const told = (input: Json) => {
  const dossier = dossierOf({ ...ACCES, ...input });
  return computeAvertissements(dossier, getBareme(dossier));
};
/** As JSON has them: amounts and weights are their digits. */
const avertissements = (input: Json): unknown => JSON.parse(JSON.stringify(told(input)));
const codes = (input: Json) => told(input).map(({ code }) => code);

describe('a direction that its own baseline and target contradict', () => {
  const one = (change: Json, anneeContrat = 1): Json => ({
    exercice: { anneeContrat },
    indicateurs: [{ id: 'MT2', mission: 'acces', methode: 'progression', sens: 'croissant', depart: '10', cible: '20', ...change }],
  });

  it('is told with both', () => {
    const expected = { chemin: 'indicateurs[0].sens', code: 'sens-contredit', mission: 'acces', indicateur: 'MT2' };
    expect(avertissements(one({ cible: '9.5' }))).toEqual([{ ...expected, sens: 'croissant', depart: '10', cible: '9.5' }]);
    expect(avertissements(one({ sens: 'decroissant' }))).toEqual([{ ...expected, sens: 'decroissant', depart: '10', cible: '20' }]);
  });

  it.each([
    ['croissant', '10.000001', []],
    ['croissant', '9.999999', ['sens-contredit']],
    ['decroissant', '9.999999', []],
    ['decroissant', '10.000001', ['sens-contredit']],
    ['croissant', null, []],
  ])('%s from 10 to %s: %j', (sens, cible, expected) => {
    expect(codes(one({ sens, cible }))).toEqual(expected);
  });

  it('is looked for with the target of the year', () => {
    const rising = { cible: '20', cibles: [null, '5'] };
    expect([1, 2, 3].map((annee) => codes(one(rising, annee)))).toEqual([[], ['sens-contredit'], []]);
  });

  it.each(['ratio', 'binaire', 'paliers', 'tauxCpam'])('is no matter to %s, which goes by the direction or by no target', (methode) => {
    expect(codes(one({ methode, cible: '9' }))).toEqual([]);
  });

  it('has no baseline to contradict it as long as none is known', () => {
    expect(codes(one({ depart: null, cible: '-5' }))).toEqual([]);
  });

  it('is told at its own place in the list, whatever the mission of the others', () => {
    const indicateurs = [
      { id: 'PAR1', mission: 'parcours' },
      { id: 'MT1', mission: 'acces' },
      { id: 'MT2', mission: 'acces', sens: 'decroissant', depart: '1', cible: '2' },
    ];
    const missions = { acces: { debut: SIGNATURE }, parcours: { debut: SIGNATURE } };
    expect(avertissements({ missions, indicateurs })).toMatchObject([{ chemin: 'indicateurs[2].sens', indicateur: 'MT2' }]);
  });
});

describe('a mission whose weights do not make 100', () => {
  const weighing = (...poids: readonly (string | null)[]): Json => ({
    hypothese: { variable: 'indicateurs' },
    indicateurs: poids.map((one, index) => validated(`I${index}`, '1', one)),
  });
  const blocked = { chemin: 'hypothese.variable', code: 'variable-bloquee', mission: 'acces' };

  it('counts for nothing, and says of how much', () => {
    // Taille 1, avenant 2: 25 000 euros of variable part for accès.
    expect(avertissements(weighing('50', '40'))).toEqual([{ ...blocked, poidsTotal: '90', enveloppe: '25000' }]);
  });

  it.each([
    ['99.9999', ['variable-bloquee']],
    ['100', []],
    ['0', []],
  ])('a total of %s: %j', (poids, expected) => {
    expect(codes(weighing(poids))).toEqual(expected);
  });

  it('is blocked by too much as well, a blank weight among the others or not', () => {
    expect(avertissements(weighing('60', '40.5'))).toMatchObject([{ ...blocked, poidsTotal: '100.5' }]);
    expect(codes(weighing('60', '40.5', null))).toEqual(['variable-bloquee']);
  });

  it('is no matter to a budget that takes a share of the envelopes', () => {
    expect(codes({ ...weighing('50', '40'), hypothese: { variable: '0.5' } })).toEqual([]);
  });

  it('loses nothing where there is no envelope: crise, or a mission still to come', () => {
    const crise = { missions: { crise: { debut: SIGNATURE } }, indicateurs: [validated('I', '1', '90', { mission: 'crise' })] };
    expect(codes({ ...weighing(), ...crise })).toEqual([]);
    expect(codes({ ...weighing('90'), missions: { acces: { debut: '2023-06-15' } } })).toEqual(['mission-a-venir']);
  });

  it('is told mission by mission', () => {
    const missions = { acces: { debut: SIGNATURE }, parcours: { debut: SIGNATURE }, prevention: { debut: SIGNATURE } };
    const indicateurs = [
      validated('A', '1', '90', { mission: 'prevention' }),
      validated('B', '1', '100', { mission: 'parcours' }),
      validated('C', '1', '80'),
    ];
    expect(avertissements({ ...weighing(), missions, indicateurs })).toMatchObject([
      { ...blocked, mission: 'acces', poidsTotal: '80' },
      { ...blocked, mission: 'prevention', poidsTotal: '90' },
    ]);
  });
});

describe('indicators of a mission that is not kept', () => {
  const indicateurs = [
    validated('Q1', '1', '90', { mission: 'qualite' }),
    validated('Q2', '1', null, { mission: 'qualite', type: 'suivi' }),
    validated('P1', '1', '100', { mission: 'parcours' }),
    validated('P2', '1', null, { mission: 'parcours' }),
  ];

  it('are counted, mission by mission, and their weights are no longer a matter', () => {
    expect(avertissements({ hypothese: { variable: 'indicateurs' }, indicateurs })).toEqual([
      { chemin: 'missions.parcours', code: 'indicateurs-non-retenus', mission: 'parcours', nombre: 2 },
      { chemin: 'missions.qualite', code: 'indicateurs-non-retenus', mission: 'qualite', nombre: 2 },
    ]);
  });

  it('are no matter once it is kept', () => {
    expect(codes({ missions: { qualite: { debut: SIGNATURE } }, indicateurs: indicateurs.slice(0, 2) })).toEqual([]);
  });
});

describe('a blank weight where the others leave nothing', () => {
  const weighing = (...poids: readonly (string | null)[]): Json => ({
    indicateurs: poids.map((one, index) => validated(`I${index}`, '1', one)),
  });

  it('is told of each indicator that has one', () => {
    const expected = { code: 'poids-epuise', mission: 'acces' };
    expect(avertissements(weighing('60', null, '40', null))).toEqual([
      { ...expected, chemin: 'indicateurs[1].poids', indicateur: 'I1' },
      { ...expected, chemin: 'indicateurs[3].poids', indicateur: 'I3' },
    ]);
  });

  it.each([
    ['99.9999', []],
    ['100', ['poids-epuise']],
    ['100.0', ['poids-epuise']],
  ])('the others make %s: %j', (poids, expected) => {
    expect(codes(weighing(poids, null))).toEqual(expected);
  });

  it('is meant where it is written, or where the indicator is only followed', () => {
    expect(codes(weighing('100', '0'))).toEqual([]);
    expect(codes({ indicateurs: [validated('A', '1', '100'), validated('B', '1', null, { type: 'suivi' })] })).toEqual([]);
  });

  it('has to do with its own mission only', () => {
    const missions = { acces: { debut: SIGNATURE }, parcours: { debut: SIGNATURE } };
    expect(codes({ missions, indicateurs: [validated('A', '1', '100'), validated('B', '1', null, { mission: 'parcours' })] })).toEqual([]);
  });
});

describe('what the contract compares with, of another scale than the rest', () => {
  const one = (change: Json, mesures: readonly Json[] = []): Json => ({
    indicateurs: [{ id: 'PRE3', mission: 'acces', unite: '%', sens: 'croissant', methode: 'ratio', ...change }],
    mesures: mesures.map((mesure) => ({ indicateur: 'PRE3', date: '2023-01-31', ...mesure })),
  });

  it.each([
    ['a target typed as « 75 % » in a cell', one({ cible: '0.75' }, [{ valeur: '62' }]), ['indicateurs[0].cible']],
    ['the same, while nothing is measured', one({ cible: '0.75' }), ['indicateurs[0].cible']],
    ['a target among shares', one({ cible: '0.75' }, [{ valeur: '0.62' }]), []],
    ['a baseline', one({ methode: 'progression', depart: '0.4', cible: '75' }), ['indicateurs[0].depart']],
    ['the target of a year', one({ cible: '70', cibles: [null, '0.75'] }), ['indicateurs[0].cibles[1]']],
    [
      'a threshold',
      one({ methode: 'paliers', paliers: [{ seuil: '0.5', taux: '1' }] }, [{ valeur: '62' }]),
      ['indicateurs[0].paliers[0].seuil'],
    ],
    ['what is no percentage', one({ unite: 'nombre', cible: '0.75' }, [{ valeur: '62' }]), []],
  ])('%s', (_name, input, chemins) => {
    const asked = told(input).filter(({ code }) => code === 'repere-en-question');
    expect(asked.map(({ chemin }) => chemin)).toEqual(chemins);
  });
});
