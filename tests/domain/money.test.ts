import { Decimal as Global } from 'decimal.js';
import { Decimal, roundToCents, sum } from '../../src/domain/money';

describe('roundToCents', () => {
  it.each([
    ['0.004', '0'],
    ['0.005', '0.01'],
    ['0.015', '0.02'],
    ['1.005', '1.01'],
    ['2.675', '2.68'],
    ['-0.005', '-0.01'],
    ['1234.5649999', '1234.56'],
  ])('%s makes %s', (euros, cents) => {
    expect(roundToCents(new Decimal(euros)).toFixed()).toBe(cents);
  });
});

describe('sum', () => {
  it('of nothing is zero', () => {
    expect(sum([]).toFixed()).toBe('0');
  });

  it('is exact where floating point is not', () => {
    expect(sum(['0.1', '0.2', '0.3'].map((euros) => new Decimal(euros))).toFixed()).toBe('0.6');
  });
});

it('is out of reach of whoever sets the global Decimal', () => {
  const { precision } = Global;
  Global.set({ precision: 2 });
  expect(new Decimal('123456.78').plus('0.01').toFixed()).toBe('123456.79');
  Global.set({ precision });
});
