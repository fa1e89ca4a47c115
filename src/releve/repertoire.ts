import type { Indicateur } from '../domain/dossier';
import { plainText, withPlainSpaces } from '../texts/plain-text';

/** The dossier's indicators, found by what a file calls them. */
export interface Repertoire {
  readonly identifiants: readonly string[];
  /** By its identifier, capitals and small letters being the same, kinds of spaces too unless two differ by nothing else. */
  readonly byId: (texte: string) => Indicateur | null;
  /** All those of this label, to the word; several indicators may share one. */
  readonly byLibelle: (texte: string) => readonly Indicateur[];
}

export function createRepertoire(indicateurs: readonly Indicateur[]): Repertoire {
  const parId = new Map(indicateurs.map((indicateur) => [indicateur.id.toLowerCase(), indicateur]));
  const parIdSansEspaces = groupBy(indicateurs, ({ id }) => withPlainSpaces(id).toLowerCase());
  const parLibelle = groupBy(indicateurs, ({ libelle }) => plainText(libelle));
  return {
    identifiants: indicateurs.map(({ id }) => id),
    byId: (texte) => {
      const exact = parId.get(texte.trim().toLowerCase());
      if (exact !== undefined) return exact;
      const [seul, ...autres] = parIdSansEspaces.get(withPlainSpaces(texte).toLowerCase()) ?? [];
      return autres.length === 0 ? (seul ?? null) : null;
    },
    byLibelle: (texte) => parLibelle.get(plainText(texte)) ?? [],
  };
}

/** Those without a key are left out. */
function groupBy(
  indicateurs: readonly Indicateur[],
  keyOf: (indicateur: Indicateur) => string,
): ReadonlyMap<string, readonly Indicateur[]> {
  const groupes = new Map<string, Indicateur[]>();
  for (const indicateur of indicateurs) {
    const key = keyOf(indicateur);
    const groupe = groupes.get(key);
    if (groupe !== undefined) groupe.push(indicateur);
    else if (key !== '') groupes.set(key, [indicateur]);
  }
  return groupes;
}
