import { getDated } from '../../baremes';
import { hasMission, lignesDe, PERSONNALISE, type Bareme } from '../../domain/bareme';
import type { LigneBareme } from '../../domain/ligne-bareme';
import type { CodeMission } from '../../domain/section';
import type { Brouillon } from './brouillon';

/** The lines that the chosen barème knows; a barème of one's own has those of its base. */
export function lignesConnues({ bareme, base }: Pick<Brouillon, 'bareme' | 'base'>): readonly LigneBareme[] {
  return lignesDe(baremeDe({ bareme, base }));
}

export function isMissionConnue(brouillon: Pick<Brouillon, 'bareme' | 'base'>, mission: CodeMission): boolean {
  return hasMission(baremeDe(brouillon), mission);
}

const baremeDe = ({ bareme, base }: Pick<Brouillon, 'bareme' | 'base'>): Bareme => getDated(bareme === PERSONNALISE ? base : bareme);
