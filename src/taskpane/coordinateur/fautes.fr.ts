import type { Faute } from '../../domain/faute';
import type { FauteChamp } from '../etat/fautes';
import { describeFauteDossier, describeFauteSaisie } from '../fautes.fr';
import type { Saisie } from '../saisie';
import { frenchSpaces } from '../typographie';

/** The fault of what was typed in a field, if any; `siVide` when nothing was. */
export function fauteDeSaisie<T>(chemin: string, saisie: Saisie<T>, texte: string, siVide?: string): readonly FauteChamp[] {
  if (saisie.ok) return [];
  const vide = saisie.faute === 'vide';
  return [
    { chemin, vide, message: vide && siVide !== undefined ? frenchSpaces(siVide) : describeFauteSaisie(saisie.faute, texte, chemin) },
  ];
}

/** A fault of the rules at its field, in the words of these forms. */
export function fauteDeRegle(chemin: string, faute: Faute): FauteChamp {
  return { chemin, vide: faute.code === 'champ-absent' || faute.code === 'texte-vide', message: frenchSpaces(describe(faute)) };
}

/** At a field that was not understood, what the rules say no longer matters. */
export function gather(deSaisie: readonly FauteChamp[], desRegles: readonly FauteChamp[]): readonly FauteChamp[] {
  const dites = new Set(deSaisie.map(({ chemin }) => chemin));
  return [...deSaisie, ...desRegles.filter(({ chemin }) => !dites.has(chemin))];
}

function describe(faute: Faute): string {
  switch (faute.code) {
    case 'champ-absent':
    case 'texte-vide':
      return faute.chemin.endsWith('.id') ? 'Donnez un code à l’indicateur, par exemple MT2.' : 'Ce champ est à remplir.';
    case 'indicateur-doublon':
      return `Le code « ${faute.id} » est déjà celui d’un autre indicateur. Choisissez-en un autre.`;
    case 'palier-doublon':
      return 'Ce seuil est déjà celui d’un autre palier.';
    case 'decimal-bornes':
      return faute.maximum === null ? 'Ce nombre est trop grand : moins de mille milliards.' : 'Un pourcentage entre 0 et 100 est attendu.';
    default:
      return describeFauteDossier(faute);
  }
}
