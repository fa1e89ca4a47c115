import type { CodeErreurClasseur, EtatClasseur, FauteCellule, Progress } from '../ports';
import { BROUILLON_VIERGE, type Brouillon } from './brouillon';
import { DEPENSE_VIERGE, RESSOURCE_VIERGE, type BrouillonDepense, type BrouillonRessource } from './brouillon-ligne';

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
  readonly vue: Vue;
  readonly travail: Travail | null;
  readonly echec: Echec | null;
  /** Said once to those who do not see the panel change. */
  readonly annonce: string;
}

/** What is known of the workbook. */
export type Classeurs = EtatClasseur | { readonly kind: 'chargement' } | { readonly kind: 'injoignable' };

export type Vue = 'bilan' | 'parametres' | 'depense' | 'ressource';

export type Operation = 'lecture' | 'suivi' | 'generation' | 'depense' | 'ressource' | 'navigation';

export interface Travail {
  readonly operation: 'generation' | 'depense' | 'ressource';
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
  vue: 'bilan',
  travail: null,
  echec: null,
  annonce: '',
};
