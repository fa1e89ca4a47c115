import fc from 'fast-check';
import { getBareme } from '../../src/baremes';
import { Decimal } from '../../src/domain/money';
import { buildPlan } from '../../src/plan/build-plan';
import { checkPlan } from '../../src/plan/check/check-plan';
import { formula } from '../../src/plan/formula';
import type { CellPlan, Plan, SheetPlan } from '../../src/plan/model';
import { cellRef, nameRef, rangeRef } from '../../src/plan/refs';
import { arbDossier } from '../laws/dossier-arbitrary';
import { EXAMPLES, readExample } from '../examples';

const planOf = (name: string): Plan => {
  const dossier = readExample(name);
  return buildPlan(dossier, getBareme(dossier));
};

describe('the linter of plans', () => {
  it.each(EXAMPLES)('finds nothing in the workbook of %s', (name) => {
    expect(checkPlan(planOf(name))).toEqual([]);
  });

  it('finds nothing in the workbook of any dossier', () => {
    fc.assert(
      fc.property(arbDossier(), (dossier) => {
        expect(checkPlan(buildPlan(dossier, getBareme(dossier)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  const sound = planOf('centre-alsace');
  const onSheet = (id: string, change: (sheet: SheetPlan) => SheetPlan): Plan => ({
    ...sound,
    sheets: sound.sheets.map((sheet) => (sheet.id === id ? change(sheet) : sheet)),
  });
  const withCell = (id: string, cell: Partial<CellPlan>): Plan =>
    onSheet(id, (sheet) => ({
      ...sheet,
      cells: [...sheet.cells, { row: 300, column: 40, content: { kind: 'empty' }, style: 'label', isInput: false, ...cell }],
    }));
  const withFormula = (text: ReturnType<typeof formula>, block?: string): Plan =>
    withCell('budget', { content: text, style: 'euros', ...(block ? { block } : {}) });

  const broken: readonly (readonly [string, Plan, string])[] = [
    ['a literal amount', withFormula(formula`${nameRef('Dep_Total')}*1.1`), 'literal amount 1.1'],
    ['a whole-column range', withFormula(formula`SUM(A:A)`), 'whole-column range'],
    [
      'a function that not every engine has',
      withFormula(formula`XLOOKUP(${nameRef('Taille')},${nameRef('Taille')},${nameRef('Taille')})`),
      'function XLOOKUP',
    ],
    ['a volatile reference', withFormula(formula`INDIRECT(${'A1'})`), 'function INDIRECT'],
    ['three nested IF', withFormula(formula`IF(A1=1,IF(A2=1,IF(A3=1,0,1),1),1)`), 'IF nested'],
    ['a minus before a name', withFormula(formula`-${nameRef('Dep_Total')}`), 'minus sign'],
    ['a formula that refers to its own cell', withFormula(formula`ROWS(${rangeRef(cellRef(298, 40), cellRef(300, 40))})`), 'its own cell'],
    ['a dangling name', withFormula(formula`${nameRef('Nulle_Part')}`), 'name Nulle_Part does not exist'],
    [
      'a column that no table has',
      withFormula(formula`SUM(${{ kind: 'column', table: 'Depenses', column: 'Prix' }})`),
      'column Depenses[Prix]',
    ],
    ['a formula that differs in its block', withFormula(formula`ROUND(${cellRef(0, 0)},2)`, 'budget.dep'), 'not the formula of its block'],
    [
      'an input that holds a formula',
      withCell('parametres', { isInput: true, style: 'inputEuros', content: formula`0` }),
      'an input holds a formula',
    ],
    ['a locked input', withCell('parametres', { isInput: true, style: 'euros' }), 'an input is unlocked'],
    ['an unlocked result', withCell('budget', { style: 'inputEuros' }), 'an input is unlocked'],
    ['an input that nothing leads to', withCell('parametres', { isInput: true, style: 'inputEuros' }), 'no name and no table'],
    ['an amount without a unit', withCell('budget', { content: { kind: 'number', value: new Decimal(5) } }), 'a number without a unit'],
    ['two contents in one cell', withCell('budget', { row: 0, column: 0 }), 'written twice'],
    ['a link to nowhere', withCell('budget', { link: { sheet: 'section-qualite', tip: '' } }), 'link to a sheet'],
    ['a title too long', onSheet('budget', (sheet) => ({ ...sheet, title: 'B'.repeat(32) })), 'refuses this title'],
    ['a title taken twice', onSheet('budget', (sheet) => ({ ...sheet, title: 'contrôles' })), 'two sheets bear it'],
    ['a table on a protected sheet', onSheet('depenses', (sheet) => ({ ...sheet, isProtected: true })), 'cannot grow'],
    ['a header that scrolls away', onSheet('depenses', (sheet) => ({ ...sheet, frozenRows: 0 })), 'scrolls away'],
    [
      'a table name with an underscore',
      onSheet('depenses', (sheet) => ({ ...sheet, tables: sheet.tables.map((table) => ({ ...table, name: 'T_Dep' })) })),
      'cannot parse',
    ],
    [
      'a header that is not in its cell',
      onSheet('depenses', (sheet) => ({
        ...sheet,
        tables: sheet.tables.map((table) => ({ ...table, columns: ['Autre', ...table.columns.slice(1)] })),
      })),
      'header Autre',
    ],
    [
      'a name that is also an address',
      { ...sound, names: sound.names.map((name) => (name.name === 'Taille' ? { ...name, name: 'TVA20' } : name)) },
      'refuses this name',
    ],
    ['a name given twice', { ...sound, names: [...sound.names, ...sound.names.slice(0, 1)] }, 'name given twice'],
    [
      'a list that does not exist',
      onSheet('depenses', (sheet) => ({
        ...sheet,
        validations: sheet.validations.map((one) => ({ ...one, rule: { kind: 'list', name: 'Liste_Perdue' } as const })),
      })),
      'list Liste_Perdue',
    ],
    ['a sheet without identity', { ...sound, names: sound.names.filter(({ name }) => name !== 'Identite_budget') }, 'no identity name'],
  ];

  it.each(broken)('refuses %s', (_what, plan, problem) => {
    expect(checkPlan(plan).map((violation) => violation.problem)).toContainEqual(expect.stringContaining(problem));
  });
});
