import type { LigneBareme } from '../../src/domain/ligne-bareme';
import { budgetOf, dossierOf, toutesMissions, type Json } from './sample';
import { computePeriode } from '../../src/domain/annee-contrat';

const SIGNATURE = '2022-06-15';

const droit = (ligne: LigneBareme, input: Json): string => budgetOf(input).enveloppes[ligne].droit.toFixed();
const etat = (input: Json) => budgetOf(input).missions.parcours;

describe('contract year', () => {
  it.each([
    [1, '2022-06-15', '2023-06-15', 365],
    [2, '2023-06-15', '2024-06-15', 366],
    [5, '2026-06-15', '2027-06-15', 365],
  ] as const)('%d runs from %s to %s, %d days', (annee, debut, fin, jours) => {
    const { contrat } = dossierOf({});
    expect(computePeriode(contrat.dateSignature, annee)).toEqual({ annee, debut, fin, jours });
  });

  it('of a contract signed on 29 February ends on a 28 in a common year', () => {
    const { periode } = budgetOf({ contrat: { dateSignature: '2024-02-29' }, exercice: { anneeContrat: 4 } });
    expect(periode).toEqual({ annee: 4, debut: '2027-02-28', fin: '2028-02-29', jours: 366 });
  });
});

describe('where a mission stands in the year', () => {
  // Contract year 2 of a signature of 15/06/2022: from 15/06/2023 to 15/06/2024, 366 days.
  it.each([
    // debut, jours, active, partielle, premiereAnnee
    ['2020-01-01', 366, true, false, false],
    ['2022-06-15', 366, true, false, false],
    ['2023-06-14', 366, true, false, false],
    ['2023-06-15', 366, true, false, true],
    ['2023-06-16', 365, true, true, true],
    ['2024-02-29', 107, true, true, true],
    ['2024-06-14', 1, true, true, true],
    ['2024-06-15', 0, false, false, false],
    ['2030-01-01', 0, false, false, false],
  ])('started %s: %d days, active %s, partielle %s, first year %s', (debut, jours, active, partielle, premiereAnnee) => {
    const expected = { mission: 'parcours', debut, jours, joursAnnee: 366, active, partielle, premiereAnnee };
    expect(etat({ exercice: { anneeContrat: 2 }, missions: { parcours: { debut } } })).toEqual(expected);
  });

  it('a mission started before the signature is never in its first year', () => {
    expect(etat({ missions: { parcours: { debut: '2022-06-14' } } })).toMatchObject({ jours: 365, premiereAnnee: false });
  });

  it('a mission that is not kept stands nowhere', () => {
    expect(etat({})).toBeNull();
  });
});

describe('fixe by days', () => {
  // Taille 1, avenant 2: accès 55 000, parcours 25 000, year 1 of 365 days.
  it.each([
    ['2022-06-15', '55000'],
    ['2022-06-16', '54849.32'],
    ['2022-12-14', '27575.34'],
    ['2022-12-15', '27424.66'],
    ['2023-06-14', '150.68'],
    ['2023-06-15', '0'],
  ])('accès started %s gives %s', (debut, expected) => {
    expect(droit('acces.fixe', { missions: { acces: { debut } } })).toBe(expected);
  });

  it('a start exactly half-way through a year of 366 days gives half: advance 20 625, balance 6 875', () => {
    const halfWay = { exercice: { anneeContrat: 2 }, missions: { acces: { debut: '2023-12-15' } } };
    expect(droit('acces.fixe', halfWay)).toBe('27500');
    expect(0.75 * 27_500).toBe(20_625);
    expect(0.25 * 27_500).toBe(6_875);
  });

  it('rounds to the cent, half a cent up', () => {
    // 73 days of 365 are a fifth: 0.006 is nearer to 0.01; 183 days of 366 are a half: 0.025 is a tie.
    const fifth = {
      missions: { parcours: { debut: '2023-04-03' } },
      derogations: [{ ligne: 'parcours.fixe', montant: '0.03', motif: 'essai' }],
    };
    expect(budgetOf(fifth).missions.parcours?.jours).toBe(73);
    expect(droit('parcours.fixe', fifth)).toBe('0.01');
    const half = {
      exercice: { anneeContrat: 2 },
      missions: { parcours: { debut: '2023-12-15' } },
      derogations: [{ ligne: 'parcours.fixe', montant: '0.05', motif: 'essai' }],
    };
    expect(budgetOf(half).missions.parcours?.jours).toBe(183);
    expect(droit('parcours.fixe', half)).toBe('0.03');
  });

  it('the SNP lines of ACI 2019 follow the same days', () => {
    const input = {
      contrat: { dateSignature: SIGNATURE, bareme: 'aci-2019' },
      missions: { acces: { debut: '2022-12-14', orientationSnp: true } },
    };
    expect(droit('acces.fixeSnp', input)).toBe('5013.7');
    expect(droit('acces.supplementSnp', input)).toBe('17547.95');
  });
});

describe('variable', () => {
  it.each([
    ['2022-06-15', '25000'],
    ['2023-06-14', '25000'],
    ['2023-06-15', '0'],
  ])('started %s: %s, whole as soon as the mission runs one day', (debut, expected) => {
    expect(droit('acces.variable', { missions: { acces: { debut } } })).toBe(expected);
  });
});

describe('crise', () => {
  const crise = (debut: string, anneeContrat: number, survenue = false) => {
    const { enveloppes, sections } = budgetOf({ exercice: { anneeContrat }, missions: { crise: { debut, survenue } } });
    const droits = (['premiereAnnee', 'anneesSuivantes', 'survenue'] as const).map((part) => enveloppes[`crise.${part}`].droit.toNumber());
    expect(sections.crise.fixe.toNumber()).toBe(droits.reduce((total, part) => total + part));
    expect(sections.crise.variable.toNumber()).toBe(0);
    return droits;
  };

  it.each([
    ['2022-06-15', 1, [25_000, 0, 0]],
    ['2022-06-15', 2, [0, 12_500, 0]],
    ['2022-06-15', 5, [0, 12_500, 0]],
    ['2023-06-14', 1, [25_000, 0, 0]],
    ['2023-06-15', 1, [0, 0, 0]],
    ['2023-06-15', 2, [25_000, 0, 0]],
    // Before the signature: the plan exists already.
    ['2022-06-14', 1, [0, 12_500, 0]],
  ] as const)('started %s, year %d: first year, following, survenue = %j, never by days', (debut, annee, expected) => {
    expect(crise(debut, annee)).toEqual(expected);
  });

  it('a crisis that happens adds its amount, once the mission runs', () => {
    expect(crise(SIGNATURE, 1, true)).toEqual([25_000, 0, 37_500]);
    expect(crise('2023-06-15', 1, true)).toEqual([0, 0, 0]);
  });
});

describe('fonctionnement', () => {
  it('is whole every year, missions or not', () => {
    expect([1, 2, 3, 4, 5].map((anneeContrat) => droit('fonctionnement', { exercice: { anneeContrat } }))).toEqual(Array(5).fill('50000'));
  });

  it('additional: counted when the dossier says so', () => {
    expect(droit('fonctionnementAdditionnel', {})).toBe('0');
    const { sections } = budgetOf({ contrat: { dateSignature: SIGNATURE, fonctionnementAdditionnel: true } });
    expect(sections.fonctionnement.fixe.toNumber()).toBe(87_500);
  });
});

describe('derogation', () => {
  const derogation = { ligne: 'parcours.fixe', montant: '40000.55', motif: 'avenant local' };

  it('replaces the amount of the year, majoration included, and is counted by days like any other', () => {
    const input = {
      cpts: { nom: 'Grande', population: 250_000, membres: 100 },
      missions: toutesMissions('2022-06-16'),
      derogations: [derogation],
    };
    const ligne = budgetOf(input).enveloppes['parcours.fixe'];
    expect([ligne.montantBareme, ligne.majoration, ligne.montantAnnuel, ligne.droit].map(String)).toEqual([
      '50000',
      '5000',
      '40000.55',
      '39890.96',
    ]);
    expect(ligne.derogation?.motif).toBe('avenant local');
  });

  it('on a mission that is not kept gives nothing', () => {
    expect(droit('parcours.fixe', { derogations: [derogation] })).toBe('0');
  });
});
