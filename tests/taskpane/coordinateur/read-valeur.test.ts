import { readValeur } from '../../../src/taskpane/coordinateur/saisie/read-valeur';

const POURCENTAGE = { unite: '%', methode: 'progression' } as const;
const NOMBRE = { unite: 'nombre', methode: 'binaire' } as const;
const QUESTION = { unite: 'oui/non', methode: 'binaire' } as const;

test.each([
  ['12,5', POURCENTAGE, '12.5'],
  ['12,5 %', POURCENTAGE, '12.5'],
  ['12.5%', POURCENTAGE, '12.5'],
  ['1 234,5', POURCENTAGE, '1234.5'],
  ['1\u202f234,5', NOMBRE, '1234.5'],
  ['−3', POURCENTAGE, '-3'],
  ['1,234', POURCENTAGE, '1.234'],
  ['1,234', { unite: '€', methode: 'progression' }, '1.234'],
  ['1,2340', NOMBRE, '1.234'],
  ['1 234', NOMBRE, '1234'],
  ['12 jours', { unite: 'Jours', methode: 'ratio' }, '12'],
  ['oui', QUESTION, '1'],
  ['N', QUESTION, '0'],
  ['1', QUESTION, '1'],
  ['Oui', NOMBRE, '1'],
  ['7', NOMBRE, '7'],
] as const)('%j is understood: %j gives %s', (texte, indicateur, attendue) => {
  const lue = readValeur(texte, indicateur);
  expect(lue.ok && lue.valeur.toFixed()).toBe(attendue);
});

test.each([
  ['', POURCENTAGE, 'vide'],
  ['', QUESTION, 'vide'],
  ['%', POURCENTAGE, 'vide'],
  ['1.234', POURCENTAGE, 'ambigu'],
  ['1.234 %', POURCENTAGE, 'ambigu'],
  // A count has no decimals as a rule.
  ['1,234', NOMBRE, 'ambigu'],
  ['-1,234', NOMBRE, 'ambigu'],
  ['1,234 jours', { unite: 'jours', methode: 'ratio' }, 'ambigu'],
  ['1,234', { unite: '', methode: 'ratio' }, 'ambigu'],
  ['oui', POURCENTAGE, 'nombre'],
  ['12 %', NOMBRE, 'nombre'],
  ['12 kg', POURCENTAGE, 'nombre'],
  ['2', QUESTION, 'oui-non'],
  ['peut-être', QUESTION, 'oui-non'],
] as const)('%j is refused: %j, %s', (texte, indicateur, faute) => {
  expect(readValeur(texte, indicateur)).toEqual({ ok: false, faute });
});
