import type { Expression, Operator } from '../../../formula-text/expression';
import { formatDecimal } from '../../../texts/montant.fr';
import { Decimal } from '../../../domain/money';
import { createFollower } from '../follow';
import { labelOf } from '../label-of';
import { nameReference } from '../name-reference';
import { referenceOf, sheetOf, type Reference } from '../reference';
import type { SeenWorkbook } from '../seen-workbook';
import { showValue } from '../show-value';
import type { Spot } from '../spot';
import { CALLS } from './calls.fr';
import { isCondition, sayClause } from './criteria.fr';
import type { Speaker } from './speaker';

const OPERATORS: Readonly<Record<Operator, string>> = {
  '=': 'est égal à',
  '<>': 'est différent de',
  '<': 'est inférieur à',
  '>': 'est supérieur à',
  '<=': 'est au plus',
  '>=': 'est au moins',
  '&': 'suivi de',
  '+': '+',
  '-': '−',
  '*': '×',
  '/': '÷',
  '^': 'puissance',
};

/** Binds so tightly that what is beside needs no brackets. */
const RANKS: Readonly<Record<Operator, number>> = {
  '=': 0,
  '<>': 0,
  '<': 0,
  '>': 0,
  '<=': 0,
  '>=': 0,
  '&': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
  '^': 4,
};

export function createSpeaker(book: SeenWorkbook, here: Spot): Speaker {
  const reference = (expression: Expression) => referenceOf(book, here, expression);
  const name: Speaker['name'] = (to, withSheet) => {
    const sheet = sheetOf(to);
    const words = `« ${nameReference(book, here, to)} »`;
    return withSheet && sheet !== here.sheet ? `${words} (${book.titleOf(sheet)})` : words;
  };
  const follower = createFollower(book, here);
  const term = (expression: Expression): string => (isOneThing(expression) ? say(expression) : `(${say(expression)})`);

  const operand = (expression: Expression, operator: Operator, isRight: boolean): string => {
    if (expression.kind !== 'operation') return term(expression);
    const [inner, outer] = [RANKS[expression.operator], RANKS[operator]];
    return inner > outer || (inner === outer && !isRight) ? say(expression) : `(${say(expression)})`;
  };

  const say = (expression: Expression): string => {
    const to = reference(expression);
    if (to) return sayReference(to);
    if (isCondition(expression)) return `1 si ${clause(expression)}, sinon 0`;
    switch (expression.kind) {
      case 'text':
        return expression.text === '' ? 'rien' : `« ${decoded(expression.text)} »`;
      case 'number':
        return formatDecimal(new Decimal(expression.value));
      case 'sign':
        if (expression.operator === '+') return say(expression.of);
        return expression.of.kind === 'sign' ? say(expression.of.of) : `moins ${term(expression.of)}`;
      case 'operation':
        return sayOperation(expression);
      case 'call': {
        const saying = CALLS[expression.name];
        if (!saying) throw new Error(`No words for the function ${expression.name}`);
        return saying(speaker, expression.args);
      }
      default:
        throw new Error(`A reference that leads nowhere: ${JSON.stringify(expression)}`);
    }
  };

  /** A key of the workbook's own, `|resultat|Dep_Parcours`: the names in it are said for what they are. */
  const decoded = (text: string): string => {
    const parts = text.split('|').filter((part) => part !== '');
    if (parts.length === 0 || !text.includes('|')) return text.trim();
    return parts.map((part) => (book.name(part) ? nameReference(book, here, referenceOfName(part)) : part)).join(' · ');
  };
  const referenceOfName = (word: string): Reference => {
    const to = reference({ kind: 'word', word });
    if (!to) throw new Error(`The plan has no name ${word}`);
    return to;
  };

  const sayReference = (to: NonNullable<ReturnType<typeof reference>>): string => {
    const planned = to.kind === 'cell' ? book.planned(to.spot) : null;
    const content = planned?.content;
    const isConstant = to.kind === 'cell' && to.spot.sheet === here.sheet && planned?.isInput === false;
    return isConstant && content?.kind === 'text' ? `« ${decoded(content.text)} »` : name(to, true);
  };

  const sayOperation = (expression: Extract<Expression, { readonly kind: 'operation' }>): string => {
    const { operator, left, right } = expression;
    // A blank added to a text only makes a text of it.
    if (operator === '&' && right.kind === 'text' && right.text === '') return say(left);
    if (isRowCount(expression) && left.kind === 'operation') return `${operand(left.left, '+', false)} + rang de la ligne dans son tableau`;
    return `${operand(left, operator, false)} ${OPERATORS[operator]} ${operand(right, operator, true)}`;
  };

  const clause = (expression: Expression): string => sayClause(speaker, expression);

  const speaker: Speaker = {
    say,
    term,
    clause,
    reference,
    name,
    lineOf: (picked) => {
      const spot = follower.picked(picked);
      return spot ? labelOf(book, spot).row : '';
    },
    shown: (to) => {
      const spot = to.kind === 'cell' ? to.spot : null;
      const style = spot && book.planned(spot)?.style;
      return spot && style ? showValue(book.cell(spot), style) : nameReference(book, here, to);
    },
    rankIn: (to) => {
      if (to.kind !== 'area' || to.name !== null) return null;
      return to.area.row + to.area.rows - 1 === here.row ? to.area.rows : null;
    },
  };
  return speaker;
}

const isOneThing = (expression: Expression): boolean =>
  ['text', 'number', 'word', 'column'].includes(expression.kind) || isCall(expression, 'N');

/** `…+ROW()-ROW(header)` */
const isRowCount = ({ operator, left, right }: Extract<Expression, { readonly kind: 'operation' }>): boolean =>
  operator === '-' && isCall(right, 'ROW') && left.kind === 'operation' && left.operator === '+' && isCall(left.right, 'ROW');

const isCall = (expression: Expression, name: string): boolean => expression.kind === 'call' && expression.name === name;
