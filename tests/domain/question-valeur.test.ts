import { parAnnee } from '../../src/domain/annee-contrat';
import type { AnneeContrat, Indicateur } from '../../src/domain/dossier';
import { Decimal } from '../../src/domain/money';
import { listMesuresEnQuestion, verifiee } from '../../src/domain/question-mesure';
import { questionsReperes, questionValeur } from '../../src/domain/question-valeur';
import { dossierOf, type Json } from './sample';

function indicateurOf(change: Json): Indicateur {
  const [lu] = dossierOf({ indicateurs: [{ id: 'I', mission: 'acces', unite: '%', cible: '75', ...change }] }).indicateurs;
  if (lu === undefined) throw new Error('An indicator was expected');
  return lu;
}

/** What is asked, and what was meant perhaps. */
function asked(change: Json, valeur: string, annee: AnneeContrat = 1): string | null {
  const question = questionValeur(indicateurOf(change), annee, new Decimal(valeur));
  if (question === null) return null;
  return 'entendue' in question ? `${question.code} ${question.entendue?.toFixed() ?? '?'}` : question.code;
}

describe('a value of an indicator in percent', () => {
  it.each([
    ['0.72', 'part 72'],
    ['1', 'part 100'],
    ['-0.5', 'part -50'],
    ['0.000001', 'part 0.0001'],
    ['0', null],
    ['1.000001', null],
    ['72', null],
    ['100', null],
    ['100.01', 'hors-pourcentage ?'],
    ['7200', 'hors-pourcentage 72'],
    ['10000', 'hors-pourcentage 100'],
    ['10001', 'hors-pourcentage ?'],
    ['-3', 'hors-pourcentage ?'],
  ])('%s against a target of 75: %s', (valeur, expected) => {
    expect(asked({}, valeur)).toBe(expected);
  });

  it.each([
    ['a target', { cible: '0.5' }],
    ['a baseline', { depart: '0.8' }],
    [
      'a threshold',
      {
        methode: 'paliers',
        paliers: [
          { seuil: '0.5', taux: '0.5' },
          { seuil: '2', taux: '1' },
        ],
      },
    ],
  ])('is no surprise at or below 1 where %s is', (_what, change) => {
    expect(asked(change, '0.4')).toBeNull();
  });

  it('goes by the target of the year', () => {
    const change = { cible: '75', cibles: [null, '0.9'] };
    expect([asked(change, '0.4', 1), asked(change, '0.4', 2)]).toEqual(['part 40', null]);
  });

  it('is no surprise beyond 100, or below zero, where the contract expects it', () => {
    expect([asked({ cible: '120' }, '110'), asked({ depart: '-5', cible: '2' }, '-3')]).toEqual([null, null]);
  });

  it.each(['%', 'pour cent', 'Pourcent', 'en %'])('is one in « %s »', (unite) => {
    expect(asked({ unite }, '0.72')).toBe('part 72');
  });

  it.each(['nombre', '', 'oui/non', 'jours'])('is none in « %s »', (unite) => {
    expect(asked({ unite }, '0.72')).toBeNull();
  });
});

it('asks about a negative count, unless the contract goes below zero', () => {
  expect([asked({ unite: 'nombre' }, '-1'), asked({ unite: 'points', depart: '-10', cible: '-2' }, '-4')]).toEqual(['negative', null]);
});

describe('what the contract compares with', () => {
  const reperes = (change: Json, mesurees: readonly string[] = []): readonly string[] =>
    questionsReperes(
      indicateurOf(change),
      mesurees.map((one) => new Decimal(one)),
    ).map(({ champ, question }) => `${champ} ${question.code}`);

  it.each([
    [{ cible: '0.75' }, [], ['cible part']],
    [{ depart: '60', cible: '0.75' }, [], ['cible part']],
    [{ depart: '0.6', cible: '75' }, [], ['depart part']],
    [{ cible: '75', cibles: [null, '0.8'] }, [], ['cibles[1] part']],
    [{ cible: '0.75' }, ['72'], ['cible part']],
    [{ cible: '7500', depart: '60' }, [], ['cible hors-pourcentage']],
    // Shares among shares, and small rates beside small ones.
    [{ depart: '0.6', cible: '0.75' }, [], []],
    [{ cible: '0.75' }, ['0.72'], []],
    [{ depart: '0.5', cible: '5' }, [], []],
    [{ depart: '60', cible: '75' }, ['0.72'], []],
    [{ cible: '0.75', unite: 'nombre' }, [], []],
  ])('%j measured %j: %j', (change, mesurees, expected) => {
    expect(reperes(change, mesurees)).toEqual(expected);
  });
});

describe('a measure of the workbook', () => {
  /** Signed on 15 June 2022, in the first year. */
  const listed = (mesures: readonly Json[], unite = 'nombre'): readonly string[] =>
    listMesuresEnQuestion(
      dossierOf({
        indicateurs: [{ id: 'I', mission: 'acces', unite, cible: '300' }],
        mesures: mesures.map((mesure) => ({ indicateur: 'I', ...mesure })),
      }),
    ).map(({ rang, question }) => `${rang} ${question.code}`);
  const counts = (valeurs: readonly string[]): readonly Json[] =>
    valeurs.map((valeur, index) => ({ date: `2022-0${index + 6}-20`, valeur }));

  it.each([
    [['300', '310', '320', '3200'], ['3 hors-serie']],
    [['300', '310', '320', '3199'], []],
    [['300', '310', '320', '30'], ['3 hors-serie']],
    [['300', '310', '320', '31'], []],
    [['300', '310', '3200'], []],
    [['300', '310', '320', '0'], []],
  ])('%j: %j', (valeurs, expected) => {
    expect(listed(counts(valeurs))).toEqual(expected);
  });

  it('is compared with what was measured before it, however it was entered', () => {
    expect(listed([...counts(['300', '310', '320', '3200'])].reverse())).toEqual(['0 hors-serie']);
  });

  it.each([
    ['2022-06-14', 'avant-contrat'],
    ['2022-06-15', null],
    ['2023-06-14', null],
    ['2023-06-15', 'apres-annee'],
  ])('dated %s: %s', (date, code) => {
    expect(listed([{ date, valeur: '3' }])).toEqual(code === null ? [] : [`0 ${code}`]);
  });

  it('is asked about no longer once its comment says that it was verified', () => {
    const told = { date: '2022-09-01', valeur: '-3', commentaire: 'Relevé CPAM' };
    expect(listed([told])).toEqual(['0 negative']);
    expect(listed([verifiee(told)])).toEqual([]);
    expect([verifiee(told).commentaire, verifiee({ commentaire: '' }).commentaire]).toEqual(['Relevé CPAM (vérifié)', 'Vérifié']);
    expect(verifiee(verifiee(told))).toEqual(verifiee(told));
  });

  it('keeps a comment that has no room for the answer', () => {
    expect(verifiee({ commentaire: 'x'.repeat(995) }).commentaire).toBe('x'.repeat(995));
  });
});

it('one rate a contract year: what year 4 was granted says nothing of year 5', () => {
  const rates = (tauxCpam: unknown, anneeContrat: number) =>
    dossierOf({ exercice: { anneeContrat }, indicateurs: [{ id: 'I', mission: 'acces', tauxCpam }] }).indicateurs[0]?.tauxCpam.map(String);
  const year4 = parAnnee((annee) => (annee === 4 ? new Decimal('0.9') : null)).map(String);
  expect([rates('0.9', 4), rates({ '4': '0.9' }, 4), rates({ '4': '0.9' }, 5)]).toEqual([year4, year4, year4]);
});
