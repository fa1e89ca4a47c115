import { formatDateFr, parseDateIso } from '../domain/calendrier';
import type { Faute } from '../domain/faute';
import { describeFaute, showRecu } from './faults.fr';
import { withFrenchSpaces } from './typographie.fr';

/** A fault of what a cell holds: numbers and dates as Excel shows them in French, not as a file writes them. */
export function describeFauteCellule(faute: Faute): string {
  return withFrenchSpaces(sentence(faute));
}

function sentence(faute: Faute): string {
  if (faute.code === 'texte-vide') return 'Cette cellule est vide ; un texte est attendu.';
  if (!('recu' in faute)) return describeFaute(faute);
  const { recu } = faute;
  if (typeof recu === 'string' && ERROR.test(recu)) return `Cette cellule affiche l’erreur ${recu} : corrigez sa formule.`;
  const expected = describeExpected(faute);
  return expected === null ? describeFaute(faute) : `Cette cellule ${describeContent(recu)} ; ${expected}.`;
}

/** `#DIV/0!`, `#N/A`, `#NAME?` */
const ERROR = /^#[A-Z0-9/]+[!?]?$/;

/** What a cell must hold; null where the words for a file do as well. */
function describeExpected(faute: Faute): string | null {
  switch (faute.code) {
    case 'decimal':
      return 'un nombre est attendu, par exemple 1250,50';
    case 'entier':
      return `un nombre entier d’au moins ${faute.minimum} est attendu`;
    case 'date':
      return 'une date est attendue, par exemple 15/06/2022';
    case 'date-hors-bornes':
      return `une date entre le ${dateFr(faute.minimum)} et le ${dateFr(faute.maximum)} est attendue`;
    case 'valeur-inconnue':
      return `choisissez dans la liste : ${faute.acceptees.join(', ')}`;
    default:
      return null;
  }
}

/** A number typed as text looks like a number: what the cell holds is said by its kind. */
function describeContent(recu: unknown): string {
  if (recu === true || recu === false) return recu ? 'contient VRAI' : 'contient FAUX';
  if (typeof recu !== 'string') return `contient ${showRecu(recu).replace('.', ',')}`;
  if (recu.trim() === '') return 'est vide';
  const date = parseDateIso(recu);
  return date === null ? `contient le texte ${showRecu(recu)}` : `contient la date ${formatDateFr(date)}`;
}

function dateFr(iso: string): string {
  const date = parseDateIso(iso);
  return date === null ? iso : formatDateFr(date);
}
