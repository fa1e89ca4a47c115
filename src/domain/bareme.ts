import { DESCRIPTION_LIGNES, LIGNES_BAREME, type LigneBareme } from './ligne-bareme';
import type { Decimal } from './money';
import type { CodeMission } from './section';
import type { Taille } from './taille';

/** Of a barème that ships, `avenant-2`: the registry of the barèmes lists them, and the rules are given what they need of it. */
export type CodeBaremeDate = string;

/** The barème that a CPTS edits, from one that ships. */
export const PERSONNALISE = 'personnalise';
/** `PERSONNALISE`, or that of a barème that ships. */
export type CodeBareme = string;

export type MontantsParTaille = readonly [Decimal, Decimal, Decimal, Decimal];

/** A dated rate table. A line that the text does not know is absent: never zero, never guessed. */
export interface Bareme {
  readonly code: CodeBareme;
  readonly libelle: string;
  /** Where the amounts come from, as a reader would look it up. */
  readonly source: string;
  readonly lignes: Partial<Readonly<Record<LigneBareme, LigneDeBareme>>>;
  /** What the source misprints, told next to the figures that are kept. */
  readonly errata: readonly Erratum[];
  /** How the accès envelope is shared between 1A and 1B: by its lines (ACI 2019) or by a key the user sets. */
  readonly repartitionAcces: 'lignes' | 'cle';
  /** +10 % on the missions (not on fonctionnement) for a taille 4 with at least 100 members; null = none. */
  readonly majoration: { readonly taux: Decimal; readonly taille: 4; readonly membresMinimum: number } | null;
}

/** A barème that ships with the product, as opposed to one that a CPTS edits. */
export interface BaremeDate extends Bareme {
  readonly code: CodeBaremeDate;
  /** As people choose it in a list: `Avenant 2 (2022)`. */
  readonly choix: string;
  /** As a sentence names it: `l’avenant 2`. */
  readonly nom: string;
}

/** Those that a contract may follow, the current one first: a dossier that names none follows it. */
export type BaremesConnus = readonly [BaremeDate, ...BaremeDate[]];

export interface LigneDeBareme {
  readonly montants: MontantsParTaille;
  readonly source: string;
}

/** A misprint of a source: what it prints, and what the product follows because the rest of the source says so. */
export interface Erratum {
  readonly id: string;
  readonly ou: string;
  readonly imprime: string;
  readonly retenu: string;
  /** The line of the barème it bears on; null when it bears on a total or on a reference. */
  readonly ligne: LigneBareme | null;
  /** null: on every tier. */
  readonly taille: Taille | null;
}

/** The lines that a text knows, in the order of `LIGNES_BAREME`. */
export const lignesDe = ({ lignes }: Pick<Bareme, 'lignes'>): readonly LigneBareme[] =>
  LIGNES_BAREME.filter((ligne) => lignes[ligne] !== undefined);

/** Whether a text pays for a mission: one that it does not know cannot be kept. */
export const hasMission = (bareme: Pick<Bareme, 'lignes'>, mission: CodeMission): boolean =>
  lignesDe(bareme).some((ligne) => DESCRIPTION_LIGNES[ligne].mission === mission);
