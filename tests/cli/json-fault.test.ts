import fc from 'fast-check';
import { findJsonFault } from '../../src/cli/json-fault';

it.each([
  ['', 1, 1],
  ['  \n', 2, 1],
  ['{"a": }', 1, 7],
  ['{"a": 1,}', 1, 9],
  ['{"a" 1}', 1, 6],
  ["{'a': 1}", 1, 2],
  ['{"a": 1 "b": 2}', 1, 9],
  ['[1, 2', 1, 6],
  ['[1, 2}', 1, 6],
  ['{"a": [}', 1, 8],
  ['[,]', 1, 2],
  ['{\n  "a": 12,5\n}', 2, 11],
  ['{\r\n  "montant": 01\r\n}', 2, 14],
  ['{"a": "x\ny"}', 1, 7],
  ['{"a": "\\q"}', 1, 7],
  ['{"a": NaN}', 1, 7],
  ['{"a": +1}', 1, 7],
  ['{"a": 1e}', 1, 7],
  ['{} {}', 1, 4],
  ['{"a": 1}}', 1, 9],
  ['// note\n{}', 1, 1],
])('%j stops being JSON at line %i, column %i', (text, line, column) => {
  expect(() => {
    JSON.parse(text);
  }).toThrow();
  expect(findJsonFault(text)).toEqual({ line, column });
});

it('finds nothing wrong before the end of what is JSON, and something before the end of what is not', () => {
  const wound = fc.record({ value: fc.jsonValue(), at: fc.nat(), put: fc.constantFrom('', ',', ']', '}', '"', ':', '1', 'x', '\u0007') });
  fc.assert(
    fc.property(wound, ({ value, at, put }) => {
      const sound = JSON.stringify(value, null, 1);
      expect(findJsonFault(sound)).toEqual(endOf(sound));
      const offset = at % sound.length;
      const text = sound.slice(0, offset) + put + sound.slice(offset + 1);
      const { line, column } = findJsonFault(text);
      const before = text
        .split(/\r\n|\r|\n/)
        .slice(0, line)
        .join('\n').length;
      expect(column).toBeGreaterThan(0);
      expect(before).toBeGreaterThanOrEqual(column - 1);
    }),
    { seed: 20_261_122, numRuns: 300 },
  );
});

function endOf(text: string): { line: number; column: number } {
  const lines = text.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
