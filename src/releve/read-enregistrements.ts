import { parse } from 'papaparse';
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
 * @param texte its line breaks are `\n`.
 * @returns the first `maximum` rows and, when there are more, one more.
 */
export function readEnregistrements(texte: string, separateur: Separateur, maximum: number): readonly Enregistrement[] {
  const enregistrements: Enregistrement[] = [];
  let debut = 0;
  // Row by row, because only then does Papa Parse say where a row ends in the source.
  parse<string[]>(texte, {
    delimiter: separateur,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const brut = texte.slice(debut, meta.cursor);
      debut = meta.cursor;
      const cellules = data.map((cellule) => cellule.replaceAll(INVISIBLES, ''));
      enregistrements.push({ cellules, brut: brut.endsWith('\n') ? brut.slice(0, -1) : brut, isMalFerme: errors.length > 0 });
      if (enregistrements.length > maximum) parser.abort();
    },
  });
  return enregistrements;
}
