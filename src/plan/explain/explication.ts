import type { ObservedValue } from '../audit/observed';
import type { Spot } from './spot';
import type { Sentence } from './words/outline';

/** How a cell is made, ready to be read: sentences and values in French, places to go to. */
export interface Explication {
  readonly kind: 'formule' | 'saisie' | 'nombre' | 'texte' | 'vide';
  /** `2 Parcours — Total dépenses` */
  readonly titre: string;
  readonly feuille: string;
  /** The part of the sheet that it stands in; `''` when the sheet has none there. */
  readonly rubrique: string;
  /** `'Budget global'!F9`; null when the cell is no longer anywhere. */
  readonly cellule: string | null;
  /** As a person reads it: `12 345,00 €`, `vide`. */
  readonly valeur: string;
  /** What the cell is, in a sentence. */
  readonly phrase: string;
  /** What is wrong with it; told before all else. */
  readonly avertissement: string | null;
  /** In words; empty when there is no formula. */
  readonly formule: readonly Sentence[];
  /** What is added up or counted: from a total to its lines. */
  readonly groupes: readonly Groupe[];
  /** Each thing that the formula refers to, once. */
  readonly pieces: readonly Piece[];
  /** The barème, the tier, the dérogations and the errata behind it, however far. */
  readonly fondements: readonly Fondement[];
}

export type NaturePiece = 'saisie' | 'resultat' | 'bareme' | 'constante' | 'texte' | 'plage';

export interface Piece {
  readonly nature: NaturePiece;
  readonly libelle: string;
  readonly feuille: string;
  readonly valeur: string;
  /** As the workbook holds it; null for several cells at once. */
  readonly brute: ObservedValue | null;
  /** Where it stands, in the plan and in the workbook. */
  readonly spot: Spot;
  readonly cellule: string | null;
  readonly remarques: readonly string[];
}

export interface Groupe {
  readonly genre: 'somme' | 'nombre';
  /** What its lines have in common. */
  readonly titre: string;
  readonly lignes: readonly Piece[];
  /** Of its lines; null for what is not added up. */
  readonly total: number | null;
  readonly totalMontre: string;
}

/** What a figure rests on that is printed or decided somewhere: its source, the tier, a dérogation, an erratum. */
export interface Fondement {
  readonly genre: 'taille' | 'bareme' | 'source' | 'derogation' | 'erratum';
  readonly texte: string;
  readonly cellule: string | null;
}
