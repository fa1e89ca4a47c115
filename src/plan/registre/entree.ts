import type { Decimal } from '../../domain/money';

/** One thing that the add-in did, in French. */
export interface Entree {
  readonly action: string;
  /** As the workbook's lists write it; empty when it is about no section. */
  readonly section: string;
  /** The line, the parameter, the indicator that it is about. */
  readonly objet: string;
  readonly detail: string;
}

export interface EntreeDatee extends Entree {
  readonly numero: number;
  /** Day and hour, local, as Excel counts them. */
  readonly date: Decimal;
  readonly qui: string;
}

/** What nobody said. */
export const QUI_INCONNU = 'Non renseigné';
