import { BAREMES, CHOIX_BAREMES, ERRATA, findBareme, libelleBareme } from '../../src/baremes';
import { lignesDe } from '../../src/domain/bareme';
import { SECTIONS } from '../../src/domain/section';
import { DESCRIPTION_LIGNES, LIGNES_BAREME } from '../../src/domain/ligne-bareme';

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

it('tells its barèmes apart by their code and by what people choose', () => {
  expect(distinct(CHOIX_BAREMES.map(({ code }) => code))).toBe(true);
  expect(distinct(CHOIX_BAREMES.map(({ libelle }) => libelle.toLowerCase()))).toBe(true);
  expect(distinct(ERRATA.map(({ id }) => id))).toBe(true);
  for (const bareme of BAREMES) expect([findBareme(bareme.code), libelleBareme(bareme.code)]).toEqual([bareme, bareme.choix]);
});

it.each(BAREMES)('$libelle tells all of itself', (bareme) => {
  for (const words of [bareme.code, bareme.libelle, bareme.choix, bareme.nom, bareme.source]) expect(words.trim()).not.toBe('');
  expect(lignesDe(bareme)).toContain('fonctionnement');
  for (const ligne of lignesDe(bareme))
    for (const montant of bareme.lignes[ligne]?.montants ?? []) expect(montant.greaterThanOrEqualTo(0)).toBe(true);
});

it('has one threshold of members for every majoration: the workbook writes it once', () => {
  const thresholds = BAREMES.flatMap(({ majoration }) => (majoration === null ? [] : [majoration.membresMinimum]));
  expect(new Set(thresholds).size).toBe(1);
});

it('stands each line in a section of its mission', () => {
  for (const ligne of LIGNES_BAREME) {
    const { mission, section, beneficiaire } = DESCRIPTION_LIGNES[ligne];
    const missionOf = (code: string | undefined) => SECTIONS.find((one) => one.code === code)?.mission;
    expect([missionOf(section), missionOf(beneficiaire ?? section)]).toEqual([mission, mission]);
  }
});
