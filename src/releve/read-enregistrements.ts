import type { Separateur } from './separateur';

/** One row of the source, as Excel counts rows: a cell in quotation marks may hold line breaks. */
export interface Enregistrement {
  readonly cellules: readonly string[];
  /** As the source has it, without the line break at its end. */
  readonly brut: string;
  /** Quotation marks that do not close where a cell ends: the cells cannot be trusted. */
  readonly isMalFerme: boolean;
}

/** Zero-width spaces and soft hyphens, which cells copied from a web page bring along: no text is other for them. */
const INVISIBLES = /[\u00AD\u200B\u2060]/g;

/**
 * Cells as RFC 4180 quotes them, with spaces allowed behind a closing quotation mark.
 * @param texte its line breaks are `\n`.
 * @returns the first `maximum` rows and, when there are more, one more.
 */
export function readEnregistrements(texte: string, separateur: Separateur, maximum: number): readonly Enregistrement[] {
  const enregistrements: Enregistrement[] = [];
  let debut = 0;
  while (debut <= texte.length && enregistrements.length <= maximum) {
    const cellules: string[] = [];
    let isMalFerme = false;
    let fin = debut - 1;
    do {
      const cellule = texte.charAt(fin + 1) === '"' ? readEntreGuillemets(texte, fin + 1, separateur) : readNue(texte, fin + 1, separateur);
      cellules.push(cellule.contenu.replaceAll(INVISIBLES, ''));
      isMalFerme ||= cellule.isMalFermee;
      fin = cellule.fin;
    } while (texte.charAt(fin) === separateur);
    enregistrements.push({ cellules, brut: texte.slice(debut, fin), isMalFerme });
    debut = fin + 1;
  }
  return enregistrements;
}

interface Cellule {
  readonly contenu: string;
  /** Where its separator, its line break or the end of the text is. */
  readonly fin: number;
  readonly isMalFermee: boolean;
}

function readNue(texte: string, debut: number, separateur: Separateur): Cellule {
  let fin = debut;
  while (!isEnd(texte, fin, separateur)) fin += 1;
  return { contenu: texte.slice(debut, fin), fin, isMalFermee: false };
}

/** A mark that closes nothing, nor stands for itself by being doubled, leaves the cell open. */
function readEntreGuillemets(texte: string, ouvrant: number, separateur: Separateur): Cellule {
  let isMalFermee = false;
  for (let place = texte.indexOf('"', ouvrant + 1); place >= 0; place = texte.indexOf('"', place + 1)) {
    if (texte.charAt(place + 1) === '"') {
      place += 1;
      continue;
    }
    let fin = place + 1;
    while (!isEnd(texte, fin, separateur) && /\s/.test(texte.charAt(fin))) fin += 1;
    if (isEnd(texte, fin, separateur)) {
      return { contenu: texte.slice(ouvrant + 1, place).replaceAll('""', '"'), fin, isMalFermee };
    }
    isMalFermee = true;
  }
  return { contenu: texte.slice(ouvrant + 1), fin: texte.length, isMalFermee: true };
}

const isEnd = (texte: string, place: number, separateur: Separateur): boolean =>
  place >= texte.length || texte.charAt(place) === separateur || texte.charAt(place) === '\n';
