import fc from 'fast-check';
import { changeLines } from '../../src/excel/line-changes';

const placed = (lines: readonly string[]) => lines.flatMap((key, index) => (key === '' ? [] : [{ index, key }]));
const change = (before: readonly string[], after: readonly string[]) => changeLines(placed(before), after, (line) => line);

/** What the table reads after the changes, blank rows left out. */
function apply(before: readonly string[], after: readonly string[]): readonly string[] {
  const rows = [...before];
  const { writes, clears } = change(before, after);
  for (const { index, position } of writes) {
    while (rows.length <= index) rows.push('');
    rows[index] = after[position] ?? '';
  }
  for (const index of clears) rows[index] = '';
  return rows.filter((line) => line !== '');
}

describe('changeLines', () => {
  it('touches nothing when the lines are the same', () => {
    expect(change(['a', '', 'b'], ['a', 'b'])).toEqual({ writes: [], clears: [] });
  });

  it('writes a new line on the first row after the last one', () => {
    expect(change(['a', 'b', ''], ['a', 'b', 'c'])).toEqual({ writes: [{ index: 2, position: 2 }], clears: [] });
  });

  it('blanks the row of a line that goes and leaves the others where they stand', () => {
    expect(change(['a', 'b', 'c'], ['a', 'c'])).toEqual({ writes: [], clears: [1] });
  });

  it('writes a changed line in its own row', () => {
    expect(change(['a', 'b', 'c'], ['a', 'B', 'c'])).toEqual({ writes: [{ index: 1, position: 1 }], clears: [] });
  });

  it('moves what follows down only when no row is free for a line that comes in between', () => {
    expect(change(['a', 'c'], ['a', 'b', 'c']).writes).toEqual([
      { index: 1, position: 1 },
      { index: 2, position: 2 },
    ]);
  });

  it('leaves what is above where it stands, blank rows and all', () => {
    expect(change(['a', '', 'b', 'c', 'd'], ['a', 'b', 'x', 'c', 'd']).writes).toEqual([
      { index: 3, position: 2 },
      { index: 4, position: 3 },
      { index: 5, position: 4 },
    ]);
  });

  it('stops moving down at the first free row', () => {
    expect(change(['a', 'b', '', 'c'], ['a', 'x', 'b', 'c'])).toEqual({
      writes: [
        { index: 1, position: 1 },
        { index: 2, position: 2 },
      ],
      clears: [],
    });
  });

  it('always makes the table read as the wanted lines, in their order', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });
    const rows = fc.array(fc.constantFrom('', 'a', 'b', 'c', 'd'), { maxLength: 10 });
    fc.assert(
      fc.property(rows, lines, (before, after) => {
        expect(apply(before, after)).toEqual(after);
      }),
      { numRuns: 2000 },
    );
  });

  it('never writes a line that stays where it is', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });
    fc.assert(
      fc.property(lines, (after) => {
        expect(change(after, after)).toEqual({ writes: [], clears: [] });
      }),
    );
  });
});
