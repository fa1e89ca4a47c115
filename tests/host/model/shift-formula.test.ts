import type { Shift } from '../../../src/host/model/workbook';
import { shiftedFormula } from '../../../src/host/model/shift-formula';

// What Excel makes of the same formulas.

const insert = (axis: Shift['axis'], at: number, count = 1): Shift => ({ sheet: 's', axis, kind: 'insert', at, count });
const remove = (axis: Shift['axis'], at: number, count = 1): Shift => ({ sheet: 's', axis, kind: 'delete', at, count });
const own = (formula: string, shift: Shift) => shiftedFormula(formula, shift, 'Feuil', true);
const other = (formula: string, shift: Shift) => shiftedFormula(formula, shift, "L'été", false);

test.each([
  ['=A1+A3', '=A1+A4'],
  ['=$A$3*A2', '=$A$4*A2'],
  ['=SUM(A1:A9)', '=SUM(A1:A10)'],
  ['=SUM(A3:A9)', '=SUM(A4:A10)'],
  ['=SUM(B1:B2)', '=SUM(B1:B2)'],
  ['=SUM(3:5)', '=SUM(4:6)'],
  ['=SUM($3:$5)', '=SUM($4:$6)'],
  ['=SUM(A:B)', '=SUM(A:B)'],
  ['=Autre!A9', '=Autre!A9'],
  ['=Feuil!A9+A9', '=Feuil!A10+A10'],
  ['="A9"&A9', '="A9"&A10'],
  ['=LOG10(A9)', '=LOG10(A10)'],
  ['=SUM(Depenses[A9])+Dep_A9', '=SUM(Depenses[A9])+Dep_A9'],
  ['=ROUND(1.5*A9,2)', '=ROUND(1.5*A10,2)'],
])('a row put in before the third: %s becomes %s', (formula, expected) => {
  expect(own(formula, insert('row', 2))).toBe(expected);
});

test.each([
  ['=A1+A3', '=A1+#REF!'],
  ['=A4', '=A3'],
  ['=SUM(A1:A9)', '=SUM(A1:A8)'],
  ['=SUM(A3:A9)', '=SUM(A3:A8)'],
  ['=SUM(A1:A3)', '=SUM(A1:A2)'],
  ['=SUM(A3:A3)', '=SUM(#REF!)'],
  ['=SUM(A9:A1)', '=SUM(A8:A1)'],
])('the third row taken out: %s becomes %s', (formula, expected) => {
  expect(own(formula, remove('row', 2))).toBe(expected);
});

test('columns move as rows do', () => {
  expect(own('=B1+$C1+SUM(A1:D1)+SUM(C:D)', insert('column', 2, 2))).toBe('=B1+$E1+SUM(A1:F1)+SUM(E:F)');
  expect(own('=B1+$C1+SUM(A1:D1)+SUM(C:D)', remove('column', 2))).toBe('=B1+#REF!+SUM(A1:C1)+SUM(C:C)');
});

test('from another sheet, only what names the sheet moves', () => {
  expect(other("=A5+'L''été'!A5+SUM('L''été'!A1:B5)+Autre!A5", insert('row', 2))).toBe("=A5+'L''été'!A6+SUM('L''été'!A1:B6)+Autre!A5");
});
