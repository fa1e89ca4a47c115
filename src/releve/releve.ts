import type { DateIso } from '../domain/calendrier';
import type { Dossier, Indicateur, Mesure } from '../domain/dossier';
import type { Colonne } from './champ';
import type { Avis, AvisDoublon, FauteLigne, FauteReleve, MotifIgnoree, Origine } from './faute-releve';
import type { OrdreDesDates } from './lecteur-de-dates';
import type { Ordre } from './ordre';

/** What the lines of a file are judged by. */
/** The contract and its year tell which days are surprising. */
export interface ContexteReleve extends Pick<Dossier, 'contrat' | 'exercice'> {
  readonly indicateurs: readonly Indicateur[];
  /** Those of the workbook, in the order in which they were entered. */
  readonly mesures: readonly Mesure[];
  /** Nothing is measured after it. */
  readonly aujourdhui: DateIso;
  /** What cells, or whole columns, that are not filled in stand for. */
  readonly parDefaut?: { readonly date?: DateIso; readonly source?: string };
  readonly reponses?: Reponses;
}

/** What the person answered to what was asked of the whole file. */
export interface Reponses {
  readonly ordre: Ordre | null;
  /** That days before the contract are meant. */
  readonly isAvantSignature: boolean;
}

/** A statement of measures, line by line: nothing is taken of it as long as one line is refused. */
export type Releve = ReleveIllisible | ReleveRefuse | RelevePret;

export interface ReleveIllisible {
  readonly etat: 'illisible';
  readonly faute: FauteReleve;
}

export interface ReleveRefuse extends ReleveLu {
  readonly etat: 'refuse';
}

export interface RelevePret extends ReleveLu {
  readonly etat: 'pret';
  /** Those of the accepted lines, in their order; may be none, when all of them are in the workbook already. */
  readonly mesures: readonly Mesure[];
}

interface ReleveLu {
  /** Every line of the file, apart from empty ones at its end. */
  readonly lignes: readonly LigneReleve[];
  readonly comptes: Readonly<Record<LigneReleve['etat'], number>>;
  /** Those that are read, in their order; `isSansTitre`: the file names none, they are those of the sheet. */
  readonly colonnes: readonly Colonne[];
  readonly isSansTitre: boolean;
  /** null = nothing to say of them: they are French days. */
  readonly ordreDesDates: OrdreDesDates | null;
  /** Lines of before the contract, taken or waiting for the person's word. */
  readonly avantSignature: number;
  /** Those that hold something and are not read. */
  readonly colonnesIgnorees: readonly ColonneIgnoree[];
}

export interface ColonneIgnoree {
  /** From 0. */
  readonly rang: number;
  /** May be empty. */
  readonly titre: string;
}

export type LigneReleve = Place & SortDeLigne;

interface Place {
  /** From 1, as Excel numbers the rows of the opened file. */
  readonly numero: number;
  /** As the source has it. */
  readonly brut: string;
}

export type SortDeLigne =
  | { readonly etat: 'acceptee'; readonly mesure: Mesure; readonly avis: readonly Avis[] }
  /** All the faults of the line at once, never none. */
  | { readonly etat: 'refusee'; readonly fautes: readonly FauteLigne[] }
  /** The same indicator, date and value as a measure there is: not entered twice. */
  | { readonly etat: 'doublon'; readonly mesure: Mesure; readonly premiere: Origine; readonly avis: readonly AvisDoublon[] }
  | { readonly etat: 'ignoree'; readonly motif: MotifIgnoree };
