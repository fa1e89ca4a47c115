import type { ObjetCommente } from '../ports';

/** The views of the board, one of them at a time; each leads back to the review. */
export type PageCa = 'revue' | 'scenarios' | 'vote' | 'audit';

/** What the board's views remember: what was typed there outlives them. */
export interface EtatCa {
  readonly page: PageCa;
  readonly acte: BrouillonActe;
  readonly scenarios: BrouillonScenarios;
  readonly commentaire: BrouillonCommentaire;
}

export interface BrouillonActe {
  /** null = not touched: today. */
  readonly date: string | null;
  /** null = not touched: the name that this device remembers. */
  readonly nom: string | null;
}

export interface BrouillonScenarios {
  /** Those that are ticked; null = not touched. */
  readonly choix: readonly string[] | null;
  /** A percentage that is none of those proposed; null = not touched. */
  readonly autre: string | null;
}

export interface BrouillonCommentaire {
  /** null = the form is closed. */
  readonly objet: ObjetCommente | null;
  /** What was typed of each line and not recorded, by the path of its button: closed, a form keeps it. */
  readonly textes: Readonly<Record<string, string>>;
}
