/** Bytes 80 to FF as Latin-1 has them: each the character of its own number. */
const LATIN_1 = Array.from({ length: 128 }, (_, rang) => String.fromCharCode(0x80 + rang)).join('');

/**
 * The characters of the bytes 80 to FF. Windows-1252 and ISO-8859-15: WHATWG Encoding Standard; Mac OS Roman and CP850: the tables of
 * unicode.org, CP850 with the € that CP858 put in it. Written out because several versions of Node decode Windows-1252 as Latin-1
 * (nodejs/node issue 56542): no €, no ’, no œ; and because no browser knows CP850.
 */
const CARACTERES = {
  'windows-1252': `€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ${LATIN_1.slice(0x20)}`,
  'iso-8859-15': ['¤€', '¦Š', '¨š', '´Ž', '¸ž', '¼Œ', '½œ', '¾Ÿ'].reduce(
    (caracteres, [avant = '', apres = '']) => caracteres.replace(avant, apres),
    LATIN_1,
  ),
  'mac-roman':
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
} as const satisfies Readonly<Record<string, string>>;

/** How a text is kept in bytes, one a character. */
export type Encodage = keyof typeof CARACTERES;
export const ENCODAGES = ['windows-1252', 'iso-8859-15', 'mac-roman', 'cp850'] as const satisfies readonly Encodage[];

/** So many at a time: a call takes only so many arguments. */
const TRANCHE = 8192;

export function decodeOctets(bytes: Uint8Array, encodage: Encodage): string {
  const caracteres = CARACTERES[encodage];
  const toCharCode = (byte: number): number => (byte < 0x80 ? byte : caracteres.charCodeAt(byte - 0x80));
  const tranches: string[] = [];
  for (let start = 0; start < bytes.length; start += TRANCHE) {
    tranches.push(String.fromCharCode(...Array.from(bytes.subarray(start, start + TRANCHE), toCharCode)));
  }
  return tranches.join('');
}
