import { formatDecimal } from '../../src/texts/montant.fr';
import { computePeriode } from '../../src/domain/annee-contrat';
import { parseDateIso } from '../../src/domain/calendrier';
import { Decimal } from '../../src/domain/money';
import { formatDifference, formatMontantSaisi, formatPeriode, formatPourcentage } from '../../src/taskpane/affichage';

test.each([
  ['101500', '101\u202f500'],
  ['12.5', '12,5'],
  ['-1234.5', '\u22121\u202f234,5'],
  ['0', '0'],
  ['1e21', '1\u202f000\u202f000\u202f000\u202f000\u202f000\u202f000\u202f000'],
])('the number %s reads %j', (nombre, texte) => {
  expect(formatDecimal(new Decimal(nombre))).toBe(texte);
});

it('writes a share as a percentage', () => {
  expect(formatPourcentage(new Decimal('0.5'))).toBe('50\u202f%');
  expect(formatPourcentage(new Decimal('0.125'))).toBe('12,5\u202f%');
});

test.each([
  ['40000', '40\u202f000'],
  ['4200.5', '4\u202f200,50'],
  ['4200.55', '4\u202f200,55'],
  ['0.125', '0,125'],
])('an amount of %s is typed %j', (euros, texte) => {
  expect(formatMontantSaisi(new Decimal(euros))).toBe(texte);
});

it('tells the sign of a difference', () => {
  expect(formatDifference(new Decimal('12000'))).toBe('+\u202f12\u202f000,00\u00a0€');
  expect(formatDifference(new Decimal('-0.5'))).toBe('\u2212\u202f0,50\u00a0€');
});

it('tells a contract year by its first and last days', () => {
  const signature = parseDateIso('2022-06-15');
  if (signature === null) throw new Error('A real day');
  expect(formatPeriode(computePeriode(signature, 5))).toBe('du 15/06/2026 au 14/06/2027');
});
