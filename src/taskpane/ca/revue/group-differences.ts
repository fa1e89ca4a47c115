import { SECTIONS, type Section } from '../../../domain/section';
import type { DifferenceSignee } from '../../ports';

export interface GroupeDeDifferences {
  /** null: what belongs to no section, totals and parameters. */
  readonly section: Section | null;
  readonly differences: readonly DifferenceSignee[];
}

/** By section, in the order of Annexe 2; what concerns them all comes first. */
export function groupDifferences(differences: readonly DifferenceSignee[]): readonly GroupeDeDifferences[] {
  return [null, ...SECTIONS]
    .map((section) => ({ section, differences: differences.filter((difference) => difference.section === (section?.code ?? null)) }))
    .filter((groupe) => groupe.differences.length > 0);
}
