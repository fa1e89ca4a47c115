import { getBareme, getDated } from '../../src/baremes';
import type { CodeBaremeDate } from '../../src/domain/bareme';
import { dossierOf } from '../domain/sample';

/** The base's own amounts, some of them changed. */
const montants = (base: CodeBaremeDate, changes: Readonly<Record<string, readonly string[]>> = {}) => ({
  base,
  montants: {
    ...Object.fromEntries(Object.entries(getDated(base).lignes).map(([ligne, { montants: amounts }]) => [ligne, amounts.map(String)])),
    ...changes,
  },
});

const contrat = { dateSignature: '2022-06-15', bareme: 'personnalise' };

describe('getBareme', () => {
  it.each(['avenant-2', 'aci-2019'] as const)('finds %s', (bareme) => {
    expect(getBareme(dossierOf({ contrat: { dateSignature: '2022-06-15', bareme } }))).toBe(getDated(bareme));
  });

  it('makes the barème of a CPTS: its amounts line by line, everything else of its base', () => {
    const bareme = getBareme(
      dossierOf({ contrat, baremePersonnalise: montants('avenant-2', { 'parcours.fixe': ['1', '2', '3.50', '4'] }) }),
    );
    expect(bareme.code).toBe('personnalise');
    expect(bareme.lignes['parcours.fixe']?.montants.map(String)).toEqual(['1', '2', '3.5', '4']);
    expect(bareme.lignes['parcours.fixe']?.source).toContain('personnalisé');
    expect(bareme.lignes['parcours.variable']?.montants).toEqual(getDated('avenant-2').lignes['parcours.variable']?.montants);
    expect(Object.keys(bareme.lignes)).toEqual(Object.keys(getDated('avenant-2').lignes));
    expect([bareme.repartitionAcces, bareme.majoration?.taux.toNumber()]).toEqual(['cle', 0.1]);
  });

  it('keeps the rules of ACI 2019 when it starts from it', () => {
    const bareme = getBareme(dossierOf({ contrat, baremePersonnalise: montants('aci-2019') }));
    expect([bareme.repartitionAcces, bareme.majoration, bareme.lignes['crise.survenue']]).toEqual(['lignes', null, undefined]);
  });

  it('no longer tells the erratum of an amount that was typed', () => {
    const changed = montants('avenant-2', { fonctionnementAdditionnel: ['0', '0', '0', '56250'] });
    const bareme = getBareme(dossierOf({ contrat, baremePersonnalise: changed }));
    expect(bareme.errata).toEqual([]);
  });

  it('throws on a dossier that no parser lets through', () => {
    const dossier = dossierOf({ contrat, baremePersonnalise: montants('avenant-2') });
    expect(() => getBareme({ ...dossier, baremePersonnalise: null })).toThrow(/amounts/);
  });
});
