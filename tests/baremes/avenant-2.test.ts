import { ERRATA, getDated } from '../../src/baremes';
import { lignesDe } from '../../src/domain/bareme';
import { budgetOf, missionsSocle, POPULATIONS, toutesMissions } from '../domain/sample';

const BAREME = getDated('avenant-2');

// FCPTS seminar of May 2023, cell by cell; what it does not repeat is as in ACI 2019.
const MONTANTS = [
  ['fonctionnement', 50_000, 60_000, 75_000, 90_000],
  ['fonctionnementAdditionnel', 37_500, 45_000, 56_250, 67_500],
  ['acces.fixe', 55_000, 70_000, 90_000, 110_000],
  ['acces.variable', 25_000, 30_000, 35_000, 45_000],
  ['parcours.fixe', 25_000, 35_000, 45_000, 50_000],
  ['parcours.variable', 25_000, 35_000, 45_000, 50_000],
  ['prevention.fixe', 10_000, 15_000, 17_500, 20_000],
  ['prevention.variable', 10_000, 15_000, 17_500, 20_000],
  ['crise.premiereAnnee', 25_000, 35_000, 45_000, 50_000],
  ['crise.anneesSuivantes', 12_500, 17_500, 22_500, 25_000],
  ['crise.survenue', 37_500, 52_500, 67_500, 75_000],
  ['qualite.fixe', 7_500, 10_000, 15_000, 20_000],
  ['qualite.variable', 7_500, 10_000, 15_000, 20_000],
  ['accompagnement.fixe', 5_000, 7_500, 10_000, 15_000],
  ['accompagnement.variable', 5_000, 7_500, 10_000, 15_000],
] as const;

const SIGNATURE = '2022-06-15';

describe('Avenant 2', () => {
  it.each(MONTANTS)('%s: %d, %d, %d, %d', (ligne, ...montants) => {
    expect(BAREME.lignes[ligne]?.montants.map(Number)).toEqual(montants);
    expect(BAREME.lignes[ligne]?.source).toContain('20/12/2021');
  });

  it('knows these lines and no others', () => {
    expect(lignesDe(BAREME)).toEqual(MONTANTS.map(([ligne]) => ligne));
  });

  it.each(['parcours', 'prevention', 'qualite', 'accompagnement'] as const)('leaves %s as ACI 2019 had it', (mission) => {
    for (const volet of ['fixe', 'variable'] as const) {
      expect(BAREME.lignes[`${mission}.${volet}`]?.montants).toEqual(getDated('aci-2019').lignes[`${mission}.${volet}`]?.montants);
    }
  });

  /*
   * The rights behind the payments that the seminar prints. Year 1 pays 75 % of the missions' fixe and year 2 the whole
   * (25 % of year 1, 75 % of year 2), so the rights are its year 2 figures, with the crise amount of each year, and
   * fonctionnement whole both years where 75 % of it is paid in year 2.
   */
  it.each([
    // taille, [paid Y1 socle, Y1 options, Y2 socle, Y2 options], Y2 socle + variable + survenue, the same + options
    [1, 142_500, 151_875, 140_000, 152_500, 237_500, 262_500],
    [2, 185_000, 198_125, 182_500, 200_000, 315_000, 350_000],
    [3, 234_375, 253_125, 231_250, 256_250, 396_250, 446_250],
    [4, 275_000, 301_250, 272_500, 307_500, 462_500, 532_500],
  ] as const)(
    'taille %d: the rights give the payments of years 1 and 2',
    (taille, y1Socle, y1Options, y2Socle, y2Options, y2Full, y2FullOptions) => {
      const rights = (anneeContrat: number, missions: Readonly<Record<string, unknown>>) => {
        const { sections, total } = budgetOf({
          cpts: { nom: 'Oracle', population: POPULATIONS[taille - 1] },
          exercice: { anneeContrat },
          missions,
        });
        const { fonctionnement, crise } = sections;
        return {
          fonctionnement: fonctionnement.fixe.toNumber(),
          crise: crise.fixe.toNumber(),
          missions: total.fixe.minus(fonctionnement.fixe).minus(crise.fixe).toNumber(),
          variable: total.variable.toNumber(),
        };
      };
      const paidYear1 = (r: ReturnType<typeof rights>): number => r.fonctionnement + 0.75 * r.missions + r.crise;
      const paidYear2 = (r: ReturnType<typeof rights>): number => 0.75 * r.fonctionnement + r.missions + r.crise;
      const socle = missionsSocle(SIGNATURE);
      const toutes = toutesMissions(SIGNATURE);
      const survenue = { crise: { debut: SIGNATURE, survenue: true } };

      expect(paidYear1(rights(1, socle))).toBe(y1Socle);
      expect(paidYear1(rights(1, toutes))).toBe(y1Options);
      expect(paidYear2(rights(2, socle))).toBe(y2Socle);
      expect(paidYear2(rights(2, toutes))).toBe(y2Options);
      const full = rights(2, { ...socle, ...survenue });
      expect(paidYear2(full) + full.variable).toBe(y2Full);
      const fullOptions = rights(2, { ...toutes, ...survenue });
      expect(paidYear2(fullOptions) + fullOptions.variable).toBe(y2FullOptions);
    },
  );

  // Euros a year of taille 4; the same with 10 % more from the hundredth member on, fonctionnement apart.
  it.each([
    ['fonctionnement', 90_000, 90_000],
    ['fonctionnementAdditionnel', 67_500, 67_500],
    ['acces.fixe', 110_000, 121_000],
    ['acces.variable', 45_000, 49_500],
    ['parcours.fixe', 50_000, 55_000],
    ['parcours.variable', 50_000, 55_000],
    ['prevention.fixe', 20_000, 22_000],
    ['prevention.variable', 20_000, 22_000],
    ['crise.premiereAnnee', 50_000, 55_000],
    ['crise.anneesSuivantes', 25_000, 27_500],
    ['crise.survenue', 75_000, 82_500],
    ['qualite.fixe', 20_000, 22_000],
    ['qualite.variable', 20_000, 22_000],
    ['accompagnement.fixe', 15_000, 16_500],
    ['accompagnement.variable', 15_000, 16_500],
  ] as const)('majoration of %s: %d with 99 members, %d with 100', (ligne, sans, avec) => {
    const annuel = (membres: number) => {
      const { enveloppes } = budgetOf({ cpts: { nom: 'Grande', population: 250_000, membres } });
      const { montantBareme, majoration, montantAnnuel } = enveloppes[ligne];
      expect(montantBareme?.plus(majoration).toFixed()).toBe(montantAnnuel.toFixed());
      return montantAnnuel.toNumber();
    };
    expect([annuel(99), annuel(100), annuel(101)]).toEqual([sans, avec, avec]);
  });

  it.each([1, 2, 3] as const)('no majoration for a taille %d of 500 members', (taille) => {
    const { enveloppes } = budgetOf({ cpts: { nom: 'Nombreuse', population: 250_000, membres: 500, taille } });
    expect(enveloppes['parcours.fixe'].majoration.toNumber()).toBe(0);
  });

  it('gives the majoration by the tier of the contract, not of the population', () => {
    const { enveloppes } = budgetOf({ cpts: { nom: 'Contrat T4', population: 100_000, membres: 100, taille: 4 } });
    expect(enveloppes['parcours.fixe'].montantAnnuel.toNumber()).toBe(55_000);
  });
});

describe('errata', () => {
  it('are the six of the sources, each with what is printed and what is followed', () => {
    expect(ERRATA.map(({ id }) => id)).toEqual(['E1', 'E2', 'E3', 'E4', 'E5', 'E6']);
    for (const { imprime, retenu } of ERRATA) expect(imprime).not.toBe(retenu);
  });

  it('E3 is told on its line, and only there', () => {
    const told = BAREME.errata.filter(({ ligne }) => ligne === 'fonctionnementAdditionnel');
    expect(told.map(({ id, retenu }) => [id, retenu])).toEqual([['E3', '67 500 € (75 % de 90 000 €)']]);
  });
});
