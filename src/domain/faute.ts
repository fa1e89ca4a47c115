import type { LigneBareme } from './ligne-bareme';
import type { CodeMission } from './section';

/** Something typed that cannot be taken as it is; its sentence is written in the texts room. */
export type Faute = { readonly chemin: string } & CauseDeFaute;

export type TypeAttendu = 'objet' | 'liste' | 'texte' | 'booleen';

export type CauseDeFaute =
  | { readonly code: 'type'; readonly recu: unknown; readonly attendu: TypeAttendu }
  | { readonly code: 'champ-absent' }
  | { readonly code: 'champ-inconnu'; readonly champ: string; readonly acceptes: readonly string[] }
  | { readonly code: 'version'; readonly recu: unknown }
  | { readonly code: 'texte-vide' }
  | { readonly code: 'texte-trop-long'; readonly longueur: number; readonly maximum: number }
  /** `caractere` is its Unicode name, `U+0007`. */
  | { readonly code: 'texte-caractere'; readonly caractere: string }
  | { readonly code: 'entier'; readonly recu: unknown; readonly minimum: number; readonly maximum: number | null }
  | { readonly code: 'valeur-inconnue'; readonly recu: unknown; readonly acceptees: readonly (string | number)[] }
  | { readonly code: 'date'; readonly recu: unknown }
  | { readonly code: 'date-hors-bornes'; readonly recu: string; readonly minimum: string; readonly maximum: string }
  | { readonly code: 'decimal'; readonly recu: unknown }
  | { readonly code: 'decimal-chiffres'; readonly recu: unknown; readonly maximum: number }
  | { readonly code: 'decimal-decimales'; readonly recu: unknown; readonly maximum: number }
  /** `minimum` and `maximum` are accepted themselves, `exclu` is not. */
  | {
      readonly code: 'decimal-bornes';
      readonly recu: unknown;
      readonly minimum: string | null;
      readonly maximum: string | null;
      readonly exclu: string | null;
    }
  | { readonly code: 'depense-trop-grande'; readonly montant: string; readonly exclu: string }
  | { readonly code: 'derogation-doublon'; readonly ligne: LigneBareme; readonly premiere: string }
  | {
      readonly code: 'ligne-hors-bareme';
      readonly ligne: LigneBareme;
      readonly bareme: NomBareme;
      readonly acceptees: readonly LigneBareme[];
    }
  | { readonly code: 'mission-hors-bareme'; readonly mission: CodeMission; readonly bareme: NomBareme }
  | { readonly code: 'indicateur-doublon'; readonly id: string; readonly premier: string }
  | { readonly code: 'indicateur-inconnu'; readonly id: string; readonly acceptes: readonly string[] }
  /** A progression from `depart` to the same value has no way to go. */
  | { readonly code: 'cible-egale-depart'; readonly valeur: string }
  /** A ratio is a share of its target. */
  | { readonly code: 'cible-ratio'; readonly valeur: string }
  | { readonly code: 'taux-inverses'; readonly minimum: string; readonly maximum: string }
  | { readonly code: 'palier-doublon'; readonly seuil: string; readonly premier: string }
  | { readonly code: 'longueur-liste'; readonly recu: number; readonly maximum: number }
  /** `bases`: the codes of the barèmes to start from. */
  | { readonly code: 'bareme-personnalise-absent'; readonly bases: readonly string[] }
  | { readonly code: 'montants-par-taille'; readonly nombre: number };

/** As a sentence names it, `l’avenant 2`; null for that of a CPTS's own. */
export type NomBareme = string | null;

export type CodeFaute = Faute['code'];
