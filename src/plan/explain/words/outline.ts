import type { Expression } from '../../../formula-text/expression';
import { cellsOf } from '../reference';
import type { SeenWorkbook } from '../seen-workbook';
import { precision } from './calls.fr';
import type { Speaker } from './speaker';

/** One line of a formula in words; `depth` counts the choices it stands under. */
export interface Sentence {
  readonly text: string;
  readonly depth: number;
}

/** A formula in words: a line a branch, so that a choice reads as one. */
export function outlineFormula(book: SeenWorkbook, speaker: Speaker, expression: Expression): readonly Sentence[] {
  const lines = (of: Expression, depth: number): readonly Sentence[] => {
    if (of.kind === 'call') {
      const [first, second, third] = of.args;
      if (of.name === 'IF' && first && second && third) return choice(first, second, third, depth);
      if (of.name === 'IFERROR' && first && second)
        return [...lines(first, depth), { text: `En cas d’erreur : ${speaker.say(second)}`, depth }];
      if (of.name === 'ROUND' && first && second) return rounded(first, second, depth);
      if (of.name === 'CHOOSE' && first) return choices(first, of.args.slice(1), depth);
    }
    return [{ text: capital(speaker.say(of)), depth }];
  };

  const branch = (said: string, of: Expression, depth: number): readonly Sentence[] =>
    isChoice(of) ? [{ text: `${said} :`, depth }, ...lines(of, depth + 1)] : [{ text: `${said} : ${speaker.say(of)}`, depth }];

  const choice = (condition: Expression, then: Expression, otherwise: Expression, depth: number): readonly Sentence[] => [
    ...branch(`Si ${speaker.clause(condition)}`, then, depth),
    ...branch('Sinon', otherwise, depth),
  ];

  const choices = (selector: Expression, of: readonly Expression[], depth: number): readonly Sentence[] => [
    { text: `Selon ${speaker.say(selector)} :`, depth },
    ...of.flatMap((one, index) => branch(optionOf(selector, index), one, depth + 1)),
  ];

  const rounded = (of: Expression, digits: Expression, depth: number): readonly Sentence[] => {
    const inner = lines(of, depth);
    const last = `arrondi ${precision(digits)}`;
    const [only] = inner;
    return inner.length === 1 && only ? [{ text: `${only.text}, le tout ${last}`, depth }] : [...inner, { text: `Le tout ${last}`, depth }];
  };

  /** The list that a choice goes by has words for each rank. */
  const optionOf = (selector: Expression, index: number): string => {
    const list = selector.kind === 'call' && selector.name === 'MATCH' ? selector.args[1] : undefined;
    const reference = list && speaker.reference(list);
    const spot = reference && cellsOf(book, reference)[index];
    const value = spot ? book.cell(spot).value : '';
    return typeof value === 'string' && value !== '' ? `« ${value} »` : String(index + 1);
  };

  return lines(expression, 0);
}

const isChoice = (expression: Expression): boolean =>
  expression.kind === 'call' && ['IF', 'CHOOSE', 'IFERROR', 'ROUND'].includes(expression.name) && hasChoice(expression);

const hasChoice = (expression: Expression): boolean =>
  expression.kind === 'call' &&
  (expression.name === 'IF' ||
    expression.name === 'CHOOSE' ||
    (['IFERROR', 'ROUND'].includes(expression.name) && expression.args.some(hasChoice)));

/** As a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
