import { getDated } from '../../src/baremes';
import { lignesDe } from '../../src/domain/bareme';
import { sum } from '../../src/domain/money';
import { budgetOf, POPULATIONS } from '../domain/sample';

const BAREME = getDated('aci-2019');

// Guide URPS Occitanie, éd. mai 2021, Annexe 1, cell by cell.
const ANNEXE_1 = [
  ['fonctionnement', 50_000, 60_000, 75_000, 90_000],
  ['acces.fixe', 15_000, 17_500, 25_000, 30_000],
  ['acces.variable', 15_000, 17_500, 25_000, 30_000],
  ['acces.fixeSnp', 10_000, 12_000, 15_000, 20_000],
  ['acces.supplementSnp', 35_000, 45_000, 55_000, 70_000],
  ['parcours.fixe', 25_000, 35_000, 45_000, 50_000],
  ['parcours.variable', 25_000, 35_000, 45_000, 50_000],
  ['prevention.fixe', 10_000, 15_000, 17_500, 20_000],
  ['prevention.variable', 10_000, 15_000, 17_500, 20_000],
  ['qualite.fixe', 7_500, 10_000, 15_000, 20_000],
  ['qualite.variable', 7_500, 10_000, 15_000, 20_000],
  ['accompagnement.fixe', 5_000, 7_500, 10_000, 15_000],
  ['accompagnement.variable', 5_000, 7_500, 10_000, 15_000],
] as const;

const debut = '2022-06-15';
const SOCLE = { acces: { debut }, parcours: { debut }, prevention: { debut } };
const contrat = { dateSignature: '2022-06-15', bareme: 'aci-2019' };

describe('ACI 2019', () => {
  it.each(ANNEXE_1)('%s: %d, %d, %d, %d', (ligne, ...montants) => {
    expect(BAREME.lignes[ligne]?.montants.map(Number)).toEqual(montants);
    expect(BAREME.lignes[ligne]?.source).toContain('Annexe 1');
  });

  it('knows these lines and no others', () => {
    expect(Object.keys(BAREME.lignes)).toEqual(ANNEXE_1.map(([ligne]) => ligne));
    expect(lignesDe(BAREME)).toEqual(ANNEXE_1.map(([ligne]) => ligne));
  });

  // « Financement total possible », without the SNP supplement.
  it.each([
    [1, 185_000],
    [2, 242_000],
    [3, 315_000],
    [4, 380_000],
  ] as const)('taille %d: %d euros are possible in all, the supplement apart', (taille, total) => {
    const lignes = lignesDe(BAREME).filter((ligne) => ligne !== 'acces.supplementSnp');
    expect(sum(lignes.flatMap((ligne) => BAREME.lignes[ligne]?.montants[taille - 1] ?? [])).toNumber()).toBe(total);
  });

  // « Illustration » of Annexe 1: a taille 2 on the socle missions alone.
  it('taille 2, socle: 60 000 + 79 500 + 67 500 + 45 000 = 252 000 a year, 1 260 000 over five', () => {
    const years = [1, 2, 3, 4, 5].map((anneeContrat) =>
      budgetOf({
        cpts: { nom: 'Illustration', population: POPULATIONS[1] },
        contrat,
        exercice: { anneeContrat },
        hypothese: { variable: '1' },
        missions: { ...SOCLE, acces: { debut: '2022-06-15', orientationSnp: true } },
      }),
    );
    for (const { total, sections, enveloppes } of years) {
      expect(sections.fonctionnement.fixe.toNumber()).toBe(60_000);
      expect(total.fixe.toNumber()).toBe(60_000 + 79_500 + 45_000);
      expect(enveloppes['acces.supplementSnp'].droit.toNumber()).toBe(45_000);
      expect(total.variable.toNumber()).toBe(67_500);
      expect(total.res.toNumber()).toBe(252_000);
    }
    expect(sum(years.map(({ total }) => total.res)).toNumber()).toBe(1_260_000);
  });

  it('gives the SNP lines to 1B and every other accès line to 1A, whatever the key', () => {
    const { sections } = budgetOf({
      contrat,
      missions: { acces: { debut: '2022-06-15', orientationSnp: true, partMedecinTraitant: '0.2' } },
    });
    expect([sections['acces-mt'].fixe, sections['acces-mt'].variable].map(Number)).toEqual([15_000, 15_000]);
    expect([sections['acces-snp'].fixe, sections['acces-snp'].variable].map(Number)).toEqual([45_000, 0]);
  });

  it('pays the SNP supplement only to a CPTS that organises the orientation of demands', () => {
    const { enveloppes, sections } = budgetOf({ contrat, missions: { acces: { debut: '2022-06-15' } } });
    expect(enveloppes['acces.supplementSnp']).toMatchObject({ ligne: 'acces.supplementSnp', derogation: null });
    expect(enveloppes['acces.supplementSnp'].montantAnnuel.toNumber()).toBe(35_000);
    expect(enveloppes['acces.supplementSnp'].droit.toNumber()).toBe(0);
    expect(sections['acces-snp'].fixe.toNumber()).toBe(10_000);
  });

  it('has no majoration, even for a taille 4 of 150 members', () => {
    const { enveloppes } = budgetOf({ cpts: { nom: 'Grande', population: 250_000, membres: 150 }, contrat, missions: SOCLE });
    expect(enveloppes['parcours.fixe'].majoration.toNumber()).toBe(0);
    expect(enveloppes['parcours.fixe'].droit.toNumber()).toBe(50_000);
  });

  it('does not know the additional funding: it counts for nothing', () => {
    const { enveloppes } = budgetOf({ contrat: { ...contrat, fonctionnementAdditionnel: true } });
    const { montantBareme, droit } = enveloppes.fonctionnementAdditionnel;
    expect([montantBareme, droit.toNumber()]).toEqual([null, 0]);
  });
});
