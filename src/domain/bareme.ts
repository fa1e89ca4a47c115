import type { Decimal } from './money';

/** The lines of the ACI tables: euros a year, by tier. */
export const LIGNES_BAREME = [
  'fonctionnement',
  'fonctionnementAdditionnel',
  'acces.fixe',
  'acces.variable',
  'acces.fixeSnp',
  'acces.supplementSnp',
  'parcours.fixe',
  'parcours.variable',
  'prevention.fixe',
  'prevention.variable',
  'crise.premiereAnnee',
  'crise.anneesSuivantes',
  'crise.survenue',
  'qualite.fixe',
  'qualite.variable',
  'accompagnement.fixe',
  'accompagnement.variable',
] as const;
export type LigneBareme = (typeof LIGNES_BAREME)[number];

export const CODES_BAREME = ['avenant-2', 'aci-2019', 'personnalise'] as const;
export type CodeBareme = (typeof CODES_BAREME)[number];

export type MontantsParTaille = readonly [Decimal, Decimal, Decimal, Decimal];

/** A dated rate table. A line that the text does not know is absent: never zero, never guessed. */
export interface Bareme {
  readonly code: CodeBareme;
  readonly libelle: string;
  /** Where the amounts come from, as a reader would look it up. */
  readonly source: string;
  readonly lignes: Partial<Readonly<Record<LigneBareme, LigneDeBareme>>>;
  /** How the accès envelope is shared between 1A and 1B: by its lines (ACI 2019) or by a key the user sets. */
  readonly repartitionAcces: 'lignes' | 'cle';
  /** +10 % on the missions (not on fonctionnement) for a taille 4 with at least 100 members; null = none. */
  readonly majoration: { readonly taux: Decimal; readonly taille: 4; readonly membresMinimum: number } | null;
}

export interface LigneDeBareme {
  readonly montants: MontantsParTaille;
  readonly source: string;
  /** An erratum of the source that the product follows, told next to the figure. */
  readonly erratum?: string;
}
