import { shownText } from '../../../src/host/model/number-text';
import { dateOf, serialOf } from '../../../src/host/model/serial-date';

test.each([
  [1234.5, 'General', '1234.5'],
  [0.1 + 0.2, 'General', '0.3'],
  [1234.5, '0', '1235'],
  [1234.5, '#,##0.00', '1,234.50'],
  [1234567.891, '#,##0', '1,234,568'],
  [-5, '#,##0.00', '-5.00'],
  [-0.001, '0.00', '0.00'],
  [2.675, '0.00', '2.68'],
  [1.005, '0.00', '1.01'],
  [0.5, '0.0#', '0.5'],
  [0.25, '#.##', '.25'],
  [0.055, '0.00%', '5.50%'],
  [12, '#,##0.00\\ "€"', '12.00 €'],
  [-12, '#,##0.00;[Red]-#,##0.00', '-12.00'],
  [0, '0;-0;"nul"', 'nul'],
  [46203, 'dd/mm/yyyy', '30/06/2026'],
  [46203, 'd mmm yy', '30 Jun 26'],
  [46203, 'dddd', 'Tuesday'],
  [46203.4375, 'dd/mm/yyyy hh:mm', '30/06/2026 10:30'],
  ['texte', '#,##0.00', 'texte'],
  [true, '0', 'TRUE'],
  [7, '@', '7'],
  [{ error: '#N/A' }, '0', '#N/A'],
])('%j as %s shows %s', (value, format, text) => {
  expect(shownText(value, format)).toBe(text);
});

test('serial numbers count the days of the calendar', () => {
  expect([serialOf(1900, 3, 1), serialOf(2026, 6, 30), serialOf(2024, 2, 29)]).toEqual([61, 46_203, 45_351]);
  expect([serialOf(2026, 2, 29), serialOf(2026, 13, 1), serialOf(1900, 1, 1)]).toEqual([undefined, undefined, undefined]);
  expect(dateOf(46_203).toISOString()).toBe('2026-06-30T00:00:00.000Z');
});
