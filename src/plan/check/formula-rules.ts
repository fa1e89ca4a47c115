import type { Formula } from '../formula';
import { refText, type CellRef, type Ref } from '../refs';

/** Functions that Excel 2016 and later, Excel on the web, LibreOffice 7.4 and the embedded engine compute alike. */
export const FUNCTIONS: ReadonlySet<string> = new Set([
  'ABS',
  'AND',
  'CHOOSE',
  'COUNT',
  'COUNTIF',
  'COUNTIFS',
  'DAY',
  'EOMONTH',
  'IF',
  'IFERROR',
  'INDEX',
  'ISERROR',
  'ISNUMBER',
  'ISTEXT',
  'MATCH',
  'MAX',
  'MIN',
  'N',
  'NOT',
  'OR',
  'ROUND',
  'ROW',
  'ROWS',
  'SMALL',
  'SUM',
  'SUMIFS',
  'SUMPRODUCT',
]);

/** Not amounts: nothing, one, months, percent. */
const FREE_NUMBERS: ReadonlySet<string> = new Set(['0', '1', '12', '100']);
const DEEPEST_IF = 2;

/** What is wrong with a formula taken alone, in a few words each. */
export function checkFormula(formula: Formula): readonly string[] {
  const bare = withoutTexts(formula.text);
  return [
    ...functionsOf(bare)
      .filter((name) => !FUNCTIONS.has(name))
      .map((name) => `function ${name} is not computed alike everywhere`),
    ...literalsOf(bare, formula.refs).map((literal) => `literal amount ${literal}`),
    ...(ifDepth(bare) > DEEPEST_IF ? ['IF nested more than two deep'] : []),
    ...(/\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![A-Z0-9[(])/.test(bare) ? ['whole-column range'] : []),
    ...(/(?:^|[(,=<>*+/&-])-[A-Za-z_][\w.]*(?![\w.(])/.test(bare) ? ['minus sign before a name: the embedded engine needs 0-Name'] : []),
  ];
}

/** The formula as it reads from its own cell: two cells with the same text hold one formula copied. */
export function relativeText(formula: Formula, row: number, column: number): string {
  const texts = new Map<string, string>();
  for (const ref of formula.refs) for (const cell of cellsOf(ref)) texts.set(refText(cell), relative(cell, row, column));
  return withoutTexts(formula.text).replace(/\$?[A-Z]{1,3}\$?[0-9]+/g, (address) => texts.get(address) ?? address);
}

function cellsOf(ref: Ref): readonly CellRef[] {
  if (ref.kind === 'cell') return [ref];
  return ref.kind === 'range' ? [ref.from, ref.to] : [];
}

function relative(cell: CellRef, row: number, column: number): string {
  const isRowFixed = cell.fixed === 'both' || cell.fixed === 'row';
  const isColumnFixed = cell.fixed === 'both' || cell.fixed === 'column';
  return `R${isRowFixed ? String(cell.row) : `[${String(cell.row - row)}]`}C${isColumnFixed ? String(cell.column) : `[${String(cell.column - column)}]`}`;
}

const withoutTexts = (text: string): string => text.replace(/"(?:[^"]|"")*"/g, '""').replace(/\[[^[\]]*\]/g, '[]');

const functionsOf = (bare: string): readonly string[] => [...bare.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name = '']) => name);

function literalsOf(bare: string, refs: readonly Ref[]): readonly string[] {
  const known = new Set(refs.map(refText));
  const unrounded = withoutDigits(bare);
  return [...unrounded.matchAll(/[A-Za-z_$][\w$.]*|\d+(?:\.\d+)?/g)]
    .map(([token]) => token)
    .filter((token) => /^\d/.test(token) && !FREE_NUMBERS.has(token) && !known.has(token));
}

/** The digits of a rounding are no amount: the cent, or what a rate and a measure hold. */
function withoutDigits(bare: string): string {
  const open: boolean[] = [];
  return bare.replace(/([A-Z.]*)\(|,(\d+)\)|\)/g, (found: string, name: string | undefined, digits: string | undefined) => {
    if (found.endsWith('(')) {
      open.push(name === 'ROUND');
      return found;
    }
    return open.pop() === true && digits !== undefined ? ')' : found;
  });
}

function ifDepth(bare: string): number {
  const open: boolean[] = [];
  let deepest = 0;
  for (const [, name, bracket] of bare.matchAll(/([A-Z.]*)(\(|\))/g)) {
    if (bracket === '(') open.push(name === 'IF');
    else open.pop();
    deepest = Math.max(deepest, open.filter(Boolean).length);
  }
  return deepest;
}
