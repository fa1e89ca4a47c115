import { Decimal } from '../../src/domain/money';
import { formatEuros, formatMontantSaisi, formatNombre, formatPourcentage } from '../../src/taskpane/affichage';

test.each([
  ['0', '0,00\u00a0€'],
  ['1234.56', '1\u202f234,56\u00a0€'],
  ['-1234567.8', '\u22121\u202f234\u202f567,80\u00a0€'],
  ['-0.001', '0,00\u00a0€'],
  ['0.005', '0,01\u00a0€'],
  ['999', '999,00\u00a0€'],
])('%s euros read %j', (euros, texte) => {
  expect(formatEuros(new Decimal(euros))).toBe(texte);
});

it('writes numbers with the decimals they have', () => {
  expect(formatNombre(101500)).toBe('101\u202f500');
  expect(formatNombre(new Decimal('12.5'))).toBe('12,5');
  expect(formatNombre(new Decimal('1e21'))).toBe('1\u202f000\u202f000\u202f000\u202f000\u202f000\u202f000\u202f000');
});

it('writes a share as a percentage', () => {
  expect(formatPourcentage(new Decimal('0.5'))).toBe('50\u202f%');
  expect(formatPourcentage(new Decimal('0.125'))).toBe('12,5\u202f%');
});

it('writes an amount in its field as a person would type it', () => {
  expect(formatMontantSaisi(new Decimal('40000'))).toBe('40\u202f000');
  expect(formatMontantSaisi(new Decimal('4200.5'))).toBe('4\u202f200,50');
});
