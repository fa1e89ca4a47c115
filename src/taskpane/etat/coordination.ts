import type { Reponses } from '../../releve/releve';
import type { BrouillonIndicateur } from './brouillon-indicateur';
import { MESURES_VIERGES, withLigneMesure, withoutSentRows, type BrouillonMesures, type LigneMesure } from './brouillon-mesures';
import type { Fait } from './fait';

/** What the coordinator has typed and not recorded yet, form by form. */
export interface Coordination {
  readonly mesures: BrouillonMesures;
  /** null = the form is closed. */
  readonly indicateur: BrouillonIndicateur | null;
  /** Entries of the catalogue that are ticked, by identifier. */
  readonly catalogue: readonly string[];
  readonly essai: BrouillonEssai;
  readonly releve: BrouillonReleve;
  /** What was written last, which can still be undone. */
  readonly fait: Fait | null;
}

/** A value tried to see what it would bring: nothing of it is written. */
export interface BrouillonEssai {
  readonly indicateur: string;
  readonly valeur: string;
  readonly source: string;
  readonly piece: string;
}

/** Measures that come from elsewhere. */
export interface BrouillonReleve {
  /** Of a file, or of pasted cells, as it came and as it was corrected since. */
  readonly texte: string;
  /** Of lines that have none. */
  readonly date: string;
  readonly source: string;
  /** To what is asked of the whole file. */
  readonly reponses: Reponses;
}

/** The forms of the coordinator, each a view of its own. */
export type FormulaireCoordination = 'mesures' | 'indicateur' | 'catalogue' | 'essai' | 'releve';

export const ESSAI_VIERGE: BrouillonEssai = { indicateur: '', valeur: '', source: '', piece: '' };

export const RELEVE_VIERGE: BrouillonReleve = { texte: '', date: '', source: '', reponses: { ordre: null, isAvantSignature: false } };

export const COORDINATION_VIERGE: Coordination = {
  mesures: MESURES_VIERGES,
  indicateur: null,
  catalogue: [],
  essai: ESSAI_VIERGE,
  releve: RELEVE_VIERGE,
  fait: null,
};

export type ActionCoordination =
  | { readonly type: 'mesures'; readonly patch: Partial<BrouillonMesures> }
  | { readonly type: 'ligne-mesure'; readonly indicateur: string; readonly patch: Partial<LigneMesure> }
  /** A form opens on an indicator, or is closed. */
  | { readonly type: 'indicateur'; readonly brouillon: BrouillonIndicateur | null }
  | { readonly type: 'indicateur-saisi'; readonly patch: Partial<BrouillonIndicateur> }
  | { readonly type: 'catalogue'; readonly coches: readonly string[] }
  | { readonly type: 'essai'; readonly patch: Partial<BrouillonEssai> }
  | { readonly type: 'releve'; readonly patch: Partial<BrouillonReleve> }
  | { readonly type: 'fait-ferme' };

export function reduceCoordination(coordination: Coordination, action: ActionCoordination): Coordination {
  switch (action.type) {
    case 'mesures':
      return { ...coordination, mesures: { ...coordination.mesures, ...action.patch } };
    case 'ligne-mesure':
      return { ...coordination, mesures: withLigneMesure(coordination.mesures, action.indicateur, action.patch) };
    case 'indicateur':
      return { ...coordination, indicateur: action.brouillon };
    case 'indicateur-saisi':
      return { ...coordination, indicateur: coordination.indicateur && { ...coordination.indicateur, ...action.patch, touche: true } };
    case 'catalogue':
      return { ...coordination, catalogue: action.coches };
    case 'essai':
      return { ...coordination, essai: { ...coordination.essai, ...action.patch } };
    case 'releve':
      return { ...coordination, releve: { ...coordination.releve, ...action.patch } };
    case 'fait-ferme':
      return { ...coordination, fait: null };
  }
}

/** Forgets what a form sent once it is written; what was typed there meanwhile stays. */
export function withoutSent(coordination: Coordination, envoye: Coordination, formulaire: FormulaireCoordination): Coordination {
  switch (formulaire) {
    case 'mesures':
      return { ...coordination, mesures: withoutSentRows(coordination.mesures, envoye.mesures) };
    case 'indicateur':
    case 'catalogue':
    case 'essai':
    case 'releve':
      return coordination[formulaire] === envoye[formulaire]
        ? { ...coordination, [formulaire]: COORDINATION_VIERGE[formulaire] }
        : coordination;
  }
}
