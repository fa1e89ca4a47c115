import type { Decimal } from '../../domain/money';
import { dernierVote, type Acte, type LigneFigee, type NatureActe } from '../../domain/vote';

/** An act as the register holds it: with the totals of that day, and what vouches for its copy. */
export interface ActeInscrit extends Acte {
  /** Euros. */
  readonly depenses: Decimal;
  readonly ressources: Decimal;
  readonly ecart: Decimal;
  /** Checks that were not in order. */
  readonly points: number;
  /** How many lines its copy has; 0 for an act that leaves none. */
  readonly lignes: number;
  readonly lignesDepenses: number;
  readonly lignesRessources: number;
  readonly somme: Decimal;
  readonly empreinte: string;
}

export interface Copie {
  readonly vote: number;
  readonly lignes: readonly LigneFigee[];
}

export interface Registre {
  readonly actes: readonly ActeInscrit[];
  /** Copies that are to be written; none of those that stand in the workbook. */
  readonly copies: readonly Copie[];
}

/** The words of the workbook; a check, a formula and a reader know an act by them. */
export const ACTE_LABELS: Readonly<Record<NatureActe, string>> = {
  soumis: 'Soumis au CA',
  retire: 'Repris en brouillon',
  vote: 'Voté',
};

export const lastVoted = ({ actes }: Registre): ActeInscrit | null => {
  const numero = dernierVote(actes)?.numero;
  return actes.find((acte) => acte.numero === numero) ?? null;
};
