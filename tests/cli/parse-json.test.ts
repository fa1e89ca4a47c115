import fc from 'fast-check';
import { parseJson, type TextPlace } from '../../src/cli/parse-json';

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
  expect(parseJson(text)).toEqual({ ok: false, faults: [{ kind: 'syntax', place: { line, column } }] });
});

it('says what the engine says of any text, and tells the place of what is wrong', () => {
  const wound = fc.record({ value: fc.jsonValue(), at: fc.nat(), put: fc.constantFrom('', ',', ']', '}', '"', ':', '1', 'x', '\u0007') });
  fc.assert(
    fc.property(wound, ({ value, at, put }) => {
      const sound = JSON.stringify(value, null, 1);
      const known: unknown = JSON.parse(sound);
      expect(parseJson(sound)).toEqual({ ok: true, value: known });
      const offset = at % sound.length;
      const text = sound.slice(0, offset) + put + sound.slice(offset + 1);
      const read = parseJson(text);
      expect(read.ok || read.faults.every(({ kind }) => kind === 'duplicate')).toBe(isJson(text));
      for (const { place } of read.ok ? [] : read.faults) expect(offsetOf(text, place)).toBeLessThanOrEqual(text.length);
    }),
    { seed: 20_261_122, numRuns: 300 },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function offsetOf(text: string, { line, column }: TextPlace): number {
  const before = text.split(/(?<=\r\n|\r(?!\n)|\n)/).slice(0, line - 1);
  return before.join('').length + column - 1;
}

describe('a member given twice', () => {
  it.each([
    ['{"a": 1, "a": 2}', [['a', 1, 10]]],
    ['{\n  "depenses": [{}],\n  "cpts": {},\n  "depenses": []\n}', [['depenses', 4, 3]]],
    ['{"depenses": [{}, {"poste": "x", "poste": "x"}]}', [['depenses[1].poste', 1, 34]]],
    [
      '{"a": [[{"b": 1}, {"c": {"d": 1, "d": 1}}]], "a": 0}',
      [
        ['a[0][1].c.d', 1, 34],
        ['a', 1, 46],
      ],
    ],
    // The same name, spelled otherwise.
    ['{"nom": 1, "n\\u006fm": 2}', [['nom', 1, 12]]],
    ['{"__proto__": 1, "__proto__": 2}', [['__proto__', 1, 18]]],
    ['{"constructor": 1, "toString": 1}', []],
    ['{"a": {"b": 1}, "b": {"a": 1}}', []],
    [
      '{"a": 1, "a": 2, "a": 3}',
      [
        ['a', 1, 10],
        ['a', 1, 18],
      ],
    ],
  ])('%s', (text, told) => {
    const faults = told.map(([path, line, column]) => ({ kind: 'duplicate', path, place: { line, column } }));
    const known: unknown = JSON.parse(text);
    expect(parseJson(text)).toEqual(faults.length === 0 ? { ok: true, value: known } : { ok: false, faults });
  });

  it('is found at any depth of any value', () => {
    const names = fc.constantFrom('depenses', '__proto__', 'constructor', 'é', '');
    fc.assert(
      fc.property(fc.jsonValue(), names, fc.array(fc.boolean(), { maxLength: 8 }), (value, name, levels) => {
        const member = `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
        const wrapped = levels.reduce((text, isList) => (isList ? `[0, ${text}]` : `{"x": ${text}}`), `{${member}, "autre": 0, ${member}}`);
        expect(parseJson(wrapped)).toMatchObject({ ok: false, faults: [{ kind: 'duplicate' }] });
      }),
      { seed: 20_261_130, numRuns: 200 },
    );
  });
});
