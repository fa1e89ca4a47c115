import { CHAMPS_TEXTE } from './champ';
import type { Disposition } from './disposition';
import type { FauteLigne } from './faute-releve';
import { isBlank } from '../texts/plain-text';
import type { Enregistrement } from './read-enregistrements';
import type { Separateur } from './separateur';

const CHIFFRES = /^\s*[+\-\u2212]?[\d\s]+$/;
const DECIMALES = /^\s*\d+\s*%?\s*$/;

/** Something below no title: a separator inside a text has moved the cells along, and nothing tells which. */
export function findCelluleEnTrop({ cellules }: Enregistrement, { largeur }: Disposition): FauteLigne | null {
  const lu = cellules.slice(largeur).find((cellule) => !isBlank(cellule));
  return lu === undefined ? null : { colonne: null, lu, cause: { code: 'cellules-en-trop', attendues: largeur } };
}

/**
 * `12,5` in a file whose cells are separated by commas, without the quotation marks that would keep it whole: it reads 12, and 5 stands
 * where a source is expected.
 */
export function findSuiteDeNombre(
  { cellules }: Enregistrement,
  { colonnes, titres }: Disposition,
  separateur: Separateur,
): FauteLigne | null {
  const colonne = colonnes.find(({ champ }) => champ === 'valeur');
  if (separateur !== ',' || colonne === undefined) return null;
  const lu = cellules[colonne.rang] ?? '';
  const suite = cellules[colonne.rang + 1] ?? '';
  if (!CHIFFRES.test(lu) || !DECIMALES.test(suite)) return null;
  const voisine = colonnes.find(({ rang }) => rang === colonne.rang + 1);
  const isNombreVoisin = (titres[colonne.rang + 1] ?? '') !== '' && voisine === undefined && cellules.length === titres.length;
  const isTexte = voisine === undefined || voisine.champ === 'unite' || CHAMPS_TEXTE.some((champ) => champ === voisine.champ);
  return isNombreVoisin || !isTexte ? null : { colonne, lu: `${lu},${suite}`, cause: { code: 'nombre-coupe', suite: suite.trim() } };
}
