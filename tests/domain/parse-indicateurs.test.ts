import { BAREMES } from '../../src/baremes';
import type { Faute } from '../../src/domain/faute';
import { INVALIDE } from '../../src/domain/parse/reader';
import { readMesure } from '../../src/domain/parse/indicateurs';
import { parseDossier } from '../../src/domain/parse-dossier';
import { dossierOf, MINIMAL, type Json } from './sample';

const INDICATEUR = { id: 'MT1', mission: 'acces' };
const MESURE = { indicateur: 'MT1', date: '2026-01-31', valeur: '1' };
const indicateur = (change: Json): Json => ({ indicateurs: [{ ...INDICATEUR, ...change }] });
const mesure = (change: Json): Json => ({ indicateurs: [INDICATEUR], mesures: [{ ...MESURE, ...change }] });

/** Every fault, whole. */
function fautes(input: Json): readonly unknown[] {
  const result = parseDossier({ ...MINIMAL, ...input }, BAREMES);
  return result.ok ? [] : result.fautes;
}
const paths = (input: Json): readonly string[] => {
  const result = parseDossier({ ...MINIMAL, ...input }, BAREMES);
  return result.ok ? [] : result.fautes.map(({ chemin, code }) => `${chemin}: ${code}`);
};

describe('a target that no value could be compared with', () => {
  it.each<readonly [string, Json, readonly string[]]>([
    ['the baseline itself', { depart: 8.5, cible: '8.50' }, ['cible']],
    ['the baseline, in one year', { depart: 8, cible: 5, cibles: [7, 8, null, 6] }, ['cibles[1]']],
    ['the baseline, everywhere', { depart: 0, cible: 0, cibles: [0, 1, 0, null, 0] }, ['cible', 'cibles[0]', 'cibles[2]', 'cibles[4]']],
    ['another value', { depart: 8, cible: '8.000001', cibles: [9] }, []],
    ['no baseline yet', { cible: 8 }, []],
    ['no target yet', { depart: 8 }, []],
  ])('progression: %s', (_name, change, where) => {
    expect(paths(indicateur(change))).toEqual(where.map((one) => `indicateurs[0].${one}: cible-egale-depart`));
  });

  it.each<readonly [string, Json, readonly string[]]>([
    ['zero', { cible: 0 }, ['cible']],
    ['below zero', { cible: '-0.000001' }, ['cible']],
    ['zero in the last year', { cible: 5, cibles: [1, 2, 3, 4, '0'] }, ['cibles[4]']],
    ['just above zero', { cible: '0.000001' }, []],
    ['the baseline, which a ratio does not know', { depart: 5, cible: 5 }, []],
    ['no target yet', { cibles: [null, null] }, []],
  ])('ratio: %s', (_name, change, where) => {
    expect(paths(indicateur({ ...change, methode: 'ratio' }))).toEqual(where.map((one) => `indicateurs[0].${one}: cible-ratio`));
  });

  it.each(['binaire', 'paliers', 'tauxCpam'])('%s asks nothing of it', (methode) => {
    expect(paths(indicateur({ methode, depart: 0, cible: 0, cibles: [-1, 0] }))).toEqual([]);
  });

  it('is told with what was typed', () => {
    expect(fautes(indicateur({ depart: 8.5, cible: '8.50' }))).toEqual([
      { chemin: 'indicateurs[0].cible', code: 'cible-egale-depart', valeur: '8.5' },
    ]);
    expect(fautes(indicateur({ methode: 'ratio', cible: -2 }))).toEqual([
      { chemin: 'indicateurs[0].cible', code: 'cible-ratio', valeur: '-2' },
    ]);
  });
});

describe('the smallest and the largest rate', () => {
  it.each([
    ['0.5', '0.5'],
    ['0', '0'],
    [undefined, '0.2'],
    ['0.8', undefined],
  ])('from %s to %s is accepted', (tauxMinimum, tauxMaximum) => {
    expect(paths(indicateur({ tauxMinimum, tauxMaximum }))).toEqual([]);
  });

  it('may not be inverted', () => {
    expect(fautes(indicateur({ tauxMinimum: '0.8', tauxMaximum: '0.7999' }))).toEqual([
      { chemin: 'indicateurs[0].tauxMinimum', code: 'taux-inverses', minimum: '0.8', maximum: '0.7999' },
    ]);
  });

  it.each([
    ['tauxMinimum', '-0.1', 'decimal-bornes'],
    ['tauxMinimum', '1.0001', 'decimal-bornes'],
    ['tauxMaximum', '100', 'decimal-bornes'],
    ['tauxMaximum', '0.33333', 'decimal-decimales'],
    ['tauxMinimum', null, 'decimal'],
    ['tauxCpam', '1.1', 'decimal-bornes'],
    ['poids', '-1', 'decimal-bornes'],
    ['poids', '33 %', 'decimal'],
    ['depart', '12,5', 'decimal'],
    ['cible', '1000000000000', 'decimal-bornes'],
    ['cible', '0.0000001', 'decimal-decimales'],
    ['cible', '1234567890.123456', 'decimal-chiffres'],
  ])('%s: %j is refused (%s)', (member, value, code) => {
    expect(paths(indicateur({ [member]: value }))).toEqual([`indicateurs[0].${member}: ${code}`]);
  });
});

describe('targets by year', () => {
  it.each<readonly [readonly unknown[], readonly (number | null)[]]>([
    [[], [null, null, null, null, null]],
    [[1], [1, null, null, null, null]],
    [
      [null, '2'],
      [null, 2, null, null, null],
    ],
    [
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
    ],
  ])('%j are %j', (cibles, expected) => {
    expect(dossierOf(indicateur({ cibles })).indicateurs[0]?.cibles.map((cible) => cible?.toNumber() ?? null)).toEqual(expected);
  });

  it('are five at most', () => {
    expect(fautes(indicateur({ cibles: [1, 2, 3, 4, 5, null] }))).toEqual([
      { chemin: 'indicateurs[0].cibles', code: 'longueur-liste', recu: 6, maximum: 5 },
    ]);
  });

  it.each<readonly [unknown, readonly string[]]>([
    [null, ['indicateurs[0].cibles: type']],
    [{ 1: 5 }, ['indicateurs[0].cibles: type']],
    [
      [1, 'x', undefined],
      ['indicateurs[0].cibles[1]: decimal', 'indicateurs[0].cibles[2]: decimal'],
    ],
  ])('%j are refused', (cibles, expected) => {
    expect(paths(indicateur({ cibles }))).toEqual(expected);
  });
});

describe('paliers', () => {
  const palier = (seuil: unknown, taux: unknown = '0.5'): Json => ({ seuil, taux });

  it('are kept as typed, in their order', () => {
    const { indicateurs } = dossierOf(indicateur({ methode: 'paliers', paliers: [palier('70.50', '1'), palier(-3, 0)] }));
    expect(indicateurs[0]?.paliers.map(({ seuil, taux }) => `${seuil.toFixed()}: ${taux.toFixed()}`)).toEqual(['70.5: 1', '-3: 0']);
  });

  it('are five at most', () => {
    expect(paths(indicateur({ paliers: [1, 2, 3, 4, 5].map((seuil) => palier(seuil)) }))).toEqual([]);
    expect(fautes(indicateur({ paliers: [1, 2, 3, 4, 5, 6].map((seuil) => palier(seuil)) }))).toEqual([
      { chemin: 'indicateurs[0].paliers', code: 'longueur-liste', recu: 6, maximum: 5 },
    ]);
  });

  it('do not share a threshold, however it is written', () => {
    expect(fautes(indicateur({ paliers: [palier(1), palier('2.50'), palier(2.5)] }))).toEqual([
      {
        chemin: 'indicateurs[0].paliers[2].seuil',
        code: 'palier-doublon',
        seuil: '2.5',
        premier: 'indicateurs[0].paliers[1].seuil',
      },
    ]);
  });

  it('of two indicators may share one', () => {
    const paliers = [palier(1)];
    expect(
      paths({
        indicateurs: [
          { ...INDICATEUR, paliers },
          { ...INDICATEUR, id: 'MT2', paliers },
        ],
      }),
    ).toEqual([]);
  });

  it.each<readonly [unknown, readonly string[]]>([
    [{}, ['paliers: type']],
    [[1], ['paliers[0]: type']],
    [[{ seuil: 1 }], ['paliers[0].taux: champ-absent']],
    [[{ taux: 1 }], ['paliers[0].seuil: champ-absent']],
    [[palier(null)], ['paliers[0].seuil: decimal']],
    [[palier(1, '1.01')], ['paliers[0].taux: decimal-bornes']],
    [[{ ...palier(1), rang: 1 }], ['paliers[0].rang: champ-inconnu']],
  ])('%j are refused', (paliers, expected) => {
    expect(paths(indicateur({ paliers }))).toEqual(expected.map((one) => `indicateurs[0].${one}`));
  });
});

describe('identifiers', () => {
  it('of a measure take the capitals of its indicator', () => {
    const { mesures } = dossierOf({
      indicateurs: [INDICATEUR, { ...INDICATEUR, id: 'Été' }],
      mesures: ['mt1', ' Mt1 ', 'MT1', 'ÉTÉ', 'été'].map((id) => ({ ...MESURE, indicateur: id })),
    });
    expect(mesures.map(({ indicateur: id }) => id)).toEqual(['MT1', 'MT1', 'MT1', 'Été', 'Été']);
  });

  it.each([
    ['MT1', 'mt1'],
    ['été', 'ÉTÉ'],
    ['a b', ' A b '],
  ])('%j and %j are the same', (id, other) => {
    expect(
      fautes({
        indicateurs: [
          { ...INDICATEUR, id },
          { ...INDICATEUR, id: other },
        ],
      }),
    ).toEqual([{ chemin: 'indicateurs[1].id', code: 'indicateur-doublon', id: other.trim(), premier: 'indicateurs[0].id' }]);
  });

  it.each([
    ['MT1', 'MT 1'],
    ['ete', 'été'],
    ['1', '01'],
  ])('%j and %j are not', (id, other) => {
    expect(
      paths({
        indicateurs: [
          { ...INDICATEUR, id },
          { ...INDICATEUR, id: other },
        ],
      }),
    ).toEqual([]);
  });

  it('the third of one name is told where the first is', () => {
    expect(paths({ indicateurs: ['A', 'a', 'A'].map((id) => ({ ...INDICATEUR, id })) })).toEqual([
      'indicateurs[1].id: indicateur-doublon',
      'indicateurs[2].id: indicateur-doublon',
    ]);
  });

  it.each([
    ['', 'texte-vide'],
    ['  ', 'texte-vide'],
    [12, 'type'],
    ['a\nb', 'texte-caractere'],
    ['a'.repeat(1001), 'texte-trop-long'],
  ])('%j is none', (id, code) => {
    expect(paths(indicateur({ id }))).toEqual([`indicateurs[0].id: ${code}`]);
    expect(paths(mesure({ indicateur: id }))).toEqual([`mesures[0].indicateur: ${code}`]);
  });

  it('a measure alone is read against those it is given', () => {
    const read = (id: string) => readMesure(['MT1', 'MT2'])({ ...MESURE, indicateur: id }, { chemin: 'ligne', fautes: found });
    const found: Faute[] = [];
    expect(read('mt2')).toMatchObject({ indicateur: 'MT2' });
    expect(read('mt3')).toBe(INVALIDE);
    expect(found).toEqual([{ chemin: 'ligne.indicateur', code: 'indicateur-inconnu', id: 'mt3', acceptes: ['MT1', 'MT2'] }]);
  });
});

describe('all faults at once', () => {
  it('those of an indicator stand with those of its neighbours', () => {
    expect(
      paths({
        indicateurs: [
          { ...INDICATEUR, depart: 1, cible: 1, tauxMinimum: 1, tauxMaximum: 0 },
          { ...INDICATEUR, id: 'mt1', methode: 'ratio', cible: 0, poids: 101 },
        ],
        mesures: [{ ...MESURE, indicateur: 'MT9' }],
      }),
    ).toEqual([
      'indicateurs[0].cible: cible-egale-depart',
      'indicateurs[0].tauxMinimum: taux-inverses',
      'indicateurs[1].id: indicateur-doublon',
      'indicateurs[1].poids: decimal-bornes',
      'mesures[0].indicateur: indicateur-inconnu',
    ]);
  });
});
