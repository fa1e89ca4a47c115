import { findDisposition, type Disposition } from './disposition';
import type { FauteReleve } from './faute-releve';
import { readEnregistrements, type Enregistrement } from './read-enregistrements';
import type { ContexteReleve } from './releve';
import type { Repertoire } from './repertoire';
import { possibleSeparateurs, type Separateur } from './separateur';

/** A text as rows and columns whose meaning is known. */
export interface Tableau {
  readonly enregistrements: readonly Enregistrement[];
  readonly separateur: Separateur;
  readonly disposition: Disposition;
}

export type TableauLu = { readonly ok: true; readonly tableau: Tableau } | { readonly ok: false; readonly faute: FauteReleve };

/** Ten years of the measures of a large CPTS: more is another file. */
const MAX_LIGNES = 5000;

/**
 * The separator is the one by which columns of ours appear: counting signs would take the decimal commas of a French file for it.
 * @param texte its line breaks are `\n`.
 */
export function readTableau(texte: string, repertoire: Repertoire, parDefaut: ContexteReleve['parDefaut']): TableauLu {
  let faute: FauteReleve = { code: 'vide' };
  let plusProche = -1;
  for (const separateur of possibleSeparateurs(texte)) {
    const enregistrements = readEnregistrements(texte, separateur, MAX_LIGNES);
    const trouvee = findDisposition(enregistrements, repertoire, parDefaut);
    if (trouvee.ok) {
      if (enregistrements.length > MAX_LIGNES) return { ok: false, faute: { code: 'trop-de-lignes', maximum: MAX_LIGNES } };
      return { ok: true, tableau: { enregistrements, separateur, disposition: trouvee.disposition } };
    }
    if (trouvee.proximite > plusProche) ({ faute, proximite: plusProche } = trouvee);
  }
  return { ok: false, faute };
}
