import { getBareme } from '../../src/baremes';
import { computeEcheances } from '../../src/domain/deploiement';
import { Decimal } from '../../src/domain/money';
import { computeSynthese, tauxConsomme, type Synthese } from '../../src/domain/synthese';
import { dossierOf, missionsSocle, type Json } from './sample';

function syntheseOf(input: Json): Synthese {
  const dossier = dossierOf(input);
  return computeSynthese(dossier, getBareme(dossier));
}

const indicateur = (id: string, mission: string, poids: string): Json => ({ id, mission, methode: 'ratio', cible: 100, poids });
const mesure = (id: string, valeur: number): Json => ({ indicateur: id, date: '2022-09-01', valeur });

describe('what the indicators leave unearned', () => {
  it('stands in euros, the dearest first', () => {
    // Taille 1, avenant 2: accès variable 25 000, prévention variable 12 500 (tests/baremes).
    const { enjeux, budget } = syntheseOf({
      missions: missionsSocle('2022-06-15'),
      indicateurs: [indicateur('A', 'acces', '60'), indicateur('B', 'acces', '40'), indicateur('P', 'prevention', '100')],
      mesures: [mesure('A', 90), mesure('P', 100)],
    });
    const variable = budget.partsVariables.acces.enveloppe;
    expect(enjeux.map(({ indicateur: id, montant }) => [id, montant.toFixed()])).toEqual([
      ['B', variable.times('0.4').toFixed()],
      ['A', variable.times('0.06').toFixed()],
    ]);
  });

  it('is nothing while the weights of the mission do not make 100', () => {
    const { enjeux } = syntheseOf({ missions: missionsSocle('2022-06-15'), indicateurs: [indicateur('A', 'acces', '60')] });
    expect(enjeux).toEqual([]);
  });

  it('keeps the order of the workbook between equals', () => {
    const { enjeux } = syntheseOf({
      missions: missionsSocle('2022-06-15'),
      indicateurs: ['X', 'Y'].map((id) => indicateur(id, 'parcours', '50')),
    });
    expect(enjeux.map(({ indicateur: id }) => id)).toEqual(['X', 'Y']);
  });
});

describe('the calendar of deployment', () => {
  it('counts months from the signature, and says who begins in time', () => {
    const dossier = dossierOf({
      contrat: { dateSignature: '2021-08-31' },
      missions: { acces: { debut: '2022-02-28' }, parcours: { debut: '2022-09-01' } },
    });
    // Six months after 31 August is the last day of February.
    expect(computeEcheances(dossier, getBareme(dossier))).toEqual([
      { mission: 'acces', demarrage: '2022-02-28', deploiement: '2023-02-28', etat: 'tenu' },
      { mission: 'parcours', demarrage: '2022-08-31', deploiement: '2023-08-31', etat: 'tardif' },
      { mission: 'prevention', demarrage: '2022-08-31', deploiement: '2023-08-31', etat: 'non-retenue' },
      { mission: 'crise', demarrage: '2022-02-28', deploiement: '2023-02-28', etat: 'non-retenue' },
    ]);
  });

  it.each(['2022-02-28', '2022-03-01'])('says of a plan for crises begun on %s whether it is in time', (debut) => {
    const dossier = dossierOf({ contrat: { dateSignature: '2021-08-31' }, missions: { crise: { debut } } });
    expect(computeEcheances(dossier, getBareme(dossier)).at(-1)?.etat).toBe(debut === '2022-02-28' ? 'tenu' : 'tardif');
  });

  it('asks nothing of crise under a barème that does not know it', () => {
    const dossier = dossierOf({ contrat: { bareme: 'aci-2019', dateSignature: '2021-08-31' }, missions: {} });
    expect(computeEcheances(dossier, getBareme(dossier)).map(({ mission }) => mission)).toEqual(['acces', 'parcours', 'prevention']);
  });
});

describe('the alert of the commissaire aux comptes', () => {
  const withResource = (montant: string): Synthese => {
    const alone = syntheseOf({ missions: {} });
    const manque = new Decimal(montant).minus(alone.budget.total.res);
    return syntheseOf({ missions: {}, ressources: [{ section: 'fonctionnement', libelle: 'FIR', montant: manque.toFixed() }] });
  };

  it.each([
    ['152999.99', false],
    ['153000', true],
  ])('at %s euros of resources is %s', (montant, isAtteint) => {
    const { commissaire } = withResource(montant);
    expect(commissaire.subventions.toFixed()).toBe(montant);
    expect(commissaire.isAtteint).toBe(isAtteint);
  });
});

describe('what is spent', () => {
  it('is told of what was planned, and of nothing is told nothing', () => {
    const taux = (dep: string, realise: string) =>
      tauxConsomme({ dep: new Decimal(dep), realise: new Decimal(realise) })?.toFixed() ?? null;
    expect([taux('200', '50'), taux('3', '1'), taux('100', '120'), taux('0', '5')]).toEqual(['0.25', '0.333333333333', '1.2', null]);
  });
});
