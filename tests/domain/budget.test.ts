import { computeNoms, montantDepense } from '../../src/domain/budget';
import { Decimal } from '../../src/domain/money';
import { budgetOf, toutesMissions } from './sample';

const SIGNATURE = '2022-06-15';
const depense = (section: string, poste: string, quantite: string, coutUnitaire: string, realise = '0') => ({
  section,
  poste,
  quantite,
  coutUnitaire,
  realise,
});
const ressource = (section: string, montant: string) => ({ section, montant });

describe('montantDepense', () => {
  it.each([
    ['12', '4200.00', '50400'],
    ['0.5', '0.01', '0.01'],
    ['0.5', '0.03', '0.02'],
    ['3', '0.335', '1.01'],
    ['0.333333', '0.01', '0'],
    ['12', '2915.833333', '34990'],
    ['0', '100', '0'],
  ])('%s × %s = %s euros', (quantite, coutUnitaire, montant) => {
    expect(montantDepense({ quantite: new Decimal(quantite), coutUnitaire: new Decimal(coutUnitaire) }).toFixed()).toBe(montant);
  });
});

describe('computeBudget', () => {
  const budget = budgetOf({
    cpts: { nom: 'Essai', population: 101_500 },
    hypothese: { variable: '0.5' },
    missions: { acces: { debut: SIGNATURE, partMedecinTraitant: '0.3333' }, prevention: { debut: SIGNATURE } },
    depenses: [
      depense('fonctionnement', 'salaires', '12', '4200', '4200.10'),
      depense('fonctionnement', 'salaires', '1', '0.10'),
      depense('fonctionnement', 'moyens', '1', '1000.20', '0.05'),
      depense('prevention', 'indemnites', '10', '75'),
      // Not kept: counted all the same.
      depense('qualite', 'honoraires', '1', '800', '800'),
    ],
    ressources: [ressource('prevention', '10000'), ressource('prevention', '0.01'), ressource('qualite', '500')],
  });

  it('adds the expenses of a section, poste by poste', () => {
    const { depensesParPoste, dep, realise } = budget.sections.fonctionnement;
    expect(Object.entries(depensesParPoste).map(([poste, montant]) => [poste, montant.toNumber()])).toEqual([
      ['indemnites', 0],
      ['salaires', 50_400.1],
      ['honoraires', 0],
      ['moyens', 1_000.2],
    ]);
    expect([dep.toFixed(), realise.toFixed()]).toEqual(['51400.3', '4200.15']);
  });

  it('splits the accès envelope by the key, 1B taking what 1A leaves', () => {
    const { 'acces-mt': mt, 'acces-snp': snp } = budget.sections;
    expect([mt.fixe, snp.fixe].map(String)).toEqual(['29997', '60003']);
    expect([mt.variable, snp.variable].map(String)).toEqual(['11665.5', '23334.5']);
  });

  it('rounds the variable counted section by section, and totals what is shown', () => {
    const tiers = budgetOf({
      cpts: { nom: 'Essai', population: 101_500 },
      hypothese: { variable: '0.3333' },
      missions: { acces: { debut: SIGNATURE, partMedecinTraitant: '0.0001' } },
    });
    // 35 000 × 0.0001 = 3.50 → 1.16655 → 1.17; 34 996.50 × 0.3333 = 11 664.33345 → 11 664.33. The whole would give 11 665.50 too.
    const { 'acces-mt': mt, 'acces-snp': snp } = tiers.sections;
    expect([mt.variableRetenue, snp.variableRetenue, tiers.total.variableRetenue].map(String)).toEqual(['1.17', '11664.33', '11665.5']);
  });

  it('balances resources against expenses', () => {
    const { fixe, variable, variableRetenue, complementaires, res, dep, ecart } = budget.sections.prevention;
    expect([fixe, variable, variableRetenue, complementaires, res, dep, ecart].map(String)).toEqual([
      '17500',
      '17500',
      '8750',
      '10000.01',
      '36250.01',
      '750',
      '35500.01',
    ]);
  });

  it('counts what is typed on a mission that is not kept', () => {
    const { dep, res, ecart, fixe, realise } = budget.sections.qualite;
    expect([dep, res, ecart, fixe, realise].map(String)).toEqual(['800', '500', '-300', '0', '800']);
  });

  it('totals the sections', () => {
    const { dep, fixe, variable, variableRetenue, complementaires, res, ecart, realise, depensesParPoste } = budget.total;
    expect([dep, fixe, variable, variableRetenue, complementaires, res, ecart, realise].map(String)).toEqual([
      '52950.3',
      '182500',
      '52500',
      '26250',
      '10500.01',
      '219250.01',
      '166299.71',
      '5000.15',
    ]);
    expect(depensesParPoste.honoraires.toNumber()).toBe(800);
  });

  it('follows the tier of the contract and remembers that of the population', () => {
    const { taille, tailleCalculee, total } = budgetOf({ cpts: { nom: 'Essai', population: 30_000, taille: 3 } });
    expect([taille, tailleCalculee, total.fixe.toNumber()]).toEqual([3, 1, 75_000]);
  });

  it.each([
    ['0', 0, 110_000],
    ['1', 110_000, 0],
    ['0.6', 66_000, 44_000],
  ])('a key of %s gives %d to 1A and %d to 1B', (partMedecinTraitant, mt, snp) => {
    const { sections } = budgetOf({
      cpts: { nom: 'Essai', population: 250_000 },
      missions: { acces: { debut: SIGNATURE, partMedecinTraitant } },
    });
    expect([sections['acces-mt'].fixe.toNumber(), sections['acces-snp'].fixe.toNumber()]).toEqual([mt, snp]);
  });
});

describe('computeNoms', () => {
  const noms = computeNoms(budgetOf({ missions: toutesMissions(SIGNATURE), depenses: [depense('acces-mt', 'moyens', '1', '10.50', '3')] }));

  it('gives every name of the contract, and no other', () => {
    const sections = ['Fonctionnement', 'AccesMT', 'AccesSNP', 'Parcours', 'Prevention', 'Crise', 'Qualite', 'Accompagnement', 'Total'];
    const prefixes = ['Dep', 'Res', 'Ecart', 'Fixe', 'Variable', 'VariableAcquise', 'VariableRetenue', 'Realise'];
    const expected = [...sections.flatMap((section) => prefixes.map((prefixe) => `${prefixe}_${section}`)), 'Taille'];
    expect(Object.keys(noms).sort()).toEqual(expected.sort());
  });

  it.each([
    ['Taille', '1'],
    ['Dep_AccesMT', '10.5'],
    ['Realise_AccesMT', '3'],
    ['Fixe_AccesMT', '27500'],
    ['Res_AccesMT', '27500'],
    ['Ecart_AccesMT', '27489.5'],
    ['Variable_AccesSNP', '12500'],
    ['VariableRetenue_AccesSNP', '0'],
    ['Fixe_Crise', '25000'],
    ['Variable_Total', '72500'],
    ['Fixe_Total', '177500'],
    ['Dep_Total', '10.5'],
  ])('%s = %s', (nom, value) => {
    expect(String(noms[nom])).toBe(value);
  });
});
