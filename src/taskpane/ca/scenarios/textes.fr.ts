import { catalogueFr } from '../../typographie';

/** Everything the comparison of hypotheses says. */
export const TEXTES = catalogueFr({
  titre: 'Comparer des hypothèses',
  aide: 'Que devient le budget selon la part variable que l’on compte ? Comparez deux à quatre hypothèses : rien n’est écrit dans le classeur.',
  choix: 'Part variable comptée',
  indicateurs: 'Selon les indicateurs',
  duClasseur: 'celle du classeur',
  autre: 'Une autre part (facultatif)',
  trop: 'Quatre hypothèses au plus : décochez-en une pour en comparer une autre.',
  tropPeu: 'Choisissez au moins deux hypothèses.',
  dejaCochee: 'Cette part est déjà cochée.',
  tableau: 'Ressources et écart de chaque section selon l’hypothèse, en euros',
  hypothese: 'Part variable',
  total: 'Ensemble du budget',
  ressources: 'Ressources',
  ecart: 'Écart',
  depenses: (montant: string) => `Les dépenses, ${montant}, sont les mêmes dans toutes les hypothèses.`,
  retour: 'Revenir à la revue',
});
