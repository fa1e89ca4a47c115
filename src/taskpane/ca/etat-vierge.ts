import type { EtatCa } from '../etat/ca';

/** The board's views as nobody has touched them yet. */
export const CA_VIERGE: EtatCa = {
  page: 'revue',
  acte: { date: null, nom: null },
  scenarios: { choix: null, autre: null },
  commentaire: { objet: null, textes: {} },
};
