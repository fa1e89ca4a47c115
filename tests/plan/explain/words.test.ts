import { Decimal } from '../../../src/domain/money';
import { parseFormula } from '../../../src/formula-text/parse-formula';
import { FUNCTIONS } from '../../../src/plan/check/formula-rules';
import { SeenWorkbook } from '../../../src/plan/explain/seen-workbook';
import { CALLS } from '../../../src/plan/explain/words/calls.fr';
import { CONDITIONS } from '../../../src/plan/explain/words/criteria.fr';
import { outlineFormula } from '../../../src/plan/explain/words/outline';
import { createSpeaker } from '../../../src/plan/explain/words/say-formula';
import { formula } from '../../../src/plan/formula';
import { SheetBuilder } from '../../../src/plan/sheet-builder';

const ZERO = formula`0`;

/** A sheet of two lines, `Salaires` and `Loyer`, under `Prévu` and `Réalisé`; its total is the name `Total_Prevu`. */
function twoLines(): SeenWorkbook {
  const builder = new SheetBuilder({ id: 'budget', title: 'Budget', kind: 'restitution', orientation: 'Portrait', widths: [] });
  builder.text(0, 0, 'Poste', 'header');
  builder.text(0, 1, 'Prévu', 'headerAmount');
  builder.text(0, 2, 'Réalisé', 'headerAmount');
  ['Salaires', 'Loyer'].forEach((label, index) => {
    builder.text(1 + index, 0, label, 'label');
    builder.number(1 + index, 1, new Decimal(100), 'euros');
    builder.formula(1 + index, 2, ZERO, 'euros');
  });
  builder.text(3, 0, 'Total', 'labelTotal');
  builder.name(builder.formula(3, 1, ZERO, 'eurosTotal'), 'Total_Prevu');
  builder.nameArea('Postes', { row: 1, column: 0, rows: 2, columns: 1 });
  const { sheet, names } = builder.build();
  return new SeenWorkbook({ sheets: [sheet], names }, [], []);
}

/** As said of the second line's `Réalisé`. */
function say(text: string): readonly string[] {
  const book = twoLines();
  const speaker = createSpeaker(book, { sheet: 'budget', row: 2, column: 2 });
  return outlineFormula(book, speaker, parseFormula(text)).map((line) => '  '.repeat(line.depth) + line.text);
}

it('has words for every function that a plan may use, and for no other', () => {
  expect([...Object.keys(CALLS), ...CONDITIONS].sort()).toEqual([...FUNCTIONS].sort());
});

it.each([
  ['B3', ['« Prévu »']],
  ['B2', ['« Salaires — Prévu »']],
  ['Total_Prevu', ['« Total — Prévu »']],
  ['$A3', ['« Loyer »']],
  ['ROUND(B3*12/100,2)', ['« Prévu » × 12 ÷ 100, le tout arrondi au centime']],
  ['B3-(B2-C2)', ['« Prévu » − (« Salaires — Prévu » − « Salaires — Réalisé »)']],
  ['(B3-B2)-C2', ['« Prévu » − « Salaires — Prévu » − « Salaires — Réalisé »']],
  ['-B3', ['Moins « Prévu »']],
  ['--(B3>0)', ['1 si « Prévu » est supérieur à 0, sinon 0']],
  ['SUM(B2:B3)', ['Somme de « Salaires » à « Loyer »']],
  ['ABS(ROUND(B3,6))', ['Valeur absolue de (« Prévu » arrondi à 6 décimales)']],
  ['MATCH(A3,Postes,0)', ['Rang de « Loyer » dans « Poste »']],
  ['INDEX(B2:B3,MATCH(A3,Postes,0))', ['« Salaires » à « Loyer », à la ligne où « Poste » est « Loyer »']],
  ['COUNTIF(Postes,A3)', ['Nombre de « Poste » dont chacun est vide']],
  ['MIN(EOMONTH(B3,6),EOMONTH(B3,6-1)+DAY(B3))', ['« Prévu » plus 6 mois']],
  [
    'SUMPRODUCT((Postes="Loyer")*(B2:B3<>""))',
    ['Nombre de lignes dont « Poste » est « Loyer » et (« Salaires » à « Loyer ») n’est pas vide'],
  ],
])('says %s', (text, expected) => {
  expect(say(text)).toEqual(expected);
});

it('says a choice line by line, and what stands under it below it', () => {
  expect(say('IF(B3="",0,IF(AND(B3>0,NOT(B3=B2)),B3,CHOOSE(MATCH(A3,Postes,0),1,B2)))')).toEqual([
    'Si « Prévu » est vide : 0',
    'Sinon :',
    '  Si « Prévu » est supérieur à 0 et « Prévu » est différent de « Salaires — Prévu » : « Prévu »',
    '  Sinon :',
    '    Selon rang de « Loyer » dans « Poste » :',
    '      1 : 1',
    '      2 : « Salaires — Prévu »',
  ]);
});

it('never passes over what it has no words for', () => {
  expect(() => say('LOOKUP(A3,Postes)')).toThrow('No words for the function LOOKUP');
  expect(() => say('Nobody_Knows')).toThrow('The plan has no name Nobody_Knows');
});
