import type { Expression } from '../../formula-text/expression';
import type { ObservedValue } from '../audit/observed';
import { cellsOf, referenceOf, type Reference } from './reference';
import type { SeenWorkbook } from './seen-workbook';
import type { Spot } from './spot';
import { wantedOf } from './words/criteria.fr';

/**
 * Follows a formula far enough to tell which cells it picks: criteria, look-ups, the branch that is taken. What it does not
 * follow is undefined, never guessed: figures are the workbook's own.
 */
export interface Follower {
  /** @param line which of the lines a column stands for, from 0 */
  readonly value: (expression: Expression, line?: number) => ObservedValue | undefined;
  /** The one cell whose content is taken as it is. */
  readonly picked: (expression: Expression) => Spot | null;
  /** The lines, from 0, that satisfy pairs of columns and criteria; null when a criterion cannot be followed. */
  readonly matching: (criteria: readonly Expression[]) => readonly number[] | null;
}

export function createFollower(book: SeenWorkbook, here: Spot): Follower {
  const reference = (expression: Expression): Reference | null => referenceOf(book, here, expression);
  /** A product of columns asks for each of them once a line. */
  const known = new Map<Expression, readonly Spot[]>();
  const cells = (expression: Expression): readonly Spot[] => {
    const found = known.get(expression);
    if (found) return found;
    const to = reference(expression);
    const spots = to ? cellsOf(book, to) : [];
    known.set(expression, spots);
    return spots;
  };
  const valueAt = (spot: Spot | undefined): ObservedValue | undefined => (spot ? book.cell(spot).value : undefined);

  const value = (expression: Expression, line?: number): ObservedValue | undefined => {
    switch (expression.kind) {
      case 'text':
        return expression.text;
      case 'number':
        return expression.value;
      case 'sign':
        return signed(value(expression.of, line), expression.operator);
      case 'operation':
        return computed(expression.operator, value(expression.left, line), value(expression.right, line));
      case 'call':
        return called(expression.name, expression.args, line);
      default: {
        const to = reference(expression);
        if (to?.kind === 'cell') return valueAt(to.spot);
        return line === undefined ? undefined : valueAt(cells(expression)[line]);
      }
    }
  };

  const called = (name: string, args: readonly Expression[], line?: number): ObservedValue | undefined => {
    const [first, second, third] = args;
    if (!first) return undefined;
    switch (name) {
      case 'MATCH':
        return second && position(value(first, line), second);
      case 'INDEX':
        return valueAt(picked({ kind: 'call', name, args }) ?? undefined);
      case 'IF': {
        const condition = value(first, line);
        if (condition === undefined) return undefined;
        const branch = isTrue(condition) ? second : third;
        return branch && value(branch, line);
      }
      case 'N': {
        const of = value(first, line);
        return of === undefined ? undefined : typeof of === 'number' ? of : 0;
      }
      case 'ROUND': {
        const [of, digits] = [value(first, line), second && value(second, line)];
        return typeof of === 'number' && typeof digits === 'number' ? Number(of.toFixed(digits)) : undefined;
      }
      case 'ISNUMBER':
        return tested(first, line, (of) => typeof of === 'number');
      case 'ISTEXT':
        return tested(first, line, (of) => typeof of === 'string' && of !== '');
      default:
        return undefined;
    }
  };

  const tested = (of: Expression, line: number | undefined, test: (value: ObservedValue) => boolean): boolean | undefined => {
    const found = value(of, line);
    return found === undefined ? undefined : test(found);
  };

  const position = (wanted: ObservedValue | undefined, list: Expression): number | undefined => {
    // Nothing is found by nothing.
    if (wanted === undefined || wanted === '') return undefined;
    const index = cells(list).findIndex((spot) => isSame(book.cell(spot).value, wanted));
    return index < 0 ? undefined : index + 1;
  };

  const picked = (expression: Expression): Spot | null => {
    const to = reference(expression);
    if (to) return to.kind === 'cell' ? to.spot : null;
    if (expression.kind !== 'call') return null;
    const [first, second, third] = expression.args;
    if (!first || !second) return null;
    if (expression.name === 'IF') {
      const condition = value(first);
      const branch = condition === undefined ? undefined : isTrue(condition) ? second : third;
      return branch ? picked(branch) : null;
    }
    return expression.name === 'INDEX' ? pickedBy(first, second, third) : null;
  };

  const pickedBy = (area: Expression, row: Expression, column: Expression | undefined): Spot | null => {
    const from = reference(area);
    const [line, rank] = [value(row), column ? value(column) : 1];
    if (!from || from.kind === 'cell' || typeof line !== 'number' || typeof rank !== 'number') return null;
    const width = from.kind === 'area' ? from.area.columns : 1;
    return line < 1 || rank < 1 || rank > width ? null : (cellsOf(book, from)[(line - 1) * width + rank - 1] ?? null);
  };

  const matching = (criteria: readonly Expression[]): readonly number[] | null => {
    const tests: (readonly [readonly Spot[], string, ObservedValue])[] = [];
    for (let index = 0; index + 1 < criteria.length; index += 2) {
      const [column, criterion] = [criteria[index], criteria[index + 1]];
      if (!column || !criterion) return null;
      const wanted = wantedOf(criterion);
      const than = value(wanted.value);
      if (than === undefined) return null;
      tests.push([cells(column), wanted.operator, than]);
    }
    const count = tests[0]?.[0].length ?? 0;
    return Array.from({ length: count }, (_line, index) => index).filter((line) =>
      tests.every(([column, operator, than]) => {
        const spot = column[line];
        // A criterion that is an empty cell finds nothing.
        return spot !== undefined && than !== '' && isTrue(computed(operator, book.cell(spot).value, than) ?? false);
      }),
    );
  };

  return { value, picked, matching };
}

export const isTrue = (value: ObservedValue): boolean => (typeof value === 'string' ? value !== '' : Boolean(value));

/** Excel makes no difference of case, and an empty cell is both nothing and zero. */
function isSame(one: ObservedValue, other: ObservedValue): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one.toLowerCase() === other.toLowerCase();
  if (one === '' || other === '') return (one === '' ? other : one) === 0;
  return one === other;
}

function signed(of: ObservedValue | undefined, operator: '+' | '-'): ObservedValue | undefined {
  const number = numberOf(of);
  return number === undefined ? undefined : operator === '-' ? -number : number;
}

function numberOf(value: ObservedValue | undefined): number | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value === '' ? 0 : typeof value === 'number' ? value : undefined;
}

function computed(operator: string, left: ObservedValue | undefined, right: ObservedValue | undefined): ObservedValue | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (operator === '&') return `${String(left)}${String(right)}`;
  if (operator === '=') return isSame(left, right);
  if (operator === '<>') return !isSame(left, right);
  const [one, other] = [numberOf(left), numberOf(right)];
  if (one === undefined || other === undefined) return undefined;
  return calculated(operator, one, other);
}

function calculated(operator: string, one: number, other: number): ObservedValue | undefined {
  switch (operator) {
    case '+':
      return one + other;
    case '-':
      return one - other;
    case '*':
      return one * other;
    case '/':
      return other === 0 ? undefined : one / other;
    case '<':
      return one < other;
    case '>':
      return one > other;
    case '<=':
      return one <= other;
    case '>=':
      return one >= other;
    default:
      return undefined;
  }
}
