import type { PageCa } from '../etat/ca';
import type { ObjetCommente } from '../ports';

/** The buttons of the review that lead to the other pages, by their paths. */
export const CHEMINS_CA: Readonly<Record<Exclude<PageCa, 'revue'>, string>> = {
  scenarios: 'ca-scenarios',
  vote: 'ca-vote',
  audit: 'ca-audit',
};

export const CHEMIN_COMMENTAIRE = 'ca-commentaire';

/** The button that opens the comment of a line. */
export function cheminCommenter(objet: ObjetCommente): string {
  return `ca-commenter-${objet.kind}-${objet.kind === 'section' ? (objet.section ?? 'total') : String(objet.rang)}`;
}

export const CHEMINS_ACTE = { date: 'acte.date', nom: 'acte.nom' } as const;
