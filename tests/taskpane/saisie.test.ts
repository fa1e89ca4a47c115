import fc from 'fast-check';
import { Decimal } from '../../src/domain/money';
import { readNombre as readEcriture } from '../../src/domain/read-nombre';
import {
  caretAfterDigits,
  groupThousands,
  readCout,
  readDate,
  readEntier,
  readEuros,
  readNombre,
  readPourcentage,
  type Saisie,
} from '../../src/taskpane/saisie';

/** What was understood, or the fault, in a form that a table of cases can hold. */
function lire<T extends { toString: () => string }>(saisie: Saisie<T>): string {
  return saisie.ok ? saisie.valeur.toString() : `faute ${saisie.faute}`;
}

describe('a number typed in French', () => {
  test.each([
    ['12,5', '12.5'],
    ['12.5', '12.5'],
    ['1234', '1234'],
    ['1 234,56', '1234.56'],
    ['1\u202f234,56', '1234.56'],
    ['1\u00a0234\u00a0567,8', '1234567.8'],
    ['  42 ', '42'],
    ['1.234,56', '1234.56'],
    ['1,234.56', '1234.56'],
    ['12 345.6', '12345.6'],
    ['1.234.567', '1234567'],
    ['1’234,5', '1234.5'],
    ['1,234', '1.234'],
    ['0.125', '0.125'],
    ['1234.567', '1234.567'],
    ['-3', '-3'],
    ['\u22123,5', '-3.5'],
    ['+7', '7'],
    [',5', '0.5'],
    ['12,', '12'],
    ['0', '0'],
    ['0,1', '0.1'],
  ])('%j is %s', (texte, valeur) => {
    expect(lire(readNombre(texte))).toBe(valeur);
  });

  test.each([
    ['', 'faute vide'],
    [' \u202f ', 'faute vide'],
    ['douze', 'faute nombre'],
    ['12,5,3', 'faute nombre'],
    ['10 1500', 'faute nombre'],
    ['1 23', 'faute nombre'],
    ['1e5', 'faute nombre'],
    ['0x10', 'faute nombre'],
    ['Infinity', 'faute nombre'],
    ['NaN', 'faute nombre'],
    [',', 'faute nombre'],
    ['--3', 'faute nombre'],
    ['1.2.3', 'faute nombre'],
    ['1.234', 'faute ambigu'],
    ['-12.500', 'faute ambigu'],
    ['12 €', 'faute nombre'],
  ])('%j is refused: %s', (texte, faute) => {
    expect(lire(readNombre(texte))).toBe(faute);
  });

  it('means in the panel what it means in a file', () => {
    const piece = fc.constantFrom(' ', '\u202f', '.', ',', "'", '-', '1', '12', '123', '000', '0');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 7 }), (pieces) => {
        const texte = pieces.join('');
        const [panneau, fichier] = [readNombre(texte), readEcriture(texte, false)];
        expect(panneau.ok).toBe(fichier.ok);
        if (panneau.ok && fichier.ok) expect(panneau.valeur.equals(fichier.decimal)).toBe(true);
        expect(!panneau.ok && panneau.faute === 'ambigu').toBe(!fichier.ok && fichier.cause === 'ambigu');
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every digit', () => {
    expect(lire(readNombre('123 456 789 012 345 678,12'))).toBe('123456789012345678.12');
  });
});

describe('euros', () => {
  test.each([
    ['1 234,56 €', '1234.56'],
    ['1 234,56\u00a0€', '1234.56'],
    ['50000', '50000'],
    ['12,50', '12.5'],
    ['12,5€', '12.5'],
  ])('%j is %s', (texte, valeur) => {
    expect(lire(readEuros(texte))).toBe(valeur);
  });

  test.each([
    ['12,345', 'faute centimes'],
    ['1.234', 'faute ambigu'],
    ['€', 'faute vide'],
    ['€ 12', 'faute nombre'],
    ['12 $', 'faute nombre'],
  ])('%j is refused: %s', (texte, faute) => {
    expect(lire(readEuros(texte))).toBe(faute);
  });
});

it('reads a cost finer than the cent', () => {
  expect(lire(readCout('0,125 €'))).toBe('0.125');
  expect(lire(readCout('€'))).toBe('faute vide');
  expect(lire(readCout('4.200 €'))).toBe('faute ambigu');
});

describe('a whole number', () => {
  test.each([
    ['101 500', '101500'],
    ['101\u202f500', '101500'],
    ['250', '250'],
    ['12,0', '12'],
  ])('%j is %s', (texte, valeur) => {
    expect(lire(readEntier(texte))).toBe(valeur);
  });

  test.each([
    ['12,5', 'faute entier'],
    ['', 'faute vide'],
    ['101.500', 'faute ambigu'],
    ['30.000', 'faute ambigu'],
    ['beaucoup', 'faute nombre'],
  ])('%j is refused: %s', (texte, faute) => {
    expect(lire(readEntier(texte))).toBe(faute);
  });
});

describe('a percentage', () => {
  test.each([
    ['50', '0.5'],
    ['50 %', '0.5'],
    ['12,5\u202f%', '0.125'],
    ['0', '0'],
    ['100%', '1'],
  ])('%j is a share of %s', (texte, part) => {
    expect(lire(readPourcentage(texte))).toBe(part);
  });

  test.each([
    ['la moitié', 'faute nombre'],
    ['%', 'faute vide'],
    ['100,01', 'faute pourcentage'],
    ['-1', 'faute pourcentage'],
    ['33,333', 'faute pourcentage'],
    ['33.333', 'faute pourcentage'],
  ])('%j is refused: %s', (texte, faute) => {
    expect(lire(readPourcentage(texte))).toBe(faute);
  });
});

describe('a date typed in French', () => {
  test.each([
    ['15/06/2022', '2022-06-15'],
    ['15/6/22', '2022-06-15'],
    ['1/1/26', '2026-01-01'],
    ['15-06-2022', '2022-06-15'],
    ['15.06.2022', '2022-06-15'],
    ['15 06 2022', '2022-06-15'],
    ['2022-06-15', '2022-06-15'],
    ['2022-6-5', '2022-06-05'],
    ['15062022', '2022-06-15'],
    ['150622', '2022-06-15'],
    ['15 juin 2022', '2022-06-15'],
    ['1er août 2022', '2022-08-01'],
    ['1er Aout 22', '2022-08-01'],
    ['3 février 2024', '2024-02-03'],
    ['29/02/2024', '2024-02-29'],
    [' 15/06/2022 ', '2022-06-15'],
    ['22/06/25', '2025-06-22'],
    ['15-06-22', '2022-06-15'],
    ['3-4-26', '2026-04-03'],
    ['26-04-2003', '2003-04-26'],
    ['31 mai 26', '2026-05-31'],
  ])('%j is %s', (texte, date) => {
    expect(lire(readDate(texte))).toBe(date);
  });

  test.each([
    ['', 'faute vide'],
    ['29/02/2023', 'faute date-inexistante'],
    ['31/04/2022', 'faute date-inexistante'],
    ['15/13/2022', 'faute date-inexistante'],
    ['0/1/2022', 'faute date-inexistante'],
    ['15/06/1822', 'faute date-inexistante'],
    ['juin 2022', 'faute date'],
    ['15/06', 'faute date'],
    ['15/06-2022', 'faute date'],
    ['15/06/202', 'faute date'],
    ['15 prairial 2022', 'faute date'],
    ['hier', 'faute date'],
    ['26-04-03', 'faute date-ambigue'],
    ['26/04/03', 'faute date-ambigue'],
    ['26.4.03', 'faute date-ambigue'],
    ['260403', 'faute date-ambigue'],
    ['22-06-25', 'faute date-ambigue'],
    ['220625', 'faute date-ambigue'],
    ['32-04-03', 'faute date-inexistante'],
    ['12345', 'faute date'],
  ])('%j is refused: %s', (texte, faute) => {
    expect(lire(readDate(texte))).toBe(faute);
  });
});

describe('thousands grouped while typing', () => {
  test.each([
    ['1', '1'],
    ['999', '999'],
    ['1015', '1\u202f015'],
    ['101500', '101\u202f500'],
    ['1\u202f0150', '10\u202f150'],
    ['101 500', '101\u202f500'],
    ['1 234\u00a0567', '1\u202f234\u202f567'],
    ['101 ', '101 '],
    ['1 01 500', '1 01 500'],
    ['1 0150', '1 0150'],
    ['101\u202f50', '10\u202f150'],
    ['1234567', '1\u202f234\u202f567'],
    ['', ''],
    ['12,5', '12,5'],
    ['mille', 'mille'],
  ])('%j becomes %j', (texte, groupe) => {
    expect(groupThousands(texte)).toBe(groupe);
  });

  test.each([
    [0, 0],
    [1, 1],
    [3, 3],
    [4, 5],
    [6, 7],
    [9, 7],
  ])('behind %i digits of 101 500, the caret stands at %i', (chiffres, position) => {
    expect(caretAfterDigits('101\u202f500', chiffres)).toBe(position);
  });
});

it('gives decimals of the product’s own precision', () => {
  const lu = readNombre('1');
  expect(lu.ok && lu.valeur instanceof Decimal).toBe(true);
});
