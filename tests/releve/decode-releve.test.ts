import fc from 'fast-check';
import { decodeReleve } from '../../src/releve/decode-releve';
import { decodeOctets, ENCODAGES, type Encodage } from '../../src/releve/encodages';
import { isFrancais } from '../../src/releve/is-francais';

const TEXTE = 'Indicateur;Date;Valeur\r\nMT1;30/06/2026;12,5\r\nŒuvre – l’été à 5 € …';

const utf16 = (texte: string, isLittle: boolean): readonly number[] =>
  Array.from(texte, (caractere) => caractere.charCodeAt(0)).flatMap((code) =>
    isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255],
  );

/** What each encoding has at its 256 bytes. */
const tableOf = (encodage: Encodage): string =>
  decodeOctets(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    encodage,
  );
const encode = (texte: string, encodage: Encodage): Uint8Array => {
  const table = tableOf(encodage);
  return Uint8Array.from(texte.split('').map((signe) => table.indexOf(signe)));
};
const canWrite = (texte: string, encodage: Encodage): boolean => texte.split('').every((signe) => tableOf(encodage).includes(signe));
const latin1 = (texte: string): Uint8Array => Uint8Array.from(Buffer.from(texte, 'latin1'));
const texteOf = (bytes: Uint8Array): string => {
  const decodage = decodeReleve(bytes);
  if (decodage.etat !== 'lu') throw new Error(`Asked: ${decodage.lectures.map(({ exemple }) => exemple).join(' | ')}`);
  return decodage.texte;
};

describe('decodeReleve', () => {
  it.each([
    ['UTF-8', [...Buffer.from(TEXTE)]],
    ['UTF-8 with its byte order mark', [0xef, 0xbb, 0xbf, ...Buffer.from(TEXTE)]],
    ['« Texte Unicode » of Excel', [0xff, 0xfe, ...utf16(TEXTE, true)]],
    ['UTF-16, most significant byte first', [0xfe, 0xff, ...utf16(TEXTE, false)]],
  ])('reads %s', (_name, bytes) => {
    expect(decodeReleve(Uint8Array.from(bytes))).toEqual({ etat: 'lu', texte: TEXTE, encodage: null });
  });

  it.each([
    [
      'windows-1252',
      'Assur\xE9 et tr\xE8s \xE0 l\x92\x9Cuvre : 5 \x80, \xAB\xA0\xC9t\xE9\xA0\xBB',
      'Assuré et très à l’œuvre : 5 €, «\xA0Été\xA0»',
    ],
    ['iso-8859-15', 'c\xBDur : 5 \xA4', 'cœur : 5 €'],
    [
      'mac-roman',
      'Assur\x8E et tr\x8Fs \x88 l\xD5\xCFuvre : 5 \xDB, \xC7\xCA\x83t\x8E\xCA\xC8',
      'Assuré et très à l’œuvre : 5 €, «\xA0Été\xA0»',
    ],
    ['cp850', 'Assur\x82 et tr\x8As \x85 : \xAE\xFF\x90t\x82\xFF\xAF, re\x87u 5 \xD5', 'Assuré et très à : «\xA0Été\xA0», reçu 5 €'],
  ])('knows %s by the French that comes out', (encodage, octets, texte) => {
    expect(decodeReleve(latin1(octets))).toEqual({ etat: 'lu', texte, encodage });
  });

  it.each([
    ['windows-1252', '\xE9', 'é'],
    ['mac-roman', '\x8E', 'é'],
    ['cp850', '\x82', 'é'],
    ['windows-1252', '\xE7', 'ç'],
    ['mac-roman', '\x8D', 'ç'],
    ['cp850', '\x87', 'ç'],
  ])('needs one letter: %s, %j', (encodage, octet, lettre) => {
    expect(decodeReleve(latin1(`Gar${octet}on`))).toMatchObject(
      lettre === 'ç' ? { etat: 'lu', texte: 'Garçon', encodage } : { etat: 'lu', texte: 'Garéon', encodage },
    );
  });

  it('reads names that are not French where nothing else is possible', () => {
    expect(texteOf(latin1('D\xE9l\xE9gu\xE9 : Sch\xE4fer, Ib\xE1\xF1ez'))).toBe('Délégué : Schäfer, Ibáñez');
    expect(texteOf(latin1('Sch\xE4fer'))).toBe('Schäfer');
  });

  it('asks, with a line of each, when the bytes are French in two ways', () => {
    // « voilà » of DOS is « voil… » of Windows.
    expect(decodeReleve(latin1('Indicateur;Date\r\nMT1;voil\x85\r\n'))).toEqual({
      etat: 'a-demander',
      lectures: [
        { encodage: 'windows-1252', texte: 'Indicateur;Date\r\nMT1;voil…\r\n', exemple: 'MT1;voil…' },
        { encodage: 'cp850', texte: 'Indicateur;Date\r\nMT1;voilà\r\n', exemple: 'MT1;voilà' },
      ],
    });
  });

  it('asks when they are French in none, rather than give signs that nobody can read', () => {
    const decodage = decodeReleve(latin1('a\r\nG\x9Br\xFD \xCE\r\n'));
    expect(decodage).toMatchObject({ etat: 'a-demander' });
    if (decodage.etat === 'a-demander') expect(decodage.lectures[0]).toMatchObject({ exemple: 'G›rý Î' });
  });

  it('gives each of the 256 bytes the character that Windows-1252 gives it', () => {
    // The five bytes it leaves free stay control characters, which a measure refuses.
    const attendu =
      '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ' +
      Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join('');
    expect(tableOf('windows-1252').slice(128)).toBe(attendu);
  });

  it.each(ENCODAGES)('has 128 characters beyond ASCII in %s, each once', (encodage) => {
    expect(new Set(tableOf(encodage)).size).toBe(256);
  });

  it('reads a long file of Windows-1252 to its end', () => {
    const texte = texteOf(latin1('\xE9t\xE9 '.repeat(75_001)));
    expect([texte.length, texte.replaceAll('été ', '')]).toEqual([300_004, '']);
  });

  it('reads no bytes as no text', () => {
    expect(texteOf(new Uint8Array())).toBe('');
  });

  it('reads a part of a larger buffer', () => {
    const bytes = Uint8Array.from([0x41, 0xc3, 0xa9, 0x42]);
    expect(texteOf(bytes.subarray(1, 3))).toBe('é');
  });

  const MOTS = [
    'Patientèle',
    'médecin',
    'à',
    'déjà',
    'voilà',
    'Été',
    'ÉTÉ',
    'TRÈS',
    'À',
    'où',
    'reçu',
    'Ça',
    'GARÇON',
    'naïf',
    'Noël',
    'maître',
    'Île',
    'hôtel',
    'CONTRÔLE',
    'l’accès',
    'août',
    'fête',
    'Être',
    'pâle',
    'aigüe',
    '«\u00A0mot\u00A0»',
    '2\u00A0%',
    'n°\u00A04',
    'm²',
    'suite…',
    'Sélestat',
    '12,5',
    'MT1',
    'cœur',
    'Œuvre',
    'ŒUVRE',
    '5\u00A0€',
    '2024–2025',
    '– note',
  ];

  it.each(ENCODAGES)('gives back French written in %s, or asks and shows it', (encodage) => {
    const arbTexte = fc.array(fc.constantFrom(...MOTS.filter((mot) => canWrite(mot, encodage))), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(arbTexte, (mots) => {
        const texte = mots.join(' ');
        expect(isFrancais(texte, false)).toBe(true);
        const decodage = decodeReleve(encode(texte, encodage));
        const textes = decodage.etat === 'lu' ? [decodage.texte] : decodage.lectures.map((lecture) => lecture.texte);
        expect(textes).toContain(texte);
      }),
      { numRuns: 500 },
    );
  });

  it.each(ENCODAGES)('asks nothing of a text in %s that has an é in a word', (encodage) => {
    const mots = MOTS.filter((mot) => canWrite(mot, encodage));
    for (const mot of mots) {
      const texte = `Sélestat; ${mot}`;
      expect(texteOf(encode(texte, encodage))).toBe(texte);
    }
  });
});
