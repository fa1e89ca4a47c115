import { decodeReleve } from '../../src/releve/decode-releve';

const TEXTE = 'Indicateur;Date;Valeur\r\nMT1;30/06/2026;12,5\r\nŒuvre – l’été à 5 € …';

const utf16 = (texte: string, isLittle: boolean): readonly number[] =>
  Array.from(texte, (caractere) => caractere.charCodeAt(0)).flatMap((code) =>
    isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255],
  );

describe('decodeReleve', () => {
  it.each([
    ['UTF-8', [...Buffer.from(TEXTE)]],
    ['UTF-8 with its byte order mark', [0xef, 0xbb, 0xbf, ...Buffer.from(TEXTE)]],
    ['« Texte Unicode » of Excel', [0xff, 0xfe, ...utf16(TEXTE, true)]],
    ['UTF-16, most significant byte first', [0xfe, 0xff, ...utf16(TEXTE, false)]],
    // As Excel for Windows writes it; Œ is 8C, – 96, ’ 92, € 80, … 85.
    [
      'Windows-1252',
      [
        ...Buffer.from(
          TEXTE.replace('Œ', '\x8C').replace('–', '\x96').replace('’', '\x92').replace('€', '\x80').replace('…', '\x85'),
          'latin1',
        ),
      ],
    ],
  ])('reads %s', (_name, bytes) => {
    expect(decodeReleve(Uint8Array.from(bytes))).toBe(TEXTE);
  });

  it('gives each of the 256 bytes the character that Windows-1252 gives it', () => {
    // The five bytes it leaves free stay control characters, which a measure refuses.
    const attendu =
      '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ' +
      Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join('');
    expect(decodeReleve(Uint8Array.from({ length: 128 }, (_, index) => 128 + index))).toBe(attendu);
  });

  it('reads a long file of Windows-1252 to its end', () => {
    const bytes = new Uint8Array(300_001).fill(0xe9);
    expect(decodeReleve(bytes)).toBe('é'.repeat(300_001));
  });

  it('reads no bytes as no text', () => {
    expect(decodeReleve(new Uint8Array())).toBe('');
  });

  it('reads a part of a larger buffer', () => {
    const bytes = Uint8Array.from([0x41, 0xc3, 0xa9, 0x42]);
    expect(decodeReleve(bytes.subarray(1, 3))).toBe('é');
  });
});
