import type { DateIso } from '../domain/calendrier';
import type { Faute } from '../domain/faute';
import type { Decimal } from '../domain/money';
import type { QuestionMesure } from '../domain/question-mesure';
import type { Champ, ChampTexte } from './champ';
import type { Nature } from './nature';

/** Why nothing of a file can be read. */
export type FauteReleve =
  | { readonly code: 'vide' }
  | { readonly code: 'nature'; readonly nature: Nature }
  | { readonly code: 'trop-de-lignes'; readonly maximum: number }
  /** `trouvees` are the titles, or the cells, of the line that looks most like titles. */
  | { readonly code: 'colonnes-inconnues'; readonly trouvees: readonly string[]; readonly attendues: readonly ChampNecessaire[] }
  /** `isEnLargeur`: some titles are dates, the values stand below them. */
  | {
      readonly code: 'colonnes-absentes';
      readonly trouvees: readonly string[];
      readonly absentes: readonly ChampNecessaire[];
      readonly isEnLargeur: boolean;
    }
  | { readonly code: 'colonnes-doubles'; readonly champ: Champ; readonly titres: readonly string[] }
  /** Titles, and nothing below them. */
  | { readonly code: 'sans-ligne' };

/** `indicateur`: by its identifier or by its label. */
export type ChampNecessaire = 'indicateur' | 'date' | 'valeur';

/** What is wrong in one cell of a line, or in the whole line when `colonne` is null. */
export interface FauteLigne {
  readonly colonne: { readonly champ: Champ; readonly titre: string } | null;
  /** As the file has it. */
  readonly lu: string;
  readonly cause: CauseFauteLigne;
}

export type CauseFauteLigne =
  | { readonly code: 'guillemets' }
  /** More cells than titles: something stands in the wrong column. */
  | { readonly code: 'cellules-en-trop'; readonly attendues: number }
  | { readonly code: 'indicateur-absent' }
  | { readonly code: 'indicateur-inconnu'; readonly acceptes: readonly string[] }
  | { readonly code: 'libelle-partage'; readonly identifiants: readonly string[] }
  /** The line names two different indicators. */
  | { readonly code: 'indicateur-contredit'; readonly identifiant: string; readonly autre: string }
  | { readonly code: 'date-absente' }
  | { readonly code: 'date'; readonly cause: 'illisible' | 'inexistante' | 'sans-jour' }
  /** The days that it may be, all those that the order of its parts leaves. */
  | { readonly code: 'date-ambigue'; readonly lectures: readonly DateIso[] }
  | { readonly code: 'date-future'; readonly date: DateIso; readonly aujourdhui: DateIso }
  /** Taken once the person has said that it is meant. */
  | { readonly code: 'avant-signature'; readonly date: DateIso; readonly signature: DateIso }
  | { readonly code: 'valeur-absente' }
  | { readonly code: 'nombre' }
  /** Digits with a decimal point: what it would be with decimals, and with thousands. */
  | { readonly code: 'nombre-ambigu'; readonly lectures: readonly [decimale: string, milliers: string] }
  /** `12,5` without quotation marks where commas separate the cells. */
  | { readonly code: 'nombre-coupe'; readonly suite: string }
  | { readonly code: 'unite'; readonly lue: string; readonly attendue: string }
  /** What a column or a title says of the values, when it is not the unit of the indicator. */
  | { readonly code: 'unite-declaree'; readonly lue: string; readonly attendue: string }
  /** A « oui » for an indicator whose value is compared with a number. */
  | { readonly code: 'oui-non'; readonly unite: string }
  /** Neither yes nor no, nor 1 nor 0. */
  | { readonly code: 'reponse' }
  /** What the domain refuses of any measure, wherever it comes from. */
  | { readonly code: 'domaine'; readonly faute: Faute };

/** Why a line is left aside without being a fault. */
export type MotifIgnoree =
  | 'vide'
  /** What stands above the titles. */
  | 'preambule'
  | 'titres'
  | 'total'
  /** A single text: the heading of a group of lines, a note below them. */
  | 'rubrique'
  /** A known indicator whose value is not given: that is not zero. */
  | 'sans-valeur';

/** Where a measure already is. `ligne` counts the rows of the file from 1. */
export type Origine = { readonly lieu: 'classeur' } | { readonly lieu: 'fichier'; readonly ligne: number };

/** What deserves a look in a measure that is taken. */
export type Avis =
  /** Of two measures at the same date the last entered counts: this one. `valeur`: digits with a decimal point. */
  | { readonly code: 'remplace'; readonly valeur: string; readonly origine: Origine }
  | { readonly code: 'date-numero'; readonly date: DateIso }
  | { readonly code: 'avant-signature'; readonly date: DateIso; readonly signature: DateIso }
  /** The value or the date makes one ask whether it was meant. */
  | { readonly code: 'question'; readonly question: QuestionMesure; readonly valeur: Decimal };

/** What a measure recognised as entered already has that the first one has not. */
export type AvisDoublon =
  /** These differ, and are not taken over. */
  | { readonly code: 'textes-differents'; readonly champs: readonly ChampTexte[] }
  /** Another value was entered for that date since, and goes on counting. */
  | { readonly code: 'remplace-depuis'; readonly valeur: string; readonly origine: Origine };
