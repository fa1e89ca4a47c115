import type { Champ, Colonne } from './champ';
import type { Disposition } from './disposition';
import type { CauseFauteLigne, FauteLigne } from './faute-releve';
import type { Enregistrement } from './read-enregistrements';

/** The cells of one line, by what their columns hold. */
export interface Cellules {
  readonly colonneOf: (champ: Champ) => Colonne | null;
  /** As the source has it; empty when there is no such cell. */
  readonly read: (champ: Champ) => string;
  readonly fauteOf: (champ: Champ, cause: CauseFauteLigne) => FauteLigne;
}

export function createCellules({ cellules }: Enregistrement, { colonnes }: Disposition): Cellules {
  const colonneOf = (champ: Champ): Colonne | null => colonnes.find((colonne) => colonne.champ === champ) ?? null;
  const read = (champ: Champ): string => {
    const colonne = colonneOf(champ);
    return colonne === null ? '' : (cellules[colonne.rang] ?? '');
  };
  return { colonneOf, read, fauteOf: (champ, cause) => ({ colonne: colonneOf(champ), lu: read(champ), cause }) };
}
