import type { ConditionalFormatPlan, SheetId, ValidationPlan } from '../model';
import type { Area } from '../refs';
import type { Masquage } from './observed';

/** What is wrong with the workbook at one place; its sentence is written in the panel. */
export type GenreAnomalie =
  | 'feuille-absente'
  /** A mission is kept that has no sheet yet, or the contrary: the workbook waits for an update. */
  | 'mission-sans-feuille'
  | 'feuille-en-trop'
  /** The add-in was writing when it stopped: some of it may be half done. */
  | 'mise-a-jour-interrompue'
  | 'ligne-supprimee'
  | 'colonne-supprimee'
  /** A value stands where a formula should. */
  | 'formule-remplacee'
  | 'formule-modifiee'
  | 'formule-effacee'
  | 'texte-modifie'
  /** An amount of the barème, a threshold, a share: printed in a source, not typed. */
  | 'nombre-modifie'
  | 'nom-absent'
  | 'nom-deplace'
  | 'table-absente'
  | 'table-renommee'
  | 'colonne-absente'
  | 'colonne-renommee'
  | 'protection-retiree'
  /** A sheet of ours is out of sight. */
  | 'onglet-masque'
  /** Lines of a sheet of ours, on which there is something to read, are out of sight; no filter says why. */
  | 'lignes-masquees'
  | 'colonnes-masquees'
  /** Colours that tell a gap from what is right are gone. */
  | 'mise-en-forme-absente'
  /** Nothing is calculated until somebody asks: what is shown may be old. */
  | 'calcul-manuel'
  | 'validation-absente'
  | 'validation-modifiee'
  /** A cell shows an error. */
  | 'erreur'
  | 'nombre-en-texte'
  | 'saisie-invalide'
  /** The reader sees what it means, the formulas do not. */
  | 'saisie-mal-ecrite'
  | 'saisie-circulaire'
  /** Lines of what was voted are no longer what was written. */
  | 'copie-modifiee'
  /** Lines of what was voted are gone: the copy is no longer whole. */
  | 'copie-incomplete'
  /** A row of the register of votes is no longer what was written. */
  | 'registre-modifie'
  /** The journal tells an act that the register of votes no longer holds: it was taken away, its copy with it. */
  | 'acte-absent'
  /** None of the results is that of the inputs: the workbook was not calculated. */
  | 'non-calcule'
  /** A result is not what the decimal engine computes, though no formula was touched. */
  | 'chiffre-different';

const INERTES: readonly GenreAnomalie[] = [
  'protection-retiree',
  'onglet-masque',
  'lignes-masquees',
  'colonnes-masquees',
  'mise-en-forme-absente',
  'validation-absente',
  'validation-modifiee',
];

/** Whether it can move no figure. */
export const isInert = (genre: GenreAnomalie): boolean => INERTES.includes(genre);

export interface Anomalie {
  readonly genre: GenreAnomalie;
  readonly feuille: SheetId | null;
  /** `Paramètres!C8`; null for what has no place, a sheet that is gone. */
  readonly cellule: string | null;
  /** Which sheet, name, table, column or line it is about; `''` when the cell says it all. */
  readonly objet: string;
  /** What should stand there and what does, as a person reads them in the cell's bar. */
  readonly attendu: string;
  readonly trouve: string;
  /** How it is put right; null when only a person can tell. */
  readonly reparation: Reparation | null;
  /** The same on several rows of a column of a table, this one first: told once, put right row by row. */
  readonly reunies?: readonly Anomalie[];
}

/** Each at its own cell. */
export const separees = (anomalies: readonly Anomalie[]): readonly Anomalie[] => anomalies.flatMap((one) => one.reunies ?? [one]);

export type Reparation =
  /** `contenu`: a formula with its `=`, a text or a number. */
  | { readonly kind: 'cellule'; readonly title: string; readonly row: number; readonly column: number; readonly contenu: string | number }
  | { readonly kind: 'nom'; readonly nom: string; readonly reference: string; readonly visible: boolean; readonly commentaire: string }
  | { readonly kind: 'table'; readonly de: string; readonly vers: string }
  /** Its cells are still there, but no longer a table. */
  | { readonly kind: 'table-neuve'; readonly nom: string; readonly title: string; readonly area: Area }
  | { readonly kind: 'protection'; readonly feuille: SheetId; readonly title: string }
  | { readonly kind: 'affichage'; readonly title: string; readonly avant: Masquage }
  /** `adresses`: whole lines, `5:8` or `D:D`. */
  | {
      readonly kind: 'lignes';
      readonly feuille: SheetId;
      readonly title: string;
      readonly masquage: 'rowHidden' | 'columnHidden';
      readonly adresses: readonly string[];
    }
  | {
      readonly kind: 'mise-en-forme';
      readonly feuille: SheetId;
      readonly title: string;
      readonly formats: readonly ConditionalFormatPlan[];
    }
  | { readonly kind: 'calcul-automatique' }
  | { readonly kind: 'validation'; readonly title: string; readonly area: Area; readonly validation: ValidationPlan }
  /** Only writing the workbook anew brings it back. */
  | { readonly kind: 'mise-a-jour' };
