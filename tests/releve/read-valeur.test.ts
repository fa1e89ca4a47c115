import { readValeur } from '../../src/releve/read-valeur';
import { INDICATEURS } from './sample';

const find = (id: string) => INDICATEURS.find((indicateur) => indicateur.id === id) ?? null;

const ok = (decimal: string) => ({ ok: true, decimal });

describe('readValeur', () => {
  it.each([
    ['MT1', '12,5 %', '12.5'],
    ['MT1', '12,5%', '12.5'],
    ['MT1', '12,5\u202F%', '12.5'],
    ['MT1', '12,5 pourcent', '12.5'],
    ['MT1', '12,5', '12.5'],
    ['DELAI', '35 jours', '35'],
    ['DELAI', '1 035 Jours', '1035'],
    ['SNP3', '1 234', '1234'],
    ['QUA3', 'Oui', '1'],
    ['QUA3', 'NON', '0'],
    ['QUA3', 'VRAI', '1'],
    ['QUA3', '1', '1'],
    ['REU', ' oui ', '1'],
  ])('%s: « %s » is %s', (id, texte, decimal) => {
    expect(readValeur(texte, find(id), false)).toEqual(ok(decimal));
  });

  it.each([
    ['SNP3', '12 %', { code: 'unite', lue: '%', attendue: 'nombre' }],
    ['DELAI', '2 mois', { code: 'unite', lue: 'mois', attendue: 'jours' }],
    ['REU', '12 %', { code: 'unite', lue: '%', attendue: '' }],
    ['MT1', '12 ‰', { code: 'unite', lue: '‰', attendue: '%' }],
    // Against a target of 80 a « oui » worth 1 would lose the money.
    ['SEUIL', 'oui', { code: 'oui-non', unite: '%' }],
    ['MT1', 'oui', { code: 'oui-non', unite: '%' }],
    ['MT1', 'n.c.', { code: 'nombre' }],
    ['MT1', '12,5*', { code: 'nombre' }],
    ['MT1', '#DIV/0!', { code: 'nombre' }],
    ['MT1', '30/06/2026', { code: 'nombre' }],
    ['MT1', '1.234 %', { code: 'nombre-ambigu', lectures: ['1.234', '1234'] }],
  ])('%s: « %s » is refused', (id, texte, cause) => {
    expect(readValeur(texte, find(id), false)).toEqual({ ok: false, cause });
  });

  it('does not judge the unit of an indicator nobody knows', () => {
    expect(readValeur('12 %', null, false)).toEqual(ok('12'));
    expect(readValeur('oui', null, false)).toEqual(ok('1'));
  });
});
