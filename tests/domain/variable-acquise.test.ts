import { computeNoms } from '../../src/domain/budget';
import { validated } from './indicateur-sample';
import { budgetOf, toutesMissions, type Json } from './sample';

const SIGNATURE = '2022-06-15';
const acces = (change: Json = {}): Json => ({ missions: { acces: { debut: SIGNATURE, ...change } } });
const derogation = (ligne: string, montant: string): Json => ({ derogations: [{ ligne, montant, motif: 'essai' }] });

const accesOf = (input: Json): readonly string[] => {
  const { sections, partsVariables } = budgetOf(input);
  return [sections['acces-mt'], sections['acces-snp'], { variableAcquise: partsVariables.acces.acquis }].map(({ variableAcquise }) =>
    variableAcquise.toFixed(),
  );
};

describe('what the indicators earn, section by section', () => {
  it.each<readonly [string, Json, string, readonly [string, string, string]]>([
    // Avenant 2, taille 1: 25 000.
    ['two halves', acces(), '0.6', ['7500', '7500', '15000']],
    // 1A: 8 332.50 × 0.3333 = 2 777.22225; the whole: 8 332.50
    ['a third and the rest', acces({ partMedecinTraitant: '0.3333' }), '0.3333', ['2777.22', '5555.28', '8332.5']],
    ['all to 1A', acces({ partMedecinTraitant: '1' }), '0.6', ['15000', '0', '15000']],
    ['all to 1B', acces({ partMedecinTraitant: '0' }), '0.6', ['0', '15000', '15000']],
    // 0.01 × 0.4 each, 0.02 × 0.4 together: the cent goes to 1B.
    ['a cent that neither half would give', { ...acces(), ...derogation('acces.variable', '0.02') }, '0.4', ['0', '0.01', '0.01']],
    // 0.01 × 0.5 each, 0.02 × 0.5 together: 1A has it, 1B has not.
    ['a cent that both halves would give', { ...acces(), ...derogation('acces.variable', '0.02') }, '0.5', ['0.01', '0', '0.01']],
    ['nothing', acces(), '0', ['0', '0', '0']],
    ['everything', acces({ partMedecinTraitant: '0.1234' }), '1', ['3085', '21915', '25000']],
    [
      'ACI 2019: everything to 1A, whatever the key',
      { contrat: { bareme: 'aci-2019', dateSignature: SIGNATURE }, ...acces({ partMedecinTraitant: '0.2' }) },
      '0.6',
      ['9000', '0', '9000'],
    ],
  ])('%s', (_name, input, taux, expected) => {
    expect(accesOf({ ...input, indicateurs: [validated('A', taux)] })).toEqual(expected);
  });

  it('half a cent of 1A goes up even when the shares repeat', () => {
    const indicateurs = [validated('A', '0.3937'), validated('B', '0'), validated('C', '0')];
    // 1A: 750 × 0.3937 / 3 = 98.425; the whole: 1 500 × 0.3937 / 3 = 196.85
    expect(accesOf({ ...acces(), ...derogation('acces.variable', '1500'), indicateurs })).toEqual(['98.43', '98.42', '196.85']);
  });

  it('gives each mission its own, and fonctionnement and crise nothing', () => {
    const missions = ['acces', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement'];
    const { sections, total, partsVariables } = budgetOf({
      missions: toutesMissions(SIGNATURE),
      indicateurs: missions.map((mission, index) => validated(`I${index}`, `0.${index + 1}`, null, { mission })),
    });
    expect(Object.entries(sections).map(([code, { variableAcquise }]) => [code, variableAcquise.toNumber()])).toEqual([
      ['fonctionnement', 0],
      ['acces-mt', 1_250],
      ['acces-snp', 1_250],
      ['parcours', 5_000],
      ['prevention', 3_000],
      ['crise', 0],
      ['qualite', 3_750],
      ['accompagnement', 3_000],
    ]);
    expect(total.variableAcquise.toNumber()).toBe(17_250);
    expect(Object.values(partsVariables).map(({ enveloppe }) => enveloppe.toNumber())).toEqual([25_000, 25_000, 10_000, 0, 7_500, 5_000]);
  });

  it.each([
    ['that is not kept', {}],
    ['that starts next year', acces({ debut: '2023-06-15' })],
  ] as const)('gives nothing to a mission %s', (_name, input) => {
    expect(accesOf({ ...input, indicateurs: [validated('A', '1')] })).toEqual(['0', '0', '0']);
  });

  it('gives the whole of a year that the mission did not run through', () => {
    expect(accesOf({ ...acces({ debut: '2023-06-14' }), indicateurs: [validated('A', '1')] })).toEqual(['12500', '12500', '25000']);
  });
});

describe('what the budget counts on', () => {
  const INPUT = {
    missions: { acces: { debut: SIGNATURE, partMedecinTraitant: '0.4' }, parcours: { debut: SIGNATURE }, prevention: { debut: SIGNATURE } },
    // Accès: 60 %. Parcours: weights of 90, blocked. Prévention: not measured.
    indicateurs: [
      validated('A', '0.6'),
      validated('B', '1', '90', { mission: 'parcours' }),
      validated('C', null, null, { mission: 'prevention' }),
    ],
  };
  const retenue = (variable: unknown): readonly number[] => {
    const { sections, total } = budgetOf({ ...INPUT, hypothese: { variable } });
    const { 'acces-mt': mt, 'acces-snp': snp, parcours, prevention } = sections;
    return [mt, snp, parcours, prevention, total].map(({ variableRetenue }) => variableRetenue.toNumber());
  };

  it('is what the indicators have earned, when the dossier says so', () => {
    expect(retenue('indicateurs')).toEqual([6_000, 9_000, 0, 0, 15_000]);
  });

  it('is a share of the envelopes otherwise, whatever the indicators say', () => {
    expect(retenue('0.5')).toEqual([5_000, 7_500, 12_500, 5_000, 30_000]);
    expect(retenue('0')).toEqual([0, 0, 0, 0, 0]);
  });

  it('enters the resources and the balance', () => {
    const { res, ecart, fixe } = budgetOf({
      ...INPUT,
      hypothese: { variable: 'indicateurs' },
      depenses: [{ section: 'acces-mt', poste: 'moyens', quantite: '1', coutUnitaire: '30000' }],
    }).sections['acces-mt'];
    expect([fixe, res, ecart].map(String)).toEqual(['22000', '28000', '-2000']);
  });

  it('is published by section, and so is what was earned', () => {
    const counted = computeNoms(budgetOf({ ...INPUT, hypothese: { variable: 'indicateurs' } }));
    const shared = computeNoms(budgetOf({ ...INPUT, hypothese: { variable: '1' } }));
    const names = ['VariableAcquise_AccesMT', 'VariableAcquise_AccesSNP', 'VariableAcquise_Parcours', 'VariableAcquise_Total'];
    for (const noms of [counted, shared]) expect(names.map((nom) => String(noms[nom]))).toEqual(['6000', '9000', '0', '15000']);
    expect([counted, shared].map((noms) => String(noms['VariableRetenue_Total']))).toEqual(['15000', '60000']);
  });
});
