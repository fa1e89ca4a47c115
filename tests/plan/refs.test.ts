import fc from 'fast-check';
import { columnLetters } from '../../src/formula-text/a1';
import { a1, cellRef, onSheet, parseReference, placeA1 } from '../../src/plan/refs';

describe('addresses', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it.each([
    ["='Budget global'!$F$16", { title: 'Budget global', row: 15, column: 5 }],
    ["'L''eau'!AB7:AC9", { title: "L'eau", row: 6, column: 27 }],
    ['Paramètres!C8', { title: 'Paramètres', row: 7, column: 2 }],
    ['=#REF!', null],
    ['=#REF!$A$1', null],
    ['=SUM(Budget!A1)', null],
    ['A1', null],
  ])('reads %s', (text, place) => {
    expect(parseReference(text)).toEqual(place);
  });

  it('reads back every cell it writes, whatever the title', () => {
    const title = fc.string({ unit: fc.constantFrom('a', 'É', ' ', "'", '2', '!', '(', '-'), minLength: 1, maxLength: 31 });
    fc.assert(
      fc.property(title, fc.nat(1_048_575), fc.nat(16_383), (name, row, column) => {
        const place = { title: name, row, column };
        expect(parseReference(onSheet(name, a1(cellRef(row, column))))).toEqual(place);
        expect(parseReference(placeA1(place))).toEqual(place);
      }),
    );
  });

  it('quotes a title only when it must', () => {
    expect([placeA1({ title: 'Dépenses', row: 0, column: 0 }), placeA1({ title: '2 Parcours', row: 0, column: 0 })]).toEqual([
      'Dépenses!A1',
      "'2 Parcours'!A1",
    ]);
  });
});
