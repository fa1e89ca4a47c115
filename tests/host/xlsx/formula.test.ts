import { fromFileFormula, moveFormula, toFileFormula } from '../../../src/host/xlsx/formula';

describe('a formula in a file', () => {
  it.each([
    ['=SUM(A1:B2)', 'SUM(A1:B2)'],
    ['=SUM(Depenses[@Montant])', 'SUM(Depenses[[#This Row],[Montant]])'],
    ['=Depenses[@[Coût unitaire]]*Depenses[@[Quantité]]', 'Depenses[[#This Row],[Coût unitaire]]*Depenses[[#This Row],[Quantité]]'],
    ['=SUM(Depenses[@[Coût]:[Montant]])', 'SUM(Depenses[[#This Row],[Coût]:[Montant]])'],
    ['=[@Montant]*2', 'Dépenses[[#This Row],[Montant]]*2'],
    ['=COUNTA(T[@])', 'COUNTA(T[#This Row])'],
    ['=XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
    ['=SUM(FILTER(A1:A3,B1:B3))', 'SUM(_xlfn._xlws.FILTER(A1:A3,B1:B3))'],
    ['=STDEV.S(A1:A3)+STDEV(A1:A3)', '_xlfn.STDEV.S(A1:A3)+STDEV(A1:A3)'],
    ['="XLOOKUP("&\'CONCAT(1)\'!A1&T[IFS(x)]', '"XLOOKUP("&\'CONCAT(1)\'!A1&T[IFS(x)]'],
    ['=SUM(T[Nombre d\'\'actes])&IFNA(A1,"")', 'SUM(T[Nombre d\'\'actes])&_xlfn.IFNA(A1,"")'],
  ])('%s is written %s', (formula, written) => {
    expect(toFileFormula(formula, 'Dépenses')).toBe(written);
  });

  it.each([
    ['_xlfn.XLOOKUP(A1,B:B,C:C)', '=XLOOKUP(A1,B:B,C:C)'],
    ['SUM(_xlfn._xlws.SORT(A1:A3))', '=SUM(SORT(A1:A3))'],
    ['"_xlfn.IFS("', '="_xlfn.IFS("'],
    // Not of our list: kept as it is, so that it goes back as it came.
    ['_xlfn.NEUVE(1)', '=_xlfn.NEUVE(1)'],
  ])('%s reads %s', (written, formula) => {
    expect(fromFileFormula(written)).toBe(formula);
  });
});

describe('a shared formula', () => {
  it.each([
    ['=A1+$B1+C$1+$D$1', 2, 1, '=B3+$B3+D$1+$D$1'],
    ['=SUM(A:A)+SUM(2:$3)', 1, 1, '=SUM(B:B)+SUM(3:$3)'],
    ['=\'Feuille A1\'!A1&"A1"&Dep2!A1', 1, 0, '=\'Feuille A1\'!A2&"A1"&Dep2!A2'],
    ['=LOG10(A1)+TVA_20+T[A1]', 1, 0, '=LOG10(A2)+TVA_20+T[A1]'],
    ['=A1+B2', -1, 0, '=#REF!+B1'],
    ['=XFD1', 0, 1, '=#REF!'],
  ])('%s moved by %d rows and %d columns is %s', (formula, rows, columns, moved) => {
    expect(moveFormula(formula, rows, columns)).toBe(moved);
  });
});
