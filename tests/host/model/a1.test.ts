import fc from 'fast-check';
import { columnIndex, columnLetters, unquoteTitle } from '../../../src/formula-text/a1';
import {
  formatAbsolute,
  formatAddress,
  formatRect,
  isCellReference,
  parseAddress,
  parseRect,
  quoteSheetName,
} from '../../../src/host/model/a1';
import { COLUMNS, ROWS } from '../../../src/host/model/geometry';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %d is %s', (index, name) => {
  expect([columnLetters(index), columnIndex(name), columnIndex(name.toLowerCase())]).toEqual([name, index, index]);
});

test.each([
  ['A1', { row: 0, column: 0, rows: 1, columns: 1 }],
  ['$B$2:C9', { row: 1, column: 1, rows: 8, columns: 2 }],
  ['C9:B2', { row: 1, column: 1, rows: 8, columns: 2 }],
  ['A:B', { row: 0, column: 0, rows: ROWS, columns: 2 }],
  ['$3:4', { row: 2, column: 0, rows: 2, columns: COLUMNS }],
  ['XFD1048576', { row: ROWS - 1, column: COLUMNS - 1, rows: 1, columns: 1 }],
])('%s is a rectangle', (text, rect) => {
  expect(parseRect(text)).toEqual(rect);
});

test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A:1', 'A1:B2:C3', 'Total', 'A1 ', 'ABCD1', '$', 'A-1'])(
  '%j is none',
  (text) => {
    expect(parseRect(text)).toBeUndefined();
  },
);

test('a rectangle is read as it was written', () => {
  const row = fc.integer({ min: 0, max: 5000 });
  const length = fc.integer({ min: 1, max: 300 });
  fc.assert(
    fc.property(row, row, length, length, (top, left, rows, columns) => {
      const rect = { row: top, column: left, rows, columns };
      expect(parseRect(formatRect(rect))).toEqual(rect);
      expect(parseAddress(formatAbsolute("L'été", rect))).toEqual({ sheet: "L'été", rect });
    }),
  );
});

test.each([
  ['Budget', 'Budget'],
  ['Dépenses', 'Dépenses'],
  ["Mode d'emploi", "'Mode d''emploi'"],
  ['0 Fonctionnement', "'0 Fonctionnement'"],
  ['A1', "'A1'"],
  ['R1C1', "'R1C1'"],
  ['a-b', "'a-b'"],
])('the sheet %s is quoted when needed', (name, quoted) => {
  expect(quoteSheetName(name)).toBe(quoted);
  expect(unquoteTitle(quoted)).toBe(name);
});

test('an address bears its sheet or not', () => {
  const rect = { row: 0, column: 0, rows: 2, columns: 1 };
  expect(parseAddress('A1:A2')).toEqual({ rect });
  expect(parseAddress("'Mode d''emploi'!A1:A2")).toEqual({ sheet: "Mode d'emploi", rect });
  expect([parseAddress('!A1'), parseAddress("'x!A1"), parseAddress('Budget!Total')]).toEqual([undefined, undefined, undefined]);
  expect(formatAddress('Mes données', rect)).toBe("'Mes données'!A1:A2");
});

test.each([
  ['A1', true],
  ['TVA20', true],
  ['XFD1', true],
  ['XFE1', false],
  ['ABCD1', false],
  ['R1C1', true],
  ['RC', true],
  ['Dep_Total', false],
])('%s looks like a cell: %s', (text, expected) => {
  expect(isCellReference(text)).toBe(expected);
});
