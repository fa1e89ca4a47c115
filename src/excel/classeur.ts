import type { ChangementIndicateur } from '../domain/changement';
import type { Depense, Dossier, Mesure, Ressource } from '../domain/dossier';
import type { CodeMission, CodeSection } from '../domain/section';
import type { Comparaison, Difference } from '../domain/depuis-le-vote';
import type { Acte, DemandeActe } from '../domain/vote';
import type { ActeInscrit } from '../plan/registre/registre';
import type { Anomalie } from '../plan/audit/anomalie';
import type { Explication } from '../plan/explain/explication';

/** What a panel asks of the workbook it stands beside; the Office.js side of it is this room. */
export interface Classeur {
  /** What is in the open workbook, inputs and recalculated results. */
  readonly read: () => Promise<EtatClasseur>;
  /** Creates the sheets, or brings the existing ones up to the dossier; what people typed beside stays. */
  readonly generate: (dossier: Dossier, onProgress: (progress: Progress) => void) => Promise<EtatClasseur>;
  /** Brings a budget up to other parameters; its lines stay those that are in the workbook by then. */
  readonly updateParametres: (parametres: Dossier, onProgress: (progress: Progress) => void) => Promise<EtatClasseur>;
  /** Writes one line in the expense table; with its place among the lines. */
  readonly addDepense: (depense: Depense) => Promise<EtatClasseur>;
  readonly addRessource: (ressource: Ressource) => Promise<EtatClasseur>;
  /** Writes measures under the last of the journal, all or none; one round trip to read and one to write, however many there are. */
  readonly addMesures: (mesures: readonly Mesure[]) => Promise<EtatClasseur>;
  /** Takes measures out again, each found by all that it says; `modifie-entre-temps` when one is no longer there. */
  readonly removeMesures: (mesures: readonly Mesure[]) => Promise<EtatClasseur>;
  /** Writes a measure where another stands, found by all that it says; `modifie-entre-temps` when that one is no longer there. */
  readonly changeMesure: (avant: Mesure, apres: Mesure) => Promise<EtatClasseur>;
  /**
   * Adds, changes or removes indicators, all or none; `modifie-entre-temps` when one is no longer what `avant` says,
   * `mesures-entre-temps` when one that goes would take measures with it that are not among `connues`.
   */
  readonly updateIndicateurs: (changements: readonly ChangementIndicateur[], connues: readonly Mesure[]) => Promise<EtatClasseur>;
  /** Makes or refreshes the print-ready sheets that prove each value, one for each mission that has indicators. */
  readonly generatePreuves: (onProgress: (progress: Progress) => void) => Promise<EtatClasseur>;
  /**
   * Records what happened before the board; a vote leaves a copy of every figure, which nothing changes any more. Rejects with
   * `modifie-entre-temps` when somebody recorded another act since `actes` were read.
   */
  readonly recordActe: (demande: DemandeActe, actes: readonly Acte[]) => Promise<EtatClasseur>;
  /** What changed between two states of the budget, with who entered it when the journal knows; empty without these votes. */
  readonly readDifferences: (entre: Comparaison) => Promise<Differences>;
  /** Shows the page of the board, set up for the printer as the plan wants it; the host prints it, or makes a PDF of it. */
  readonly prepareImpression: () => Promise<Imprimeur>;
  /** What people wrote beside the cells; null where the host has no comments. */
  readonly readCommentaires: () => Promise<readonly Commentaire[] | null>;
  /**
   * Writes a comment at the cell of what it is about, and gives them all; `modifie-entre-temps` when the line is no longer
   * there, `cellule-annotee` beside a note, `version-excel` where the host has no comments.
   */
  readonly addCommentaire: (objet: ObjetCommente, texte: string) => Promise<readonly Commentaire[]>;
  /** Everything in which the workbook is not what its inputs make it, without changing anything. */
  readonly audit: () => Promise<Audit>;
  /**
   * Puts right what can be, each anomaly as its `reparation` says; `modifie-entre-temps` when one of them is no longer what
   * the audit found, and then nothing is written. Inputs are touched only where an anomaly of theirs is handed over.
   */
  readonly repair: (anomalies: readonly Anomalie[]) => Promise<Reparee>;
  /** How the cell that is selected is made. */
  readonly explain: () => Promise<Selection>;
  /** Calls back when another cell is selected, and when something changes; returns how to stop. */
  readonly watchSelection: (onSelect: () => void) => Promise<() => Promise<void>>;
  /** Shows a sheet or a cell to the person. */
  readonly goTo: (target: Cible) => Promise<void>;
  /** Calls back after the person (or somebody else) changed the workbook; returns how to stop. Never called for our own writes. */
  readonly watch: (onChange: () => void) => Promise<() => Promise<void>>;
}

export type EtatClasseur =
  /** No budget in this workbook yet; it may hold other sheets, which generating leaves alone. */
  | { readonly kind: 'vierge' }
  | ({
      readonly kind: 'budget';
      readonly dossier: Dossier;
      readonly actes: readonly ActeInscrit[];
      /** Why a published figure is not what the inputs give, each cause at its cell; empty when all are exact. */
      readonly ecarts: readonly Anomalie[];
      /** Where the value of each measure stands, `Mesures!C9`, in the order of the dossier. */
      readonly cellulesMesures?: readonly (string | null)[];
    } & Manques &
      Resultats)
  /** One of ours, but something typed in it cannot be understood: every fault, each at its cell. */
  | ({
      readonly kind: 'illisible';
      readonly fautes: readonly FauteCellule[];
      /** What it says once the sheets that were deleted are back, empty; absent when something else is wrong too. */
      readonly sansFeuille?: Dossier;
    } & Manques &
      Resultats);

export interface Manques {
  /** What people took away that the next whole write puts back; absent when nothing is missing. */
  readonly manques?: readonly Manque[];
}

/** A sheet, a table or a column that is gone, or a header that formulas no longer know. */
export interface Manque extends FauteCellule {
  /** Whether formulas may still hold, as when Excel followed a header that was retyped. */
  readonly isHarmless: boolean;
  /** What is lost though it is put back, in a sentence; null when nothing is. */
  readonly perte: string | null;
}

/** A difference, and who entered it: null when nobody wrote it in the journal. */
export interface DifferenceSignee extends Difference {
  readonly auteur: string | null;
}

/** `copie-absente`: somebody took away what a vote had frozen, and nothing is left to compare with. */
export type Differences = readonly DifferenceSignee[] | 'copie-absente';

/** What prints a sheet, or makes a PDF of it: Excel itself, or whoever opens the file that the page without Excel gives. */
export type Imprimeur = 'excel' | 'fichier';

/** What somebody wrote beside a cell, and the answers that were given, in their order. */
export interface Commentaire {
  /** `'Synthèse CA'!A9` */
  readonly cellule: string;
  /** What of the budget the cell is about; null when it is nothing that the review tells. */
  readonly objet: ObjetCommente | null;
  readonly auteur: string;
  readonly texte: string;
}

export type ObjetCommente =
  /** Its row on the page of the board; null = the total. */
  | { readonly kind: 'section'; readonly section: CodeSection | null }
  /** A line of expenses or of resources, by its place and by what it is called, lest another stands there now. */
  | { readonly kind: 'depense' | 'ressource'; readonly rang: number; readonly libelle: string };

/** What is selected in the workbook. */
export type Selection =
  /** There is no budget in it yet. */
  | { readonly kind: 'vierge' }
  /** A cell of people's, on a sheet of theirs or of ours. */
  | { readonly kind: 'hors-budget'; readonly cellule: string; readonly feuille: string; readonly isOurs: boolean }
  | { readonly kind: 'explication'; readonly explication: Explication };

export interface Audit {
  /** Each cause once, at its cell; none in a workbook without a budget. */
  readonly anomalies: readonly Anomalie[];
  /** Results that are wrong because of them. */
  readonly consequences: readonly Anomalie[];
}

export interface Reparee {
  /** What is still wrong afterwards. */
  readonly audit: Audit;
  /** Puts back what was there before; null when sheets or a table were made anew, which nothing takes back. */
  readonly undo: (() => Promise<Audit>) | null;
}

/** What the workbook computes, whether or not all of it is understood. */
export interface Resultats {
  /** Results by name of the contract: `Dep_Total`, `Ecart_Parcours`, `Taille`, `Controles_OK`… */
  readonly noms: Readonly<Record<string, number | string | boolean>>;
  readonly controles: readonly Controle[];
}

export interface Controle {
  readonly id: string;
  readonly ok: boolean;
  readonly message: string;
  /** Of expenses and resources: anybody sees it. Never in a workbook made before its checks said so. */
  readonly isEquilibre: boolean;
}

export interface FauteCellule {
  /** Path in the dossier: `cpts.population`, `depenses[3].quantite`. */
  readonly chemin: string;
  /** `Paramètres!C8`; null when the fault has no cell of its own. */
  readonly cellule: string | null;
  /** What is wrong and what is accepted, in French. */
  readonly message: string;
}

export interface Progress {
  readonly step: 'reading' | 'writing' | 'calculating';
  /** 0 to 1. */
  readonly done: number;
}

export type FeuilleCible =
  | 'parametres'
  | 'depenses'
  | 'ressources'
  | 'indicateurs'
  | 'mesures'
  | 'budget'
  | 'synthese'
  | 'depuis-le-vote'
  | 'part-variable'
  | 'controles';

export type Cible =
  | { readonly kind: 'section'; readonly section: CodeSection }
  | { readonly kind: 'preuves'; readonly mission: CodeMission }
  | { readonly kind: 'feuille'; readonly feuille: FeuilleCible }
  | { readonly kind: 'cellule'; readonly cellule: string };

/** What a rejected call carries: the host's refusal, translated by the Excel room. */
export type CodeErreurClasseur =
  /** Somebody is typing in a cell. */
  | 'cellule-en-edition'
  /** The sheet or the workbook is protected by a password. */
  | 'protege'
  /** The connection to Excel was lost or the workbook was closed or switched meanwhile. */
  | 'classeur-ferme'
  | 'trop-grand'
  /** Something stands right under a table that has to grow. */
  | 'sous-tableau-occupe'
  /** A table has no blank row left, and this Excel left those that it added beside it. */
  | 'tableau-plein'
  /** The workbook's figures are not those of its inputs: nothing is frozen of them. */
  | 'chiffres-differents'
  /** What was to be changed is no longer what it was when it was read. */
  | 'modifie-entre-temps'
  /** Measures were recorded since, which would go with what was to be removed; `detail` is how many. */
  | 'mesures-entre-temps'
  /** The workbook has a name or a table of its own that the budget needs; `detail` says which. */
  | 'nom-pris'
  /** The cell has a note of older times, beside which no comment can stand. */
  | 'cellule-annotee'
  | 'version-excel'
  | 'inattendu';

export class ErreurClasseur extends Error {
  constructor(
    readonly code: CodeErreurClasseur,
    /** Technical words for support, never shown alone. */
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'ErreurClasseur';
  }
}
