import { canonicalFormula, type Frame } from '../../../src/plan/audit/canonical';
import type { KnownTable } from '../../../src/plan/audit/known-tables';

const HEADERS = ['Section', 'Quantité', 'Coût unitaire', 'Montant'];
const AREA = { row: 4, column: 0, rows: 21, columns: 4 };
const DEPENSES: KnownTable = {
  sheet: 'depenses',
  plan: { name: 'Depenses', area: AREA, columns: HEADERS },
  found: { name: 'Depenses', title: 'Dépenses', area: AREA, headers: HEADERS },
  headers: HEADERS,
  missing: [],
  renamed: new Map(),
};

const onTable: Frame = { title: 'Dépenses', row: 7, tables: [DEPENSES] };
const onBudget: Frame = { title: 'Budget global', row: 7, tables: [DEPENSES] };
const same = (frame: Frame, one: string, other: string): boolean => canonicalFormula(one, frame) === canonicalFormula(other, frame);

it.each([
  ['case and blanks', 'SUM(B8:E8)', ' sum( b8 : e8 ) '],
  ['what is fixed', 'SUM(B8:E8)', 'SUM($B8:E$8)'],
  ['the order of the ends', 'SUM(B8:E8)', 'SUM(E8:B8)'],
  ['its own sheet', 'SUM(B8:E8)', "SUM('Budget global'!B8:E8)"],
  ['names in another case', 'Taille+1', 'TAILLE+1'],
  ['a number as another writes it', 'ROUND(B8,2)', 'ROUND(B8,2.0)'],
  ['an implicit intersection', 'IF(Taille=1,B8,0)', 'IF(@Taille=1,B8,0)'],
  ['the prefix of a young function', 'IFERROR(B8,0)', '_xlfn.IFERROR(B8,0)'],
  ['a column by its address', 'SUM(Depenses[Montant])', 'SUM($Dépenses.$D$6:$D$25)'.replace('$Dépenses.', 'Dépenses!')],
  ['a column by its header in another case', 'SUM(Depenses[Montant])', 'SUM(depenses[[montant]])'],
])('is the same whatever %s', (_what, one, other) => {
  expect(same(onBudget, one, other)).toBe(true);
});

it.each([
  'ROUND(Depenses[@Quantité]*Depenses[@[Coût unitaire]],2)',
  'ROUND([@Quantité]*[@[Coût unitaire]],2)',
  'ROUND(B8*C8,2)',
  'ROUND($B8*Dépenses!C8,2)',
])('is the cell of this row in %s', (formula) => {
  expect(same(onTable, 'ROUND(Depenses[[#This Row],[Quantité]]*Depenses[[#This Row],[Coût unitaire]],2)', formula)).toBe(true);
});

it.each([
  ['another cell', 'SUM(B8:E8)', 'SUM(B8:D8)'],
  ['another sheet', 'B8', 'Dépenses!B8'],
  ['another name', 'Dep_Total', 'Res_Total'],
  ['another function', 'MAX(B8:E8)', 'MIN(B8:E8)'],
  ['another operator', 'B8-C8', 'B8+C8'],
  ['another text', 'IF(B8="Oui",1,0)', 'IF(B8="oui",1,0)'],
  ['a column cut short', 'SUM(Depenses[Montant])', 'SUM(Dépenses!$D$6:$D$24)'],
  ['another column', 'SUM(Depenses[Montant])', 'SUM(Depenses[Quantité])'],
])('is not the same with %s', (_what, one, other) => {
  expect(same(onBudget, one, other)).toBe(false);
});

it('is not the cell of another row', () => {
  expect(same(onTable, 'Depenses[[#This Row],[Quantité]]', 'B9')).toBe(false);
});

it('follows a table and a column that were renamed', () => {
  const headers = ['Section', 'Quantité', 'Prix', 'Montant'];
  const renamed = { ...DEPENSES, found: { ...DEPENSES.found, name: 'Tableau1', headers }, renamed: new Map([['Coût unitaire', 'Prix']]) };
  const frame = { ...onBudget, tables: [renamed] };
  expect(same(frame, 'SUM(Depenses[Coût unitaire])', 'SUM(Tableau1[Prix])')).toBe(true);
  expect(same(frame, 'SUM(Depenses[Coût unitaire])', 'SUM(Tableau1[Montant])')).toBe(false);
});
