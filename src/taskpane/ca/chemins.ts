import type { PageCa } from '../etat/ca';

/** The buttons of the review that lead to the other pages, by their paths. */
export const CHEMINS_CA: Readonly<Record<Exclude<PageCa, 'revue'>, string>> = {
  scenarios: 'ca-scenarios',
  vote: 'ca-vote',
  audit: 'ca-audit',
};

export const CHEMIN_COMMENTAIRE = 'ca-commentaire';
export const CHEMINS_ACTE = { date: 'acte.date', nom: 'acte.nom', auteur: 'acte.auteur' } as const;
