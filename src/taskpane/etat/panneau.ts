import type { CodeErreurClasseur, EtatClasseur, FauteCellule, Progress } from '../ports';
import { BROUILLON_VIERGE, type Brouillon } from './brouillon';
import { DEPENSE_VIERGE, RESSOURCE_VIERGE, type BrouillonDepense, type BrouillonRessource } from './brouillon-ligne';
import type { EtatCa } from './ca';
import { COORDINATION_VIERGE, type Coordination, type FormulaireCoordination } from './coordination';

/** What the panel shows and remembers. One value, so that what was typed outlives any view and any failure. */
export interface Panneau {
  readonly classeur: Classeurs;
  /** What cannot be understood in the workbook, often a line being typed; the dossier shown is the last that could. */
  readonly fautes: readonly FauteCellule[];
  readonly brouillon: Brouillon;
  /** The form as the workbook would fill it: the draft is modified when it differs. */
  readonly origine: Brouillon;
  /** Somebody changed the parameters in the workbook while the form holds others. */
  readonly conflit: boolean;
  /** Fields the person has been through: their faults are shown. */
  readonly visites: ReadonlySet<string>;
  /** The person asked to generate: every fault is shown. */
  readonly soumis: boolean;
  readonly depense: BrouillonDepense;
  readonly ressource: BrouillonRessource;
  /** Lines added so far: each begins a new form. */
  readonly ajoutees: number;
  readonly coordination: Coordination;
  /** What was touched of the board's views. */
  readonly ca: Partial<EtatCa>;
  readonly vue: Vue;
  /** The button that opened the coordinator's form, by its path: the keyboard goes back there. */
  readonly depuis: string | null;
  readonly travail: Travail | null;
  readonly echec: Echec | null;
  /** Said once to those who do not see the panel change. */
  readonly annonce: string;
}

/** What is known of the workbook. */
export type Classeurs = EtatClasseur | { readonly kind: 'chargement' } | { readonly kind: 'injoignable' };

export type Vue = 'bilan' | 'parametres' | 'depense' | 'ressource' | 'audit' | 'indicateurs' | 'ca' | FormulaireCoordination;

/** The views that the head of the panel leads to; a form belongs to the one it is opened from. */
export type Onglet = 'bilan' | 'parametres' | 'indicateurs' | 'ca';

export function ongletDe(vue: Vue): Onglet {
  if (vue === 'depense' || vue === 'ressource' || vue === 'audit') return 'bilan';
  return vue === 'bilan' || vue === 'parametres' || vue === 'ca' ? vue : 'indicateurs';
}

/** What was just written is read first; the place of its notice, by its path. */
export const CHEMIN_FAIT = 'coordination-fait';

/** Where the keyboard goes back to when one of the coordinator's forms is left. */
export function placeDuClavier({ annonce, coordination: { fait }, depuis }: Panneau): string | null {
  return fait !== null && annonce === fait.texte ? CHEMIN_FAIT : depuis;
}

export type Operation = 'lecture' | 'suivi' | Demande | Ecriture;

/** What is asked of the workbook without changing its budget. */
export type Demande = 'navigation' | 'audit' | 'explication' | 'differences' | 'commentaires' | 'commentaire' | 'impression';

/** What writes in the workbook. */
export type Ecriture = 'generation' | 'depense' | 'ressource' | FormulaireCoordination | 'annulation' | 'preuves' | 'reparation' | 'acte';

export interface Travail {
  readonly operation: Ecriture;
  readonly progress: Progress | null;
}

/** A call to the workbook that was refused. */
export interface Echec {
  readonly operation: Operation;
  readonly code: CodeErreurClasseur;
  /** Technical words for support. */
  readonly detail: string;
}

export const PANNEAU_INITIAL: Panneau = {
  classeur: { kind: 'chargement' },
  fautes: [],
  brouillon: BROUILLON_VIERGE,
  origine: BROUILLON_VIERGE,
  conflit: false,
  visites: new Set(),
  soumis: false,
  depense: DEPENSE_VIERGE,
  ressource: RESSOURCE_VIERGE,
  ajoutees: 0,
  coordination: COORDINATION_VIERGE,
  ca: {},
  vue: 'bilan',
  depuis: null,
  travail: null,
  echec: null,
  annonce: '',
};
