import { withFrenchSpaces } from '../../texts/typographie.fr';
import type { GenreAnomalie } from '../audit/anomalie';
import type { ObservedCell } from '../audit/observed';
import type { Explication } from './explication';

interface Said {
  /** What may be typed there; `''` when anything may. */
  readonly accepted: string;
  readonly isEmpty: boolean;
}

/** What a cell is, in a sentence. */
export function phraseOf(kind: Explication['kind'], { accepted, isEmpty }: Said): string {
  switch (kind) {
    case 'formule':
      return isEmpty ? 'Résultat calculé par le classeur ; il n’a rien à montrer ici.' : 'Résultat calculé par le classeur.';
    case 'saisie':
      return `Cellule de saisie : ${isEmpty ? 'vous pouvez y écrire.' : 'ce que vous y avez écrit.'}${accepted === '' ? '' : ` ${accepted}`}`;
    case 'nombre':
      return 'Nombre écrit dans le classeur : personne ne le saisit, rien ne le calcule.';
    case 'texte':
      return 'Libellé : un texte, sans calcul.';
    case 'vide':
      return 'Aucun chiffre du budget ne se trouve dans cette cellule.';
  }
}

/** What is wrong with a formula, and where to have it put right; null when nothing is. */
export function warningOf(difference: GenreAnomalie | null, { isError, value }: Pick<ObservedCell, 'isError' | 'value'>): string | null {
  const wrong = differenceWords(difference);
  if (wrong !== null)
    return withFrenchSpaces(`${wrong} Voici comment elle devrait se calculer ; pour la remettre, demandez « Auditer le classeur ».`);
  return isError ? withFrenchSpaces(`Cette cellule affiche l’erreur ${String(value)} : cherchez-en la cause parmi ce qui suit.`) : null;
}

function differenceWords(difference: GenreAnomalie | null): string | null {
  switch (difference) {
    case 'formule-remplacee':
      return 'Cette cellule ne contient plus sa formule : une valeur a été tapée à la place.';
    case 'formule-modifiee':
      return 'Cette cellule ne contient plus sa formule d’origine : elle a été modifiée.';
    case 'formule-effacee':
      return 'Cette cellule ne contient plus sa formule : elle a été effacée.';
    default:
      return null;
  }
}
