import fc from 'fast-check';
import { Decimal } from '../../src/domain/money';

/** An exact decimal of at most `decimales` decimals, as a file holds it. */
export function arbDecimal(maximum: number, decimales: number): fc.Arbitrary<string> {
  const scale = 10 ** decimales;
  return fc.integer({ min: 0, max: maximum * scale }).map((units) => new Decimal(units).dividedBy(scale).toFixed());
}

/** Euros, to the cent; nothing and one cent more often than chance gives them. */
export const arbMontant: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('0', '0.01', '1000000') },
  { weight: 5, arbitrary: arbDecimal(200_000, 2) },
);

/** Quantities and unit costs whose product often falls on half a cent. */
export const arbFin: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 400 }).map(String) },
  { weight: 2, arbitrary: arbDecimal(5_000, 2) },
  { weight: 1, arbitrary: fc.constantFrom('0.5', '0.25', '0.125', '0.005', '1.005', '2.675', '0.333333', '1234.565') },
  { weight: 1, arbitrary: arbDecimal(100, 6) },
);

/** A share, 0 to 1. */
export const arbTaux: fc.Arbitrary<string> = fc.oneof(fc.constantFrom('0', '0.5', '1', '0.3333'), arbDecimal(1, 4));
