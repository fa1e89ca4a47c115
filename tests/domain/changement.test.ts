import { changeIndicateurs, mesuresIgnorees, withoutMesures, type ChangementIndicateur } from '../../src/domain/changement';
import type { Dossier, Indicateur, Mesure } from '../../src/domain/dossier';
import { sameDossier } from '../../src/domain/dossier-json';
import { dossierOf, type Json } from './sample';

const mesure = (indicateur: string, valeur: string, change: Json = {}): Json => ({ indicateur, date: '2023-01-31', valeur, ...change });
const dossier = (ids: readonly Json[] | readonly string[], mesures: readonly Json[] = []): Dossier =>
  dossierOf({ indicateurs: ids.map((id) => (typeof id === 'string' ? { id, mission: 'acces' } : { mission: 'acces', ...id })), mesures });

const BASE = dossier(['A', 'B', 'C'], [mesure('A', '1'), mesure('B', '2'), mesure('A', '3')]);
const [A, B, C] = BASE.indicateurs as readonly [Indicateur, Indicateur, Indicateur];

const change = (avant: Indicateur | null, apres: Indicateur | null): ChangementIndicateur => ({ avant, apres });
const shown = (after: Dossier | null): unknown =>
  after && {
    indicateurs: after.indicateurs.map(({ id, libelle }) => `${id}${libelle && ` ${libelle}`}`).join(', '),
    mesures: after.mesures.map(({ indicateur, valeur }) => `${indicateur}=${valeur.toFixed()}`).join(' '),
  };
const changed = (changements: readonly ChangementIndicateur[]): unknown => shown(changeIndicateurs(BASE, changements));

describe('changeIndicateurs', () => {
  it.each<readonly [string, readonly ChangementIndicateur[], string, string]>([
    ['nothing', [], 'A, B, C', 'A=1 B=2 A=3'],
    ['a label: in its place, with its measures', [change(B, { ...B, libelle: 'bis' })], 'A, B bis, C', 'A=1 B=2 A=3'],
    ['a new one: at the end', [change(null, { ...A, id: 'D' })], 'A, B, C, D', 'A=1 B=2 A=3'],
    ['an identifier: its measures follow', [change(A, { ...A, id: 'Z' })], 'Z, B, C', 'Z=1 B=2 Z=3'],
    ['the capitals of an identifier', [change(A, { ...A, id: 'a' })], 'a, B, C', 'a=1 B=2 a=3'],
    ['one that goes: its measures go', [change(A, null)], 'B, C', 'B=2'],
    ['one that goes and has none', [change(C, null)], 'A, B', 'A=1 B=2 A=3'],
    ['all at once', [change(A, null), change(B, { ...B, id: 'Z' }), change(null, { ...A, id: 'D' })], 'Z, C, D', 'Z=2'],
    ['nothing becomes nothing', [change(null, null)], 'A, B, C', 'A=1 B=2 A=3'],
    ['the identifier of one that goes, taken by another', [change(A, null), change(B, { ...B, id: 'A' })], 'A, C', 'A=2'],
    [
      'the identifier of one that goes, taken by a new one',
      [change(null, { ...A, libelle: 'neuf' }), change(A, null)],
      'B, C, A neuf',
      'B=2',
    ],
    [
      'two that exchange identifiers',
      [change(A, { ...A, id: 'B', libelle: 'a' }), change(B, { ...B, id: 'A', libelle: 'b' })],
      'B a, A b, C',
      'B=1 A=2 B=3',
    ],
    [
      'three that move up',
      [change(A, { ...A, id: 'B' }), change(B, { ...B, id: 'C' }), change(C, { ...C, id: 'D' })],
      'B, C, D',
      'B=1 C=2 B=3',
    ],
  ])('%s', (_name, changements, indicateurs, mesures) => {
    expect(changed(changements)).toEqual({ indicateurs, mesures });
  });

  it.each<readonly [string, readonly ChangementIndicateur[]]>([
    ['its label was changed meanwhile', [change({ ...A, libelle: 'autrement' }, A)]],
    ['it was removed meanwhile', [change({ ...A, id: 'D' }, { ...A, id: 'D', libelle: 'x' })]],
    ['it goes twice', [change(A, null), change(A, null)]],
    ['it is changed twice from what it was', [change(A, { ...A, libelle: 'x' }), change(A, { ...A, libelle: 'y' })]],
    ['it is found as the change before would make it', [change(A, { ...A, id: 'Y' }), change({ ...A, id: 'Y' }, { ...A, id: 'Z' })]],
    ['the second of two is no longer there', [change(A, { ...A, libelle: 'x' }), change({ ...B, unite: '%' }, null)]],
    ['somebody added that identifier meanwhile', [change(null, { ...A, libelle: 'le mien' })]],
    ['somebody added it in small letters', [change(null, { ...A, id: 'b' })]],
    ['it would take the identifier of another', [change(A, { ...A, id: 'c' })]],
  ])('changes nothing when %s', (_name, changements) => {
    expect(changeIndicateurs(BASE, changements)).toBeNull();
  });

  it('leaves the rest of the dossier, and the one it was given, as they were', () => {
    const before = dossier(['A', 'B', 'C'], [mesure('A', '1'), mesure('B', '2'), mesure('A', '3')]);
    const after = changeIndicateurs(BASE, [change(A, null), change(B, { ...B, id: 'Z' })]);
    expect(sameDossier(BASE, before)).toBe(true);
    expect({ ...after, indicateurs: [], mesures: [] }).toEqual({ ...BASE, indicateurs: [], mesures: [] });
  });

  it('finds an indicator however its amounts were typed', () => {
    const typed = dossier([{ id: 'A', cible: '10.50', tauxMinimum: 0.5 }]);
    const [avant] = dossier([{ id: 'A', cible: 10.5, tauxMinimum: '0.50' }]).indicateurs;
    expect(shown(changeIndicateurs(typed, [{ avant: avant ?? null, apres: null }]))).toEqual({ indicateurs: '', mesures: '' });
  });

  it.each([
    'mission',
    'type',
    'sens',
    'unite',
    'depart',
    'cible',
    'cibles',
    'poids',
    'methode',
    'paliers',
    'tauxMinimum',
    'tauxMaximum',
    'tauxCpam',
  ])('sees that somebody changed its %s', (member) => {
    const OTHER: Json = {
      mission: 'parcours',
      type: 'action',
      sens: 'decroissant',
      unite: '%',
      depart: 3,
      cible: 4,
      cibles: [null, 5],
      poids: 6,
      methode: 'binaire',
      paliers: [{ seuil: 1, taux: 1 }],
      tauxMinimum: '0.1',
      tauxMaximum: '0.9',
      tauxCpam: 0,
    };
    const [avant] = dossier([{ id: 'A', [member]: OTHER[member] }]).indicateurs;
    if (avant === undefined) throw new Error('An indicator was expected');
    expect(changeIndicateurs(BASE, [change(avant, null)])).toBeNull();
  });
});

describe('mesuresIgnorees', () => {
  const [a1, b2, a3] = BASE.mesures as readonly [Mesure, Mesure, Mesure];

  it.each<readonly [string, readonly ChangementIndicateur[], readonly Mesure[], readonly Mesure[]]>([
    ['one that goes, all of its measures known', [change(A, null)], BASE.mesures, []],
    ['one that goes, a measure recorded since', [change(A, null)], [a1, b2], [a3]],
    ['one that goes, a measure corrected since', [change(A, null)], [{ ...a1, commentaire: 'avant' }, b2, a3], [a1]],
    ['one that goes, of which a measure went since', [change(A, null)], [a1, a1, b2, a3], []],
    ['one that goes, and was thought to have none', [change(A, null)], [], [a1, a3]],
    ['two that go', [change(A, null), change(B, null)], [a1], [b2, a3]],
    ['one that goes and has none', [change(C, null)], [], []],
    ['one that changes', [change(A, { ...A, id: 'Z' })], [], []],
    ['one that goes, its identifier taken by another', [change(A, null), change(B, { ...B, id: 'A' })], [b2], [a1, a3]],
    ['a new one', [change(null, { ...A, id: 'D' })], [], []],
  ])('%s', (_name, changements, connues, ignorees) => {
    expect(mesuresIgnorees(BASE, changements, connues)).toEqual(ignorees);
  });

  it('counts what was entered twice as two', () => {
    const twice = { ...BASE, mesures: [a1, a1, b2, a3] };
    expect(mesuresIgnorees(twice, [change(A, null)], [a1, a3])).toEqual([a1]);
  });
});

describe('withoutMesures', () => {
  const twice = dossier(['A'], [mesure('A', '1', { source: 'x' }), mesure('A', '2'), mesure('A', '1', { source: 'x' }), mesure('A', '1')]);
  const [first, second, , last] = twice.mesures as readonly [Mesure, Mesure, Mesure, Mesure];
  const values = (after: Dossier | null) => after?.mesures.map(({ valeur, source }) => `${valeur.toFixed()}${source}`) ?? null;

  it.each<readonly [string, readonly Mesure[], readonly string[] | null]>([
    ['none', [], ['1x', '2', '1x', '1']],
    ['one', [second], ['1x', '1x', '1']],
    ['of two that say the same, the one entered last', [first], ['1x', '2', '1']],
    ['both of them', [first, first], ['2', '1']],
    ['all but one', [last, first, first], ['2']],
    ['more than there are', [first, first, first], null],
    ['one that is no longer there', [second, { ...second, commentaire: 'corrigé' }], null],
  ])('%s', (_name, retirees, left) => {
    expect(values(withoutMesures(twice, retirees))).toEqual(left);
    expect(twice.mesures).toHaveLength(4);
  });

  it.each<keyof Mesure>(['indicateur', 'date', 'valeur', 'source', 'piece', 'commentaire'])('looks at the %s', (member) => {
    const other = dossier(['A', 'B'], [{ indicateur: 'B', date: '2023-02-01', valeur: 9, source: 'y', piece: 'p', commentaire: 'c' }])
      .mesures[0];
    expect(withoutMesures(twice, [{ ...second, ...(other && { [member]: other[member] }) }])).toBeNull();
  });
});
