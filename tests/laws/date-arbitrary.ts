import fc from 'fast-check';
import { anniversaire, dateIso, fromSerial, toSerial, type DateIso } from '../../src/domain/calendrier';

const FIRST_ACI = toSerial(dateIso('2019-06-20'));
const LAST_SIGNATURE = toSerial(dateIso('2031-12-31'));

export function day(serial: number): DateIso {
  const date = fromSerial(serial);
  if (date === null) throw new RangeError(`No day ${serial}`);
  return date;
}

export const arbDate: fc.Arbitrary<DateIso> = fc.integer({ min: FIRST_ACI, max: LAST_SIGNATURE + 2200 }).map(day);

/** Signatures, with the awkward days of the calendar more often than chance gives them. */
export const arbSignature: fc.Arbitrary<DateIso> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: FIRST_ACI, max: LAST_SIGNATURE }).map(day) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('2020-02-29', '2024-02-29', '2028-02-29', '2023-02-28', '2023-03-01', '2022-09-29', '2022-09-30', '2023-12-31')
      .map(dateIso),
  },
);

/** Where a mission may start: before the contract, within it, after it, and on either side of every anniversary. */
export function arbDebut(signature: DateIso): fc.Arbitrary<DateIso> {
  const boundary = fc
    .tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom(-1, 0, 1))
    .map(([k, shift]) => day(toSerial(anniversaire(signature, k)) + shift));
  const anywhere = fc.integer({ min: -500, max: 2200 }).map((shift) => day(toSerial(signature) + shift));
  return fc.oneof({ weight: 2, arbitrary: fc.constant(signature) }, { weight: 2, arbitrary: boundary }, { weight: 3, arbitrary: anywhere });
}
