import type { CellValue } from '../../../src/host/model/workbook';
import { BookUnderTest } from './book-under-test';

const montant = 'Depenses[[#This Row],[Quantité]]*Depenses[[#This Row],[Coût unitaire]]';

/** A small workbook like the real one; the formula under test is in Essai!A1. */
function workbookWith(formula: string): BookUnderTest {
  return new BookUnderTest({
    sheets: {
      Dépenses: {
        A1: 'Section',
        B1: 'Poste',
        C1: 'Libellé',
        D1: 'Quantité',
        E1: 'Coût unitaire',
        F1: 'Montant',
        G1: 'Repère',
        A2: 'acces',
        B2: 'Salaires',
        C2: 'Coordinatrice',
        D2: 12,
        E2: 100.5,
        F2: `=ROUND(${montant},2)`,
        G2: 300001,
        A3: 'acces',
        B3: 'Honoraires',
        C3: 'Conseil',
        D3: 1,
        E3: 360.03,
        F3: `=IFERROR(ROUND(${montant},2),0)`,
        G3: 100001,
        A4: 'crise',
        B4: 'Salaires',
        C4: '',
        D4: 3,
        E4: 10,
        F4: `=IF(Depenses[[#This Row],[Quantité]]="","",${montant})`,
        G4: 300002,
        A5: '',
        B5: 'Salaires',
        C5: 'Sans section',
        D5: 1,
        E5: 7,
        F5: `=${montant}`,
        G5: 300003,
      },
      "L'été à l'hôpital": { A1: 5, B2: 'x' },
      Barème: { A1: 'k1', B1: 10, C1: 20, A2: 'k2', B2: 30, C2: 40, A3: 'k3', B3: 50, C3: 60 },
      Essai: {
        A1: formula,
        B1: 2,
        B2: 'acces',
        B3: true,
        B4: 'Été',
        B5: { value: '=1+1' },
        B6: 46096,
        B7: 0.1,
        B8: 0.2,
        B9: -1.005,
        B11: 'ACCES',
        B12: ' a  b ',
        B13: 0,
        C1: '=B20',
        C2: '=B2',
        C3: '=1/0',
        C4: false,
      },
    },
    names: { Tot: 'Essai!B1', Plage: 'Essai!B6:B9', Cles: 'Barème!A1:A3', Montants: 'Barème!B1:C3', Vide: 'Essai!Z9' },
    tables: { Depenses: 'Dépenses!A1:G5' },
  });
}

type Case = readonly [formula: string, expected: CellValue];

const TABLES: readonly Case[] = [
  ['=SUMIFS(Depenses[Montant],Depenses[Section],B2,Depenses[Poste],"Salaires")', 1206],
  ['=SUMIFS(Depenses[Montant],Depenses[Section],B11,Depenses[Poste],"salaires")', 1206],
  ['=SUMIF(Depenses[Poste],"Salaires",Depenses[Montant])', 1243],
  ['=SUM(Depenses[Montant])', 1603.03],
  ['=SUM(depenses[MONTANT])', 1603.03],
  ["='Dépenses'!F2", 1206],
  ["='Dépenses'!F3", 360.03],
  ["='Dépenses'!F4", 30],
  ["='Dépenses'!F5", 7],
  ['=MATCH("crise",Depenses[Section],0)', 3],
  ['=SMALL(Depenses[Repère],COUNTIF(Depenses[Repère],"<"&300000)+2)', 300002],
  ['=COUNTIF(Depenses[Poste],"Salaires")', 3],
  ['=COUNTIFS(Depenses[Section],"")', 1],
  ['=COUNTIFS(Depenses[Poste],"Salaires",Depenses[Section],"<>")', 2],
  ['=SUMPRODUCT((Depenses[Montant]<>0)*(Depenses[Section]=""))', 1],
  ['=SUMPRODUCT(--ISERROR(Depenses[Montant]))', 0],
  ['=COUNTA(Depenses[Libellé])', 3],
  ['=ROWS(Depenses[Section])', 4],
  ['=ROWS(Depenses)', 4],
  ['=SUM(Depenses[[Quantité]:[Coût unitaire]])', 494.53],
];

const REFERENCES: readonly Case[] = [
  ['=INDEX(Montants,MATCH("k2",Cles,0),2)', 40],
  ['=INDEX(Montants,MATCH("absent",Cles,0),2)', { error: '#N/A' }],
  ["=INDEX('Dépenses'!$D$1:$D$3000,2)", 12],
  ["=INDEX('Dépenses'!$D$1:$D$3000,B1+1)", 1],
  ["='L''été à l''hôpital'!A1*2", 10],
  ["=SUM('L''été à l''hôpital'!A1:B2)", 5],
  ['=Tot*2', 4],
  ['=tot', 2],
  ['=0-Tot', -2],
  ['=5-Tot', 3],
  ['=SUM(Plage)', 46095.295],
  ['=SUM(Tot,Plage)', 46097.295],
  ['=Vide', 0],
  ['=Vide=""', true],
  ['=SUMPRODUCT(--ISERROR(C1:C3))', 1],
  ['=SUMPRODUCT((Barème!A1:A3="k2")*Barème!B1:B3)', 30],
  ['=VLOOKUP("k2",Barème!A1:C3,3,FALSE)', 40],
];

const NUMBERS: readonly Case[] = [
  ['=ROUND(SUM(B7:B8),2)', 0.3],
  ['=ROUND(1.005,2)', 1.01],
  ['=ROUND(B9,2)', -1.01],
  ['=ROUND(360.03/1.2,2)', 300.03],
  ['=ROUND(2.5,0)', 3],
  ['=ROUND(-2.5,0)', -3],
  ['=MAX(0,MIN(B1,10))', 2],
  ['=-B1', -2],
  ['=B1%', 0.02],
  ['=2^3', 8],
  ['=INT(-1.5)', -2],
  ['=MOD(7,3)', 1],
  ['=N(B3)', 1],
  ['=N(B2)', 0],
  ['=CHOOSE(B1,"a","b","c")', 'b'],
  ['="3"+1', 4],
  ['=B2+1', { error: '#VALUE!' }],
];

const DATES: readonly Case[] = [
  ['=DATE(2026,3,15)', 46096],
  ['=YEAR(B6)*10000+MONTH(B6)*100+DAY(B6)', 20260315],
  ['=EOMONTH(B6,0)', 46112],
  ['=EOMONTH(46053,1)', 46081],
  // One year, and one month, after 31 January 2026.
  ['=MIN(EOMONTH(46053,12),EOMONTH(46053,11)+DAY(46053))', 46418],
  ['=MIN(EOMONTH(46053,1),EOMONTH(46053,0)+DAY(46053))', 46081],
  ['=DATE(2024,2,29)-DATE(2024,2,28)', 1],
];

const LOGIC_AND_TEXT: readonly Case[] = [
  ['=AND(B1=2,B3)', true],
  ['=OR(B1=3,NOT(B3))', false],
  ['=IF(B3,"oui","non")', 'oui'],
  ['=IF(C4,1,2)', 2],
  ['=B3', true],
  ['=B3=TRUE', true],
  ['=ISNUMBER(B1)', true],
  ['=ISNUMBER(B2)', false],
  ['=ISNUMBER(MATCH("zz",Cles,0))', false],
  ['=ISERROR(C3)', true],
  ['=IFERROR(C3,"")', ''],
  ['=IF(B20="","",1)', ''],
  ['=IF(B20=0,"zéro","non")', 'zéro'],
  ['=B20=""', true],
  ['=C1', 0],
  ['=LEN(IF(B20="","",1))', 0],
  ['=B2=B11', true],
  ['=B4="été"', true],
  ['=EXACT(B2,B11)', false],
  ['=LEFT(B2,2)&MID(B2,2,3)', 'accce'],
  ['=LEN(B4)', 3],
  ['=TRIM(B12)', 'a b'],
  ['=SUBSTITUTE(B2,"c","k")', 'akkes'],
  ['=TEXT(B1,"0")', '2'],
  ['="Total "&ROUND(B7+B8,2)', 'Total 0.3'],
  ['=FIXED(1234.5,2,TRUE)', '1234.50'],
  // A text that looks like a formula is a text.
  ['=B5&"x"', '=1+1x'],
  ['=1/0', { error: '#DIV/0!' }],
  ['=C3+1', { error: '#DIV/0!' }],
  ['=Inconnu', { error: '#NAME?' }],
];

async function evaluate(formula: string): Promise<CellValue> {
  const workbook = workbookWith(formula);
  try {
    return await workbook.read('Essai!A1');
  } finally {
    workbook.engine.dispose();
  }
}

describe.each([
  ['tables', TABLES],
  ['references and names', REFERENCES],
  ['numbers', NUMBERS],
  ['dates', DATES],
  ['logic and text', LOGIC_AND_TEXT],
])('formulas on %s', (_, cases) => {
  test.each(cases)('%s', async (formula, expected) => {
    const value = await evaluate(formula);
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 9);
    else expect(value).toEqual(expected);
  });
});
