/** What the grid says to the person. */
export const REFUSED_ENTRY = {
  title: 'Saisie refusée',
  text: 'Cette valeur n’est pas de celles que la cellule accepte.',
};

export const NOTICES = {
  locked: 'Cette cellule est protégée : elle se calcule seule, ou appartient au modèle.',
  lockedSheet: 'Cette feuille est protégée : ses lignes, ses colonnes et sa mise en forme ne changent pas.',
  unsupported: 'Cette action n’existe pas dans cet aperçu. Rien n’a été changé.',
  cut: 'Couper n’existe pas dans cet aperçu : copiez, collez, puis effacez l’original.',
  tableHeader: 'La ligne de titres d’un tableau ne peut pas être supprimée.',
  tableColumn: 'Une colonne de tableau ne peut pas être supprimée.',
  wholeTable: 'Un tableau garde au moins une ligne : videz-la plutôt que de la supprimer.',
  sheetName: 'Ce nom de feuille est déjà pris, vide, trop long (31 caractères) ou contient l’un de ces signes : \\ / ? * : [ ]',
  lastSheet: 'Un classeur garde au moins une feuille visible.',
  refusedFormula: 'Cette formule contient une erreur. Écrivez-la en anglais : =SUM(A1,A2).',
  restored: 'Cette action n’a pas pu être reprise en entier : le classeur est revenu à son état d’avant.',
} as const;
