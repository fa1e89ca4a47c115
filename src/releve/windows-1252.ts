/**
 * The characters of bytes 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252); the other bytes are the characters of the same
 * number. Written out because several versions of Node decode them as Latin-1 (nodejs/node issue 56542): no €, no ’, no œ.
 */
const CARACTERES_80_A_9F =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** So many at a time: a call takes only so many arguments. */
const TRANCHE = 8192;

export function decodeWindows1252(bytes: Uint8Array): string {
  const tranches: string[] = [];
  for (let start = 0; start < bytes.length; start += TRANCHE) {
    tranches.push(String.fromCharCode(...Array.from(bytes.subarray(start, start + TRANCHE), toCharCode)));
  }
  return tranches.join('');
}

function toCharCode(byte: number): number {
  return byte >= 0x80 && byte <= 0x9f ? CARACTERES_80_A_9F.charCodeAt(byte - 0x80) : byte;
}
