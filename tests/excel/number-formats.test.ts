import { showsAs } from '../../src/excel/number-formats';

it.each([
  ['General', 'nombre'],
  ['0.0', 'nombre'],
  ['#,##0.00 "€ par jour"', 'nombre'],
  ['[Red]-0.00;0', 'nombre'],
  ['_-* #,##0.00\\ _D_-', 'nombre'],
  ['0%', 'pourcentage'],
  ['0.00" %"', 'nombre'],
  ['dd/mm/yyyy', 'date'],
  ['[$-40C]d mmmm yyyy', 'date'],
  ['[h]:mm', 'date'],
  ['@', 'texte'],
])('a number in the format %s shows as: %s', (format, shown) => {
  expect(showsAs(format)).toBe(shown);
});
