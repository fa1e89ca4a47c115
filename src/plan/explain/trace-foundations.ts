import { collect } from './collect';
import type { Fondement } from './explication';
import { foundationsAt, isSeuil } from './foundations';
import type { SeenWorkbook } from './seen-workbook';
import { spotKey, type Spot } from './spot';

/** Beyond, a figure rests on the whole workbook: there is nothing left to tell. */
const FARTHEST = 400;

/** Goes from a figure to all that it is made of, and from there on: every amount of the barème and dérogation on the way. */
export function traceFoundations(book: SeenWorkbook, start: Spot): readonly Fondement[] {
  const seen = new Set([spotKey(start)]);
  const waiting: Spot[] = [start];
  const found: Fondement[] = [];
  for (let spot = waiting.shift(); spot && seen.size < FARTHEST; spot = waiting.shift()) {
    // What gives nothing is no foundation of a sum.
    if (spot !== start && book.cell(spot).value === 0) continue;
    if (spot === start || !isSeuil(book, spot)) found.push(...foundationsAt(book, spot));
    for (const next of madeOf(book, spot)) {
      if (seen.has(spotKey(next))) continue;
      seen.add(spotKey(next));
      waiting.push(next);
    }
  }
  return found;
}

function madeOf(book: SeenWorkbook, spot: Spot): readonly Spot[] {
  const content = book.planned(spot)?.content;
  if (content?.kind !== 'formula') return [];
  const { references, picked, gathered } = collect(book, spot, content.text);
  return [
    ...picked,
    ...gathered.flatMap(({ genre, spots }) => (genre === 'somme' ? spots : [])),
    ...references.flatMap((one) => (one.kind === 'cell' ? [one.spot] : [])),
  ];
}
