import fc from 'fast-check';
import { Decimal } from '../../src/domain/money';
import { readNombre } from '../../src/domain/read-nombre';

describe('readNombre', () => {
  it.each([
    ['12', '12'],
    ['12,5', '12.5'],
    ['12.5', '12.5'],
    ['0,125', '0.125'],
    ['0.125', '0.125'],
    ['1,234', '1.234'],
    ['1,2345', '1.2345'],
    ['1.2345', '1.2345'],
    ['1234.567', '1234.567'],
    ['1234,567', '1234.567'],
    [',5', '0.5'],
    ['12,', '12'],
    ['007', '007'],
    ['  12,5  ', '12.5'],
    ['1 234', '1234'],
    ['1\u00A0234,5', '1234.5'],
    ['1\u202F234\u202F567,25', '1234567.25'],
    ['1\u2009234', '1234'],
    ["1'234.5", '1234.5'],
    ['1’234’567', '1234567'],
    ['1.234,5', '1234.5'],
    ['1.234.567', '1234567'],
    ['1.234.567,25', '1234567.25'],
    ['1,234.5', '1234.5'],
    ['1,234,567', '1234567'],
    ['-5', '-5'],
    ['\u22125,5', '-5.5'],
    ['- 5', '-5'],
    ['+5', '5'],
    ['-1 234,5', '-1234.5'],
  ])('reads « %s »', (texte, decimal) => {
    expect(readNombre(texte, false)).toEqual({ ok: true, decimal });
  });

  it.each([
    '',
    ' ',
    '-',
    ',',
    '.',
    'abc',
    '12,5,5',
    '1 23',
    '1 2345',
    '12 34,5',
    "1'234 567",
    '1.23,4',
    '01.234,5',
    '1e3',
    '1,2E+05',
    '5-',
    '(5)',
    '--5',
    '12/15',
    '#N/A',
    '1 234.567.890,5,',
    '٣',
  ])('refuses « %s »', (texte) => {
    expect(readNombre(texte, false)).toEqual({ ok: false, cause: 'illisible' });
  });

  it.each([
    ['1.234', false, ['1.234', '1234']],
    ['-12.500', false, ['-12.500', '-12500']],
    ['999.999', false, ['999.999', '999999']],
    // In a file of commas both marks are open to doubt: a fourth decimal leaves none.
    ['1.234', true, ['1.2340', '1234']],
    ['1,234', true, ['1.2340', '1234']],
  ])('never guesses whether « %s » is a thousand (commas separate the cells: %s)', (texte, isVirguleAmbigue, lectures) => {
    expect(readNombre(texte, isVirguleAmbigue)).toEqual({ ok: false, cause: 'ambigu', lectures });
  });

  it('reads back the two ways out of doubt that it offers', () => {
    for (const isVirguleAmbigue of [false, true]) {
      const lu = readNombre('1.234', isVirguleAmbigue);
      if (lu.ok || lu.cause !== 'ambigu') throw new Error('1.234 is open to doubt');
      const [decimale, milliers] = lu.lectures.map((lecture) => readNombre(lecture.replace('.', ','), isVirguleAmbigue));
      expect(decimale).toMatchObject({ ok: true });
      expect(milliers).toEqual({ ok: true, decimal: '1234' });
    }
  });

  /** Every number that a text is under the conventions: a mark is decimal, or parts groups of three, spaces and apostrophes the latter. */
  function meanings(texte: string, isVirguleAmbigue: boolean): ReadonlySet<string> {
    const found = new Set<string>();
    for (const decimale of [',', '.'])
      for (const milliers of ['', ',', '.', ' ', "'"]) {
        const [entiers = '', decimales, ...autres] = texte.split(decimale);
        const groupes = milliers === '' ? [entiers] : entiers.split(milliers);
        const isGrouped = groupes.every((groupe, rang) => (rang === 0 ? /^[1-9]\d{0,2}$/ : /^\d{3}$/).test(groupe));
        if (milliers === decimale ? texte.includes(decimale) : false) continue;
        if (autres.length > 0 || !/^\d*$/.test(decimales ?? '') || `${entiers}${decimales ?? ''}` === '') continue;
        if (groupes.length > 1 ? !isGrouped : !/^\d*$/.test(entiers)) continue;
        // The comma is the French decimal mark wherever nothing makes it doubtful.
        if (milliers === ',' && groupes.length === 2 && decimales === undefined && !isVirguleAmbigue) continue;
        found.add(new Decimal(`0${groupes.join('')}.${decimales ?? ''}0`).toFixed());
      }
    return found;
  }

  it('takes a text for a number only when it is one number, and says so when it is two', () => {
    const arbTexte = fc
      .array(fc.constantFrom('1', '12', '0', '234', '000', '5678', ',', '.', ' ', "'"), { minLength: 1, maxLength: 6 })
      .map((morceaux) => morceaux.join('').replaceAll(/ +/g, ' '))
      .filter((texte) => texte.trim() === texte);
    fc.assert(
      fc.property(arbTexte, fc.boolean(), (texte, isVirguleAmbigue) => {
        const lu = readNombre(texte, isVirguleAmbigue);
        const possibles = meanings(texte, isVirguleAmbigue);
        if (lu.ok) expect([...possibles]).toEqual([new Decimal(lu.decimal).toFixed()]);
        else if (lu.cause === 'ambigu') expect(possibles).toEqual(new Set(lu.lectures.map((lecture) => new Decimal(lecture).toFixed())));
        else expect(possibles.size).toBe(0);
      }),
      { numRuns: 3000 },
    );
  });

  const arbUnites = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 });

  it.each(['fr-FR', 'fr-CH', 'fr-CA', 'fr-BE'])('reads what %s formats', (locale) => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
    fc.assert(
      fc.property(arbUnites, fc.integer({ min: 0, max: 6 }), (unites, decimales) => {
        const valeur = unites / 10 ** decimales;
        const lu = readNombre(format.format(valeur), false);
        expect(lu).toMatchObject({ ok: true });
        expect(lu.ok && new Decimal(lu.decimal).toNumber()).toBe(valeur);
      }),
    );
  });

  it('reads any French writing of a number as that number', () => {
    fc.assert(
      fc.property(
        arbUnites,
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(' ', '\u00A0', '\u202F', '\u2009', ''),
        (unites, decimales, espace) => {
          const exact = new Decimal(unites).dividedBy(10 ** decimales);
          const [entiers = '', fraction] = exact.abs().toFixed().split('.');
          const groupes = entiers.replaceAll(/\B(?=(\d{3})+$)/g, espace);
          const texte = `${exact.isNegative() ? '\u2212' : ''}${groupes}${fraction === undefined ? '' : `,${fraction}`}`;
          const lu = readNombre(texte, false);
          expect(lu).toMatchObject({ ok: true });
          expect(lu.ok && new Decimal(lu.decimal).equals(exact)).toBe(true);
        },
      ),
    );
  });
});
