import fc from 'fast-check';
import { packParts, type Parts } from '../../src/host/xlsx/zip';

/** A workbook of ours, damaged or ill-made in a way that a program, a disk or a person may. */
export interface Wounded {
  readonly bytes: Uint8Array;
  /** What was done to it, to be read in a report. */
  readonly told: string;
}

const NUMBERS = ['', '-1', '0', '1.5', '1e9', '1048577', '9999999999', 'NaN', 'x'];
const AREAS = ['', 'A0', 'A1:XFD1048576', 'A1:K1048576', 'A5:XFD5', 'XFD1048576', 'ZZZ9999999', '$A$1', 'A:A', 'C9:A1', 'A1 B2:ZZ3 C4'];
const WORDS = ['', 's', 'b', 'e', 'd', 'str', 'inlineStr', 'shared', 'array', 'dataTable', 'zz', '__proto__', 'constructor', 'Depenses'];
const FORMULAS = [
  '',
  '1+',
  'SUM(',
  'SUM(A1:XFD1048576)',
  'SUM(A:XFD)',
  'ROW(A1:XFD1048576)',
  'SUM(Depenses[',
  'SUM(Absente[Montant])',
  'REPT("x",2000000000)',
  'MUNIT(5000)',
  '_xlfn.SEQUENCE(30000,30000)',
  'A1:A9999*TRANSPOSE(A1:A9999)',
  'INDIRECT("A1:XFD1048576")',
  'OFFSET(A1,-1,-1)',
  `${'('.repeat(2000)}1${')'.repeat(2000)}`,
  `1${'+1'.repeat(5000)}`,
  '#REF!+A1',
  '{1,2;3}',
  "'Absente'!A1",
];

type Wound = (parts: Map<string, string>) => string;

/** One of the things of this kind that the part has, by a number that any file can bear. */
const nth = <Thing>(things: readonly Thing[], index: number): Thing | undefined => things[index % things.length];

/** Puts another text where the pattern's group stands for the n-th time. */
function replaceNth(pattern: RegExp, index: number, part: number, put: string): Wound {
  return (parts) => {
    const holders = [...parts].filter(([, text]) => text.search(pattern) >= 0);
    const [path, text] = nth(holders, part) ?? ['', ''];
    const match = nth([...text.matchAll(new RegExp(pattern, 'gd'))], index);
    const [start, end] = match?.indices?.[1] ?? [0, 0];
    if (match) parts.set(path, text.slice(0, start) + put + text.slice(end));
    return `${path}@${start}: ${match?.[1] ?? ''} → ${put.slice(0, 40)}`;
  };
}

const attribute = (names: string, puts: readonly string[]): fc.Arbitrary<Wound> =>
  fc
    .tuple(fc.nat(100_000), fc.nat(1000), fc.constantFrom(...puts))
    .map(([index, part, put]) => replaceNth(new RegExp(`\\s(?:${names})="([^"]*)"`), index, part, put));

const wound: fc.Arbitrary<Wound> = fc.oneof(
  attribute(
    'r|min|max|count|uniqueCount|s|si|id|sheetId|localSheetId|activeTab|ySplit|xSplit|ht|width|dxfId|numFmtId|fontId|xfId',
    NUMBERS,
  ),
  attribute('ref|sqref|r|topLeftCell|activeCell', AREAS),
  attribute('t|type|name|displayName|Target|Type|Id|r:id|operator|state|codeName|ContentType|PartName', WORDS),
  fc
    .tuple(fc.nat(100_000), fc.nat(1000), fc.constantFrom(...FORMULAS))
    .map(([index, part, put]) =>
      replaceNth(/<(?:f|definedName|formula1|calculatedColumnFormula)(?:\s[^>]*[^/])?>([^<]*)</, index, part, put),
    ),
  fc
    .tuple(fc.nat(100_000), fc.nat(1000), fc.constantFrom(...NUMBERS, ...WORDS, 'x'.repeat(40_000)))
    .map(([index, part, put]) => replaceNth(/<(?:v|t)(?:\s[^>]*[^/])?>([^<]*)</, index, part, put)),
  fc
    .record({
      part: fc.nat(1000),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(30),
      put: fc.constantFrom('', '<', '"', '&#0;', '<a>', ']]>'),
    })
    .map(({ part, at, cut, put }): Wound => (parts) => {
      const [path, text] = nth([...parts], part) ?? ['', ''];
      const start = Math.floor(at * text.length);
      parts.set(path, text.slice(0, start) + put + text.slice(start + cut));
      return `${path}@${start}: ${cut} characters → ${put}`;
    }),
  fc.nat(1000).map((part): Wound => (parts) => {
    const [path = ''] = nth([...parts], part) ?? [];
    parts.delete(path);
    return `${path} removed`;
  }),
  fc.tuple(fc.nat(1000), fc.nat(1000)).map(([one, other]): Wound => (parts) => {
    const [path, text] = nth([...parts], one) ?? ['', ''];
    const [place = ''] = nth([...parts], other) ?? [];
    parts.set(place, text);
    return `${path} in the place of ${place}`;
  }),
);

/** What happens to the archive after it was made. */
const archiveWound: fc.Arbitrary<(bytes: Uint8Array) => Uint8Array> = fc.oneof(
  { weight: 8, arbitrary: fc.constant((bytes: Uint8Array) => bytes) },
  {
    weight: 1,
    arbitrary: fc.uint8Array({ minLength: 1, maxLength: 400 }).map((tail) => (bytes: Uint8Array) => Uint8Array.from([...bytes, ...tail])),
  },
  {
    weight: 1,
    arbitrary: fc.double({ min: 0, max: 1, noNaN: true }).map((part) => (bytes: Uint8Array) => bytes.slice(0, part * bytes.length)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(7)).map(([at, bit]) => (bytes: Uint8Array) => {
      const copy = bytes.slice();
      const index = Math.floor(at * copy.length);
      copy[index] = (copy[index] ?? 0) ^ (1 << bit);
      return copy;
    }),
  },
);

/** A sound workbook with one to three wounds; shrinks to the one that matters. */
export function arbitraryWounded(sound: Parts): fc.Arbitrary<() => Promise<Wounded>> {
  const texts = new Map([...sound].map(([path, content]) => [path, new TextDecoder().decode(content)]));
  return fc.tuple(fc.array(wound, { minLength: 1, maxLength: 3 }), archiveWound).map(([wounds, hurt]) => async () => {
    const parts = new Map(texts);
    const told = wounds.map((apply) => apply(parts)).join('; ');
    const packed = await packParts(parts);
    const bytes = hurt(packed);
    return { bytes, told: bytes === packed ? told : `${told}; archive of ${packed.length} bytes → ${bytes.length}` };
  });
}
