import { parseFormula } from '../../formula-text/parse-formula';
import type { Expression } from '../../formula-text/expression';
import { createFollower, isTrue, type Follower } from './follow';
import { cellsOf, referenceOf, type Reference } from './reference';
import type { SeenWorkbook } from './seen-workbook';
import { sameSpot, spotKey, type Spot } from './spot';
import { rowwiseOf } from './words/criteria.fr';

/** Cells that a formula adds up or counts. */
export interface Gathered {
  readonly genre: 'somme' | 'nombre';
  /** The call that does it. */
  readonly by: Expression;
  readonly spots: readonly Spot[];
  /** One of the cells that it looks at, whether it counts or not: what they are in. */
  readonly sample: Spot | null;
}

/** What a formula is made of: each reference once, the cells that it looks up, those that it adds up. */
export interface Collected {
  readonly expression: Expression;
  readonly references: readonly Reference[];
  readonly picked: readonly Spot[];
  readonly gathered: readonly Gathered[];
}

export function collect(book: SeenWorkbook, here: Spot, formula: string): Collected {
  const expression = parseFormula(formula);
  const follower = createFollower(book, here);
  const references = new Map<string, Reference>();
  const picked: Spot[] = [];
  const gathered: Gathered[] = [];
  const visit = (of: Expression, isTaken: boolean): void => {
    const reference = referenceOf(book, here, of);
    if (reference) references.set(referenceKey(reference), reference);
    for (const part of partsOf(of)) visit(part, isTaken && isTakenBy(follower, of, part));
    if (of.kind !== 'call' || !isTaken) return;
    if (of.name === 'INDEX') {
      const spot = follower.picked(of);
      if (spot && !picked.some((one) => sameSpot(one, spot))) picked.push(spot);
    }
    const found = gather(book, here, follower, of);
    if (found) gathered.push(found);
  };
  visit(expression, true);
  return { expression, references: [...references.values()], picked, gathered };
}

function partsOf(of: Expression): readonly Expression[] {
  if (of.kind === 'operation') return [of.left, of.right];
  return of.kind === 'sign' ? [of.of] : of.kind === 'call' ? of.args : [];
}

/** Of a choice, only what is chosen adds anything up. */
function isTakenBy(follower: Follower, choice: Expression, part: Expression): boolean {
  if (choice.kind !== 'call' || choice.name !== 'IF') return true;
  const [condition, then, otherwise] = choice.args;
  const value = condition && follower.value(condition);
  if (value === undefined || part === condition) return true;
  return part === (isTrue(value) ? then : otherwise);
}

function referenceKey(reference: Reference): string {
  switch (reference.kind) {
    case 'cell':
      return spotKey(reference.spot);
    case 'area':
      return `${reference.sheet} ${Object.values(reference.area).join(' ')}`;
    case 'column':
      return `${reference.table.plan.name} ${reference.header}`;
  }
}

function gather(book: SeenWorkbook, here: Spot, follower: Follower, call: Extract<Expression, { readonly kind: 'call' }>): Gathered | null {
  const [first, ...others] = call.args;
  if (!first) return null;
  const cells = (of: Expression): readonly Spot[] => {
    const reference = referenceOf(book, here, of);
    return reference && reference.kind !== 'cell' ? cellsOf(book, reference) : [];
  };
  const lines = (of: readonly Spot[], indexes: readonly number[] | null): readonly Spot[] =>
    (indexes ?? []).flatMap((index) => of[index] ?? []);
  const isFilled = (spot: Spot): boolean => book.cell(spot).value !== '';
  const made = (genre: Gathered['genre'], of: readonly Spot[], all: readonly Spot[]): Gathered => ({
    genre,
    by: call,
    spots: of,
    sample: all[0] ?? null,
  });
  switch (call.name) {
    case 'SUM':
      return made('somme', call.args.flatMap(cells).filter(isFilled), cells(first));
    case 'SUMIFS':
      return made('somme', lines(cells(first), follower.matching(others)).filter(isFilled), cells(first));
    case 'COUNTIF':
    case 'COUNTIFS':
      return made('nombre', lines(cells(first), follower.matching(call.args)), cells(first));
    case 'SUMPRODUCT': {
      if (!rowwiseOf(first)) return null;
      const [summed] = others;
      const columns = (summed ? [summed] : columnsIn(first)).map(cells);
      const [column = []] = columns.filter((one) => one.length > 0);
      const counts = (line: number): boolean => isTrue(follower.value(first, line) ?? 0);
      const counted = column.filter((_spot, line) => counts(line));
      return summed ? made('somme', counted.filter(isFilled), column) : made('nombre', counted, column);
    }
    default:
      return null;
  }
}

/** The references of an expression, from the left. */
function columnsIn(of: Expression): readonly Expression[] {
  switch (of.kind) {
    case 'word':
    case 'range':
    case 'column':
      return [of];
    default:
      return partsOf(of).flatMap(columnsIn);
  }
}
