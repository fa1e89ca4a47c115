import { addMonths, compareDates, type DateIso } from './calendrier';
import type { Decimal } from './money';
import type { CodePoste } from './poste';
import type { CodeSection } from './section';

/** What happens to a budget before the board. `retire`: what was submitted is taken back to be worked on. */
export const NATURES_ACTE = ['soumis', 'retire', 'vote'] as const;
export type NatureActe = (typeof NATURES_ACTE)[number];

/** What somebody asks to have recorded. */
export interface DemandeActe {
  readonly nature: NatureActe;
  /** The day of the act, not the day it is recorded. */
  readonly date: DateIso;
  /** Who submits, takes back, or says that the board voted. */
  readonly nom: string;
}

/** A line of the register: written once, never rewritten. */
export interface Acte extends DemandeActe {
  /** 1, 2, 3… */
  readonly numero: number;
  /** 1 = the initial budget, 2 = the first amended one… */
  readonly version: number;
}

/** Where the budget stands. */
export type StatutBudget =
  { readonly kind: 'brouillon'; readonly version: number } | { readonly kind: 'soumis' | 'vote'; readonly acte: Acte };

/** One line of the copy that a vote leaves. */
export interface LigneFigee {
  readonly nature: NatureFigee;
  /** A name of the workbook, the identifier of an indicator; what tells an expense or a resource from those of the same label. */
  readonly code: string;
  readonly section: CodeSection | null;
  readonly poste: CodePoste | null;
  readonly libelle: string;
  /** Its value in words for a parameter or an indicator; elsewhere what the amount is made of. */
  readonly detail: string;
  /** Euros of a result, an expense, a resource; the number behind the words of the others, if there is one. */
  readonly valeur: Decimal | null;
}

export const NATURES_FIGEE = ['parametre', 'resultat', 'depense', 'ressource', 'indicateur'] as const;
export type NatureFigee = (typeof NATURES_FIGEE)[number];

/** What stands in the way of an act. */
export type RefusActe =
  | { readonly champ: 'nom'; readonly code: 'nom-vide' }
  | { readonly champ: 'nom'; readonly code: 'nom-trop-long'; readonly maximum: number }
  | { readonly champ: 'date'; readonly code: 'date-avant-acte'; readonly precedente: DateIso }
  | { readonly champ: 'date'; readonly code: 'date-avant-contrat'; readonly signature: DateIso }
  | { readonly champ: 'date'; readonly code: 'date-future'; readonly aujourdhui: DateIso }
  | { readonly champ: 'nature'; readonly code: 'deja-soumis' | 'rien-de-soumis' };

const NOM_MAXIMUM = 200;
/** A budget may be prepared and voted while its contract is still negotiated. */
const MOIS_AVANT_CONTRAT = 12;

/** The days between which a budget may be submitted or voted. */
export interface LimitesActe {
  readonly aujourdhui: DateIso;
  /** That of the contract. */
  readonly signature: DateIso;
}

export function computeStatut(actes: readonly Acte[]): StatutBudget {
  const dernier = actes.at(-1);
  if (dernier === undefined) return { kind: 'brouillon', version: 1 };
  return dernier.nature === 'retire' ? { kind: 'brouillon', version: dernier.version } : { kind: dernier.nature, acte: dernier };
}

/** The last vote of the board, which the budget is compared with. */
export const dernierVote = (actes: readonly Acte[]): Acte | null => [...actes].reverse().find(({ nature }) => nature === 'vote') ?? null;

/** « Budget initial », then the amended ones, by their number. */
export const nomVersion = (version: number): string => (version === 1 ? 'Budget initial' : `Budget rectificatif n° ${String(version - 1)}`);

/** All that stands in the way, at once; none when the act may be recorded. */
export function checkActe(
  actes: readonly Acte[],
  { nature, date, nom }: DemandeActe,
  { aujourdhui, signature }: LimitesActe,
): readonly RefusActe[] {
  const refus: RefusActe[] = [];
  const dernier = actes.at(-1);
  if (nom.trim() === '') refus.push({ champ: 'nom', code: 'nom-vide' });
  if (nom.trim().length > NOM_MAXIMUM) refus.push({ champ: 'nom', code: 'nom-trop-long', maximum: NOM_MAXIMUM });
  const isTropTot = compareDates(date, addMonths(signature, -MOIS_AVANT_CONTRAT)) < 0;
  if (isTropTot) refus.push({ champ: 'date', code: 'date-avant-contrat', signature });
  if (compareDates(date, aujourdhui) > 0) refus.push({ champ: 'date', code: 'date-future', aujourdhui });
  if (dernier && compareDates(date, dernier.date) < 0) refus.push({ champ: 'date', code: 'date-avant-acte', precedente: dernier.date });
  const isSoumis = dernier?.nature === 'soumis';
  if (nature === 'soumis' && isSoumis) refus.push({ champ: 'nature', code: 'deja-soumis' });
  if (nature !== 'soumis' && !isSoumis) refus.push({ champ: 'nature', code: 'rien-de-soumis' });
  return refus;
}

/** The line that the register takes, `checkActe` having found nothing: what follows a vote is the next version of the budget. */
export function nextActe(actes: readonly Acte[], { nature, date, nom }: DemandeActe): Acte {
  const dernier = actes.at(-1);
  const version = dernier === undefined ? 1 : dernier.nature === 'vote' ? dernier.version + 1 : dernier.version;
  return { numero: (dernier?.numero ?? 0) + 1, version, nature, date, nom: nom.trim() };
}
