import type { Indicateur } from '../domain/dossier';
import { plainText } from './plain-text';

/** The dossier's indicators, found by what a file calls them. */
export interface Repertoire {
  readonly identifiants: readonly string[];
  /** By its identifier, capitals and small letters being the same. */
  readonly byId: (texte: string) => Indicateur | null;
  /** All those of this label, to the word; several indicators may share one. */
  readonly byLibelle: (texte: string) => readonly Indicateur[];
}

export function createRepertoire(indicateurs: readonly Indicateur[]): Repertoire {
  const parId = new Map(indicateurs.map((indicateur) => [keyOfId(indicateur.id), indicateur]));
  const parLibelle = new Map<string, Indicateur[]>();
  for (const indicateur of indicateurs) {
    const libelle = plainText(indicateur.libelle);
    if (libelle !== '') parLibelle.set(libelle, [...(parLibelle.get(libelle) ?? []), indicateur]);
  }
  return {
    identifiants: indicateurs.map(({ id }) => id),
    byId: (texte) => parId.get(keyOfId(texte)) ?? null,
    byLibelle: (texte) => parLibelle.get(plainText(texte)) ?? [],
  };
}

const keyOfId = (id: string): string => id.replaceAll(/\s+/g, ' ').trim().toLowerCase();
