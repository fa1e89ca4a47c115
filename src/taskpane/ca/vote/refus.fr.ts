import { formatDateFr } from '../../../domain/calendrier';
import type { RefusActe } from '../../../domain/vote';
import { frenchSpaces } from '../../typographie';

/** What stands in the way of an act, and what is accepted. */
export const describeRefus = (refus: RefusActe): string => frenchSpaces(describe(refus));

function describe(refus: RefusActe): string {
  switch (refus.code) {
    case 'nom-vide':
      return 'Indiquez un nom, par exemple « Marie Keller, trésorière ».';
    case 'nom-trop-long':
      return `Ce nom est trop long : ${String(refus.maximum)} caractères au plus.`;
    case 'date-avant-acte':
      return `L’acte précédent est du ${formatDateFr(refus.precedente)} : celui-ci ne peut pas venir avant.`;
    case 'date-avant-contrat':
      return `Le contrat est signé du ${formatDateFr(refus.signature)} : son budget se soumet et se vote au plus tôt un an avant.`;
    case 'date-future':
      return `Cette date est à venir : nous sommes le ${formatDateFr(refus.aujourdhui)}.`;
    case 'deja-soumis':
      return 'Ce budget est déjà soumis au CA.';
    case 'rien-de-soumis':
      return 'Soumettez d’abord le budget au CA : on ne vote que ce qui lui a été soumis.';
  }
}
