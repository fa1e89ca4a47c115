import type { LigneBareme } from '../../domain/bareme';
import { DESCRIPTION_LIGNES, lignesDuBareme } from '../../domain/ligne-bareme';
import type { CodeMission } from '../../domain/section';
import type { Brouillon } from './brouillon';

/** The lines that the chosen barème knows; a barème of one's own has those of its base. */
export function lignesConnues({ bareme, base }: Pick<Brouillon, 'bareme' | 'base'>): readonly LigneBareme[] {
  return lignesDuBareme(bareme === 'personnalise' ? base : bareme);
}

export function isMissionConnue(brouillon: Pick<Brouillon, 'bareme' | 'base'>, mission: CodeMission): boolean {
  return lignesConnues(brouillon).some((ligne) => DESCRIPTION_LIGNES[ligne].mission === mission);
}
