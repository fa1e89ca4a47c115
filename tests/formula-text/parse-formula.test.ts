import { UnreadableFormula } from '../../src/formula-text/expression';
import { parseFormula } from '../../src/formula-text/parse-formula';

const word = (of: string) => ({ kind: 'word', word: of });
const number = (value: number) => ({ kind: 'number', value });

it('reads operators by their rank, and those of one rank from the left', () => {
  expect(parseFormula('A1-B1+C1*2')).toEqual({
    kind: 'operation',
    operator: '+',
    left: { kind: 'operation', operator: '-', left: word('A1'), right: word('B1') },
    right: { kind: 'operation', operator: '*', left: word('C1'), right: number(2) },
  });
  expect(parseFormula('A1&"x"<>B1')).toEqual({
    kind: 'operation',
    operator: '<>',
    left: { kind: 'operation', operator: '&', left: word('A1'), right: { kind: 'text', text: 'x' } },
    right: word('B1'),
  });
});

it('reads brackets, signs, and quotation marks in a text', () => {
  expect(parseFormula('--(A1>=1)')).toEqual({
    kind: 'sign',
    operator: '-',
    of: { kind: 'sign', operator: '-', of: { kind: 'operation', operator: '>=', left: word('A1'), right: number(1) } },
  });
  expect(parseFormula('"« ""dit"" »"')).toEqual({ kind: 'text', text: '« "dit" »' });
});

it('reads calls, ranges and the columns of tables', () => {
  expect(parseFormula('SUM($A$1:B2,Depenses[Coût unitaire])')).toEqual({
    kind: 'call',
    name: 'SUM',
    args: [
      { kind: 'range', from: '$A$1', to: 'B2' },
      { kind: 'column', table: 'Depenses', header: 'Coût unitaire', isThisRow: false },
    ],
  });
  expect(parseFormula('Depenses[[#This Row],[Montant]]')).toEqual({
    kind: 'column',
    table: 'Depenses',
    header: 'Montant',
    isThisRow: true,
  });
  expect(parseFormula('ROW()')).toEqual({ kind: 'call', name: 'ROW', args: [] });
});

it.each(['SUM(A1', 'A1 B1', '', '(A1', 'A1:', '1+'])('refuses %p', (formula) => {
  expect(() => parseFormula(formula)).toThrow(UnreadableFormula);
});
