import type { Expression } from '../../../formula-text/expression';
import type { Args, Speaker } from './speaker';

const COMPARISONS = {
  '=': 'est',
  '<>': 'n’est pas',
  '<': 'est inférieur à',
  '>': 'est supérieur à',
  '<=': 'est au plus',
  '>=': 'est au moins',
} as const;

type Comparison = keyof typeof COMPARISONS;
const isComparison = (operator: string): operator is Comparison => operator in COMPARISONS;

export const isCondition = (expression: Expression): boolean =>
  (expression.kind === 'operation' && isComparison(expression.operator)) ||
  (expression.kind === 'call' && (expression.name in TESTS || JOINED.includes(expression.name)));

const TESTS: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  ISNUMBER: ['est un nombre', 'n’est pas un nombre'],
  ISTEXT: ['est du texte', 'n’est pas du texte'],
  ISERROR: ['est une erreur', 'n’est pas une erreur'],
};

const JOINED: readonly string[] = ['AND', 'OR', 'NOT'];

/** The functions that are a condition, besides comparisons. */
export const CONDITIONS: readonly string[] = [...Object.keys(TESTS), ...JOINED];

/** `« Poste » est « Salaires »`; what is no condition is one when it is not zero, as in Excel. */
export function sayClause(speaker: Speaker, expression: Expression, isTrue = true): string {
  if (expression.kind === 'call') {
    const { name, args } = expression;
    const [first] = args;
    const test = TESTS[name];
    if (test && first) return `${speaker.term(first)} ${test[isTrue ? 0 : 1]}`;
    if (name === 'NOT' && first) return sayClause(speaker, first, !isTrue);
    if (name === 'AND' || name === 'OR') {
      const isAnd = (name === 'AND') === isTrue;
      return args.map((arg) => sayClause(speaker, arg, isTrue)).join(isAnd ? ' et ' : ' ou ');
    }
  }
  if (expression.kind === 'operation') {
    const { operator, left, right } = expression;
    if (isComparison(operator)) return sayComparison(speaker, isTrue ? operator : NEGATED[operator], left, right);
    const factors = rowwiseOf(expression);
    if (factors && isTrue) return factors.map((factor) => sayClause(speaker, factor)).join(' et ');
  }
  return `${speaker.term(expression)} est ${isTrue ? 'vrai' : 'faux'}`;
}

const NEGATED: Readonly<Record<Comparison, Comparison>> = { '=': '<>', '<>': '=', '<': '>=', '>': '<=', '<=': '>', '>=': '<' };

function sayComparison(speaker: Speaker, operator: Comparison, left: Expression, right: Expression): string {
  const isVoid = right.kind === 'text' && right.text === '';
  if (isVoid && operator === '=') return `${speaker.term(left)} est vide`;
  if (isVoid && operator === '<>') return `${speaker.term(left)} n’est pas vide`;
  const isQuantity = right.kind !== 'text' && (operator === '=' || operator === '<>');
  const verb = isQuantity ? (operator === '=' ? 'est égal à' : 'est différent de') : COMPARISONS[operator];
  return `${speaker.term(left)} ${verb} ${speaker.term(right)}${isOwnLine(left, right) ? ' de cette ligne' : ''}`;
}

/** Every line of a table is compared with the formula's own. */
const isOwnLine = (left: Expression, right: Expression): boolean =>
  left.kind === 'column' && !left.isThisRow && right.kind === 'column' && right.isThisRow;

/** The conditions of a product that counts the lines where all hold: `(A="x")*(B="")`; null for any other value. */
export function rowwiseOf(expression: Expression): readonly Expression[] | null {
  if (isCondition(expression)) return [expression];
  if (expression.kind === 'sign') return expression.of.kind === 'sign' ? rowwiseOf(expression.of.of) : null;
  if (expression.kind !== 'operation' || expression.operator !== '*') return null;
  const left = rowwiseOf(expression.left);
  const right = rowwiseOf(expression.right);
  return left && right && [...left, ...right];
}

/** `« Section » est « Fonctionnement » et « Poste » est « Salaires »`, from columns and what is wanted in each. */
export function sayCriteria(speaker: Speaker, args: Args, form: 'which' | 'whose'): string {
  const clauses: string[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const [range, wanted] = [args[index], args[index + 1]];
    if (!range || !wanted) break;
    const reference = speaker.reference(range);
    const subject = form === 'whose' ? '' : `${reference ? speaker.name(reference, false) : speaker.term(range)} `;
    clauses.push(subject + sayWanted(speaker, wanted));
  }
  return clauses.join(' et ');
}

/** A criterion is a value, or `"<"&value`. */
function sayWanted(speaker: Speaker, wanted: Expression): string {
  const { operator, value } = wantedOf(wanted);
  const reference = speaker.reference(value);
  // What the cell says is clearer than what it is called.
  const shown = reference && speaker.shown(reference);
  const text = shown === null ? speaker.term(value) : shown === 'vide' ? shown : `« ${shown} »`;
  return operator === '=' ? `est ${text}` : `${COMPARISONS[operator]} ${speaker.term(value)}`;
}

export interface Wanted {
  readonly operator: Comparison;
  readonly value: Expression;
}

export function wantedOf(wanted: Expression): Wanted {
  if (wanted.kind === 'operation' && wanted.operator === '&' && wanted.left.kind === 'text' && isComparison(wanted.left.text))
    return { operator: wanted.left.text, value: wanted.right };
  return { operator: '=', value: wanted };
}
