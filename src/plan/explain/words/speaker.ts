import type { Expression } from '../../../formula-text/expression';
import type { Reference } from '../reference';

/** Says in French what a formula says. */
export interface Speaker {
  /** A value: `somme des « Montant » (Dépenses)`. */
  readonly say: (expression: Expression) => string;
  /** A value inside another, in brackets unless it is one thing. */
  readonly term: (expression: Expression) => string;
  /** A clause: `« Poste » est « Salaires »`. */
  readonly clause: (expression: Expression) => string;
  readonly reference: (expression: Expression) => Reference | null;
  /** The line of the cell that a look-up picks; `''` when it cannot be told. */
  readonly lineOf: (lookUp: Expression) => string;
  /** What a cell shows now, as text. */
  readonly shown: (reference: Reference) => string;
  /** `« Montant »`, with its sheet or without. */
  readonly name: (reference: Reference, withSheet: boolean) => string;
  /** Which of the rows that it counts this is, for a range that ends on the formula's own row; else null. */
  readonly rankIn: (reference: Reference) => number | null;
}

export type Args = readonly Expression[];
