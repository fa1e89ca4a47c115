import fc from 'fast-check';
import { LEGEND_POSITIONS, type Chart } from '../../../src/host/model/chart';
import type { SheetRect } from '../../../src/host/model/workbook';
import { colour } from './arbitrary-colour';

/** Texts that XML can hold: what it cannot is dropped. */
const words = fc
  .oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('Dépenses & « recettes »', '<b>', '"', '=A1', 'œ…', '_x0041_'))
  .map((content) => content.replace(/\p{Surrogate}|\p{Cc}|[\ufffe\uffff]/gu, '?'));
/** Points, by halves. */
const offset = fc.nat(40).map((half) => half / 2);
const chartFormat = fc.constantFrom(null, '0\\ %', '#,##0.00\\ "€"');
const chartLimit = fc.constantFrom(null, 0, -1.5, 1e-3, 100);

/** Without its identity. */
export function arbitraryChart(area: fc.Arbitrary<SheetRect>): fc.Arbitrary<Omit<Chart, 'id'>> {
  const corner = (from: number) =>
    fc.record({
      row: fc.integer({ min: from, max: from + 9 }),
      column: fc.integer({ min: from, max: from + 9 }),
      down: offset,
      right: offset,
    });
  const series = fc.record({
    name: fc.oneof(words, area),
    categories: fc.option(area),
    values: fc.option(area),
    color: fc.option(colour),
    labels: fc.option(fc.record({ numberFormat: chartFormat })),
  });
  return fc.record({
    name: words,
    altText: fc.oneof(words, fc.constant('Deux\nlignes')),
    from: corner(0),
    to: corner(10),
    content: fc.record({
      kind: fc.constantFrom('bar', 'column', 'line'),
      title: fc.oneof(fc.constant(null), words, fc.constant('Deux\nlignes')),
      legend: fc.constantFrom(null, ...LEGEND_POSITIONS),
      values: fc.record({ minimum: chartLimit, maximum: chartLimit, numberFormat: chartFormat }),
      categories: fc.record({ isReversed: fc.boolean(), isCrossedAtEnd: fc.boolean() }),
      series: fc.array(series, { minLength: 1, maxLength: 3 }),
    }),
  });
}
