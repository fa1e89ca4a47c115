import type { Expression } from '../../../formula-text/expression';
import { BAREME } from '../../names';
import { rowwiseOf, sayCriteria } from './criteria.fr';
import type { Args, Speaker } from './speaker';

type Saying = (speaker: Speaker, args: Args) => string;

/** Nothing was given: the plan always gives what a function needs. */
const MISSING: Expression = { kind: 'text', text: '' };
const at = (args: Args, index: number): Expression => args[index] ?? MISSING;

const list = (texts: readonly string[], last: 'et' | 'ou'): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} ${last} ${texts.at(-1) ?? ''}`;

/** What each function of the workbook says: a value, for those that are no condition. */
export const CALLS: Readonly<Record<string, Saying>> = {
  ABS: ({ term }, args) => `valeur absolue de ${term(at(args, 0))}`,
  CHOOSE: ({ say, term }, [selector = MISSING, ...choices]) =>
    `selon ${term(selector)}, ${choices.map((choice, index) => `${String(index + 1)} : ${say(choice)}`).join(' ; ')}`,
  COUNT: ({ say }, args) => `nombre de nombres parmi ${list(args.map(say), 'et')}`,
  COUNTIF: (speaker, args) => `nombre de ${nameOf(speaker, at(args, 0))} dont chacun ${sayCriteria(speaker, args, 'whose')}`,
  COUNTIFS: (speaker, args) => `nombre de lignes${ofSheet(speaker, at(args, 0))} dont ${sayCriteria(speaker, args, 'which')}`,
  DAY: ({ term }, args) => `jour du mois de ${term(at(args, 0))}`,
  EOMONTH: ({ term, say }, args) => `dernier jour du mois qui vient ${term(at(args, 1))} mois après ${say(at(args, 0))}`,
  IF: ({ say, clause }, args) => `si ${clause(at(args, 0))}, alors ${say(at(args, 1))}, sinon ${say(at(args, 2))}`,
  IFERROR: ({ say }, args) => `${say(at(args, 0))} (en cas d’erreur : ${say(at(args, 1))})`,
  INDEX: sayIndex,
  MATCH: (speaker, args) => `rang de ${speaker.term(at(args, 0))} dans ${nameOf(speaker, at(args, 1))}`,
  MAX: ({ term }, args) => `le plus grand de ${list(args.map(term), 'et')}`,
  MIN: sayMin,
  N: ({ term }, args) => `${term(at(args, 0))} (0 si vide)`,
  ROUND: ({ term }, args) => `${term(at(args, 0))} arrondi ${precision(at(args, 1))}`,
  ROW: (speaker, args) => (args.length === 0 ? 'numéro de cette ligne' : `numéro de la ligne de ${nameOf(speaker, at(args, 0))}`),
  ROWS: sayRows,
  SMALL: (speaker, args) =>
    `valeur de rang ${speaker.term(at(args, 1))} parmi ${nameOf(speaker, at(args, 0))}, de la plus petite à la plus grande`,
  SUM: sayEach('somme de'),
  SUMIFS: (speaker, [summed = MISSING, ...criteria]) =>
    `somme des ${nameOf(speaker, summed)} dont ${sayCriteria(speaker, criteria, 'which')}`,
  SUMPRODUCT: saySumProduct,
};

/** `au centime` of euros is what two decimals are for. */
export function precision(digits: Expression): string {
  if (digits.kind !== 'number') return '';
  return digits.value === 2 ? 'au centime' : `à ${String(digits.value)} décimales`;
}

function nameOf(speaker: Speaker, expression: Expression): string {
  const reference = speaker.reference(expression);
  return reference ? speaker.name(reference, true) : speaker.term(expression);
}

/** The sheet of a column that only says where lines are counted. */
function ofSheet(speaker: Speaker, expression: Expression): string {
  const reference = speaker.reference(expression);
  const name = reference ? speaker.name(reference, true) : '';
  const sheet = / \(([^()]*)\)$/.exec(name)?.[1];
  return sheet === undefined ? '' : ` de ${sheet}`;
}

function sayEach(what: string): Saying {
  return (speaker, args) =>
    `${what} ${list(
      args.map((arg) => nameOf(speaker, arg)),
      'et',
    )}`;
}

/** The same day some months later is written `MIN(EOMONTH(d,m),EOMONTH(d,m-1)+DAY(d))`: it is said for what it is. */
function sayMin(speaker: Speaker, args: Args): string {
  const [first = MISSING, second = MISSING] = args;
  const isMonths = first.kind === 'call' && first.name === 'EOMONTH' && second.kind === 'operation' && second.operator === '+';
  if (!isMonths) return `le plus petit de ${list(args.map(speaker.term), 'et')}`;
  return `${speaker.term(at(first.args, 0))} plus ${speaker.term(at(first.args, 1))} mois`;
}

function sayRows(speaker: Speaker, args: Args): string {
  const reference = speaker.reference(at(args, 0));
  const rank = reference && speaker.rankIn(reference);
  return rank === null ? `nombre de lignes de ${nameOf(speaker, at(args, 0))}` : `${String(rank)} (rang de cette ligne)`;
}

/** An amount looked up, or the cell of a line known by its rank. */
function sayIndex(speaker: Speaker, args: Args): string {
  const [row, column] = [at(args, 1), args[2]];
  const from = speaker.reference(at(args, 0));
  if (from?.kind === 'area' && from.name === BAREME.montants && column) {
    const line = speaker.lineOf({ kind: 'call', name: 'INDEX', args });
    return `montant du barème choisi${line === '' ? '' : `, ligne « ${line} »`}, pour ${speaker.term(column)}`;
  }
  const of = nameOf(speaker, at(args, 0));
  const line =
    row.kind === 'call' && row.name === 'MATCH'
      ? `à la ligne où ${nameOf(speaker, at(row.args, 1))} est ${speaker.term(at(row.args, 0))}`
      : row.kind === 'number'
        ? ''
        : `à la ligne de rang ${speaker.term(row)}`;
  const rank = column === undefined ? '' : `à la colonne de rang ${speaker.term(column)}`;
  return [of, line, rank].filter((part) => part !== '').join(', ');
}

function saySumProduct(speaker: Speaker, args: Args): string {
  const [counted = MISSING, summed] = args;
  const clauses = rowwiseOf(counted);
  if (clauses && summed) return `somme des ${nameOf(speaker, summed)} dont ${clauses.map(speaker.clause).join(' et ')}`;
  if (clauses) return `nombre de lignes dont ${clauses.map(speaker.clause).join(' et ')}`;
  if (counted.kind === 'call') return speaker.say(counted).replace(/^le plus grand de/, 'le plus grand, ligne par ligne, de');
  return `somme, ligne par ligne, de ${speaker.term(counted)}`;
}
