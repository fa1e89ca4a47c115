import { alignLines, type Signature } from '../../../src/plan/audit/align';

const lines = (...texts: readonly string[]): readonly Signature[] =>
  texts.map((text) => new Map(text === '' ? [] : text.split(' ').map((word) => [word, 1])));

it.each([
  ['lines that have not moved', ['a x', 'b x', 'c x'], ['a x', 'b x', 'c x'], [0, 1, 2]],
  ['a line put in between', ['a x', 'b x'], ['a x', 'theirs', 'b x'], [0, 2]],
  ['a blank line put before', ['a x', 'b x'], ['', 'a x', 'b x'], [1, 2]],
  ['a line deleted', ['a x x', 'b x x', 'c x x'], ['a x x', 'c x x'], [0, null, 1]],
  ['a label retyped', ['a x', 'b x', 'c x'], ['a x', 'z x', 'c x'], [0, 1, 2]],
  ['a line erased', ['a', 'b', 'c'], ['a', '', 'c'], [0, null, 2]],
  ['nothing left', ['a', 'b'], [], [null, null]],
])('finds %s', (_what, planned, found, places) => {
  expect(alignLines(lines(...planned), lines(...found))).toEqual(places);
});
