import { createCellules } from './cellules';
import { CHAMPS_INDICATEUR } from './champ';
import { findCelluleEnTrop } from './decalage';
import type { MotifIgnoree } from './faute-releve';
import { isBlank, plainText } from '../texts/plain-text';
import type { Enregistrement } from './read-enregistrements';
import { readIndicateur } from './read-indicateur';
import type { Lecture } from './read-ligne';

/** Nothing but these: « Total des consultations » may be an indicator whose name is misspelt, and is refused. */
const TOTAUX = new Set(['total', 'totaux', 'total general', 'sous-total', 'sous total', 'moyenne', 'ensemble']);

/** Why a line below the titles gives no measure without being at fault; null = it is to be read. */
export function motifOf(enregistrement: Enregistrement, lecture: Lecture): MotifIgnoree | null {
  const remplies = enregistrement.cellules.filter((cellule) => !isBlank(cellule));
  if (remplies.length === 0) return 'vide';
  if (enregistrement.isMalFerme) return null;
  if (isTitres(enregistrement, lecture)) return 'titres';
  const cellules = createCellules(enregistrement, lecture.disposition);
  const isNomme = (): boolean => readIndicateur(cellules, lecture.repertoire).ok;
  if (CHAMPS_INDICATEUR.some((champ) => TOTAUX.has(plainText(cellules.read(champ)))) && !isNomme()) return 'total';
  if (!isBlank(cellules.read('valeur'))) return null;
  if (isNomme()) return findCelluleEnTrop(enregistrement, lecture.disposition) === null ? 'sans-valeur' : null;
  return remplies.length === 1 && isBlank(cellules.read('date')) ? 'rubrique' : null;
}

/** Some programs repeat the titles on every page. */
function isTitres({ cellules }: Enregistrement, { disposition: { entete, colonnes } }: Lecture): boolean {
  return entete !== null && colonnes.every(({ rang, titre }) => plainText(cellules[rang] ?? '') === plainText(titre));
}
