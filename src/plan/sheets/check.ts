import type { Formula } from '../formula';

/** One line of Contrôles. */
export interface Check {
  readonly id: string;
  readonly libelle: string;
  /** Zero when all is well: a difference, or how many faults. */
  readonly ecart: Formula;
  readonly unit: 'ecart' | 'integer' | 'poids';
  /** A formula where it tells how many. */
  readonly message: string | Formula;
}
