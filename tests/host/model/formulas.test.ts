import { isRefusedFormula } from '../../../src/host/model/formula-faults';
import {
  copiedDown,
  withSheetDeleted,
  withSheetRenamed,
  withTableDeleted,
  withTableRenamed,
} from '../../../src/host/model/formula-rewrite';
import { formulaParts } from '../../../src/formula-text/formula-parts';

test.each([
  "=IF(A1=\"a;b\",'Mode d''emploi'!$B$2,0)",
  '=SUMIFS(Depenses[Montant],Depenses[Section],"acces")',
  "=T[[#This Row],[Coût ['net']]]*1.5E-3",
  '=-Été_2026%&" € "',
])('the parts of %s make it up again', (formula) => {
  expect(
    formulaParts(formula)
      .map(({ text }) => text)
      .join(''),
  ).toBe(formula);
});

test('parts are told apart', () => {
  const kinds = formulaParts("='Mode d''emploi'!A1+Budget!B2*T[[a],[b]]&\"x!\"").filter(({ kind }) => kind !== 'other');
  expect(kinds).toEqual([
    { kind: 'sheet', text: "'Mode d''emploi'!" },
    { kind: 'word', text: 'A1' },
    { kind: 'sheet', text: 'Budget!' },
    { kind: 'word', text: 'B2' },
    { kind: 'word', text: 'T' },
    { kind: 'brackets', text: '[[a],[b]]' },
    { kind: 'text', text: '"x!"' },
  ]);
});

test.each([
  ['=SUM(A1:A2)', false],
  ['=A1+-B1', false],
  ['={1;2}', false],
  ['=A1%', false],
  ['="a""b"', false],
  ['=TRUE', false],
  ['=', true],
  ['=SUM(A1', true],
  ['=SUM(A1))', true],
  ['=SI(A1;1;2)', true],
  ['=1+', true],
  ['=*1', true],
  ['=(1+)', true],
  ['="a', true],
  ['=T[a', true],
  ["='x!A1", true],
  [`=${'1+'.repeat(4100)}1`, true],
])('%s refused: %s', (formula, expected) => {
  expect(isRefusedFormula(formula)).toBe(expected);
});

test('a sheet of another workbook is not ours, whatever its name', () => {
  const formula = "=[1]Budget!A1+'[2]Budget'!A1+T[2026]";
  expect(withSheetRenamed(formula, 'Budget', 'Autre')).toBe(formula);
  expect(withSheetDeleted(formula, 'Budget')).toBe(formula);
  expect(formulaParts(formula).filter(({ kind }) => kind === 'sheet')).toHaveLength(2);
});

test('a renamed sheet is followed where it is named, and only there', () => {
  expect(withSheetRenamed('=budget!A1+\'Budget\'!B2+"Budget!A1"+MonBudget!A1+Budget', 'Budget', "L'an 2")).toBe(
    "='L''an 2'!A1+'L''an 2'!B2+\"Budget!A1\"+MonBudget!A1+Budget",
  );
  expect(withSheetRenamed("='L''an 2'!A1+'l''AN 2'!B2", "L'an 2", 'Budget')).toBe('=Budget!A1+Budget!B2');
});

test('a deleted sheet leaves #REF! for its cells and ranges', () => {
  expect(withSheetDeleted("=SUM(Budget!$A$1:B2)+Budget!C3*2&'Budget'!A:B", 'budget')).toBe('=SUM(#REF!)+#REF!*2&#REF!');
  expect(withSheetDeleted('=Autre!A1', 'Budget')).toBe('=Autre!A1');
  expect(withSheetDeleted('=IF(Budget!A1:B2=1,Budget!A1,B2)', 'Budget')).toBe('=IF(#REF!=1,#REF!,B2)');
});

test('a table renamed or deleted', () => {
  expect(withTableRenamed('=SUM(Dep[a])+DEP[b]&"Dep"+Depot', 'dep', 'Charges')).toBe('=SUM(Charges[a])+Charges[b]&"Dep"+Depot');
  expect(withTableDeleted('=SUM(Dep[a])+Dep+Depot[a]', 'Dep')).toBe('=SUM(#REF!)+#REF!+Depot[a]');
});

test('copied down, relative rows move along', () => {
  expect(copiedDown('=A1*$B$2+C$3+$D4+SUM(E5:E6)&"A1"+LOG10(2)', 3)).toBe('=A4*$B$2+C$3+$D7+SUM(E8:E9)&"A1"+LOG10(2)');
});
