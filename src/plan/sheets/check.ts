import type { Formula } from '../formula';

/**
 * What a check is about: whether figures, formulas, copies and registers hold together; what people typed; or whether a section
 * spends what it is given. In the order in which they are to be read: a budget out of balance is seen anyway, a figure that is
 * wrong is not.
 */
export const NATURES_CONTROLE = ['integrite', 'saisie', 'equilibre'] as const;
export type NatureControle = (typeof NATURES_CONTROLE)[number];

/** One line of Contrôles. */
export interface Check {
  readonly id: string;
  readonly nature: NatureControle;
  readonly libelle: string;
  /** Zero when all is well: a difference, or how many faults. */
  readonly ecart: Formula;
  readonly unit: 'ecart' | 'integer' | 'poids';
  /** A formula where it tells how many. */
  readonly message: string | Formula;
}
