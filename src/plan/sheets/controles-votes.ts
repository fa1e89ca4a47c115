import { formula } from '../formula';
import { VOTES } from '../tables';
import type { Check } from './check';
import { ALTEREE } from './votes';

/** That what was voted is still what was voted; in a workbook that has a register. */
export const CHECKS_VOTES: readonly Check[] = [
  {
    id: 'copies-votees',
    nature: 'integrite',
    libelle: 'Les copies des budgets votés sont intactes',
    ecart: formula`COUNTIF(${VOTES.column('copie')},${ALTEREE})`,
    unit: 'integer',
    message: 'La copie d’un budget voté a été modifiée à la main (feuille Budgets votés) : comparez-la au procès-verbal du conseil.',
  },
  {
    id: 'registre-votes',
    nature: 'integrite',
    libelle: 'Le registre des votes n’a perdu aucune ligne',
    ecart: formula`ABS(MAX(${VOTES.column('numero')})-ROWS(${VOTES.column('numero')}))`,
    unit: 'integer',
    message: 'Une ligne du registre des votes a été ajoutée ou supprimée à la main (feuille Votes).',
  },
];
