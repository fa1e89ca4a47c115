import { formatDateFr } from '../domain/calendrier';
import type { Decimal } from '../domain/money';
import type { QuestionMesure } from '../domain/question-mesure';
import { formatDecimal, formatPourcent } from './montant.fr';
import { withFrenchSpaces } from './typographie.fr';

/** What is asked about a value, wherever it enters: on one line. */
export function describeQuestion(question: QuestionMesure, valeur: Decimal): string {
  return withFrenchSpaces(`À vérifier : ${questionSur(question, valeur)}`);
}

/** The question alone, its spaces not made French yet. */
export function questionSur(question: QuestionMesure, valeur: Decimal): string {
  switch (question.code) {
    case 'part':
      return `${formatPourcent(valeur)}, ou bien ${formatPourcent(question.entendue)} ? Tapé dans une cellule, ${formatPourcent(question.entendue)} vaut ${formatDecimal(valeur)}.`;
    case 'hors-pourcentage':
      return `un pourcentage va d’ordinaire de 0 à 100${question.entendue === null ? '' : `, comme ${formatPourcent(question.entendue)}`}.`;
    case 'negative':
      return `${formatDecimal(valeur)} est négatif, et ni le départ ni la cible ne le sont.`;
    case 'hors-serie':
      return `${formatDecimal(valeur)} est dix fois plus, ou dix fois moins, que toutes les mesures précédentes.`;
    case 'apres-annee':
      return `la date est après la fin de l’année du budget (${formatDateFr(question.dernierJour)}), la mesure n’y compte pas.`;
    case 'avant-contrat':
      return `la date est avant la signature du contrat (${formatDateFr(question.dateSignature)}).`;
  }
}
