import {
  anniversaire,
  compareDates,
  dateIso,
  daysBetween,
  formatDateFr,
  fromSerial,
  parseDateIso,
  toSerial,
} from '../../src/domain/calendrier';

describe('parseDateIso', () => {
  it.each(['1900-03-01', '2024-02-29', '2000-02-29', '2022-06-15', '2199-12-31'])('takes %s', (text) => {
    expect(parseDateIso(text)).toBe(text);
  });

  it.each([
    '2023-02-29',
    '2100-02-29',
    '2022-00-10',
    '2022-13-10',
    '2022-04-31',
    '2022-06-00',
    '1900-02-28',
    '2200-01-01',
    '15/06/2022',
    '2022-6-15',
    ' 2022-06-15',
    '2022-06-15T00:00:00Z',
    '',
  ])('refuses « %s »', (text) => {
    expect(parseDateIso(text)).toBeNull();
  });

  it('throws on a day written wrong in the code itself', () => {
    expect(() => dateIso('2023-02-29')).toThrow(RangeError);
  });
});

describe('Excel serial numbers', () => {
  // What Excel and LibreOffice show for these days.
  it.each([
    ['1900-03-01', 61],
    ['1970-01-01', 25_569],
    ['2000-01-01', 36_526],
    ['2022-06-15', 44_727],
    ['2024-02-29', 45_351],
    ['2199-12-31', 109_574],
  ])('%s is %d', (text, serial) => {
    expect(toSerial(dateIso(text))).toBe(serial);
    expect(fromSerial(serial)).toBe(text);
  });

  it.each([60, 0, -1, 44_727.5, 109_575, 1e9, Number.NaN, Number.POSITIVE_INFINITY])('%d is no day', (serial) => {
    expect(fromSerial(serial)).toBeNull();
  });
});

describe('anniversaire', () => {
  it.each([
    ['2022-06-15', 0, '2022-06-15'],
    ['2022-06-15', 1, '2023-06-15'],
    ['2022-06-15', 5, '2027-06-15'],
    ['2024-02-29', 0, '2024-02-29'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 3, '2027-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-02-29', 5, '2029-02-28'],
    ['2023-02-28', 1, '2024-02-28'],
    ['2023-12-31', 1, '2024-12-31'],
  ])('of %s, the %d-th is %s', (signature, k, expected) => {
    expect(anniversaire(dateIso(signature), k)).toBe(expected);
  });

  it('throws beyond the calendar', () => {
    expect(() => anniversaire(dateIso('2199-06-15'), 1)).toThrow(RangeError);
  });
});

describe('daysBetween and compareDates', () => {
  it.each([
    ['2022-06-15', '2022-06-15', 0],
    ['2022-06-15', '2022-06-16', 1],
    ['2023-06-15', '2024-06-15', 366],
    ['2024-06-15', '2025-06-15', 365],
    ['2024-02-29', '2025-02-28', 365],
    ['2027-02-28', '2028-02-29', 366],
    ['2025-03-30', '2025-03-31', 1],
    ['2022-06-16', '2022-06-15', -1],
  ])('from %s to %s there are %d days', (a, b, days) => {
    expect(daysBetween(dateIso(a), dateIso(b))).toBe(days);
  });

  it('puts days in order', () => {
    const days = ['2023-01-01', '2022-06-15', '2022-12-31'].map(dateIso);
    expect([...days].sort(compareDates)).toEqual(['2022-06-15', '2022-12-31', '2023-01-01']);
  });
});

it('writes a day the French way', () => {
  expect(formatDateFr(dateIso('2022-06-05'))).toBe('05/06/2022');
});
