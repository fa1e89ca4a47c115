import type { Decimal } from './money';
import type { LigneFigee } from './vote';

/** One line that is no longer what was voted. */
export interface Difference extends Omit<LigneFigee, 'valeur' | 'detail'> {
  /** Null on the side where the line is not. */
  readonly vote: Cote | null;
  readonly actuel: Cote | null;
}

export type Cote = Pick<LigneFigee, 'valeur' | 'detail'>;

/** Actual − voted; null where one of the two is no number. */
export function ecartDe({ vote, actuel }: Difference): Decimal | null {
  const [avant, apres] = [vote?.valeur ?? null, actuel?.valeur ?? null];
  if (avant === null) return vote === null ? apres : null;
  return apres === null ? (actuel === null ? avant.negated() : null) : apres.minus(avant);
}
