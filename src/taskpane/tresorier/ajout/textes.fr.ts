/** What is said of a line typed and not added yet. */
export const TEXTES = {
  depense: {
    attente: 'Une dépense saisie n’est pas ajoutée.',
    reprendre: 'Reprendre la dépense',
    abandon: 'Cette dépense n’est pas ajoutée.',
  },
  ressource: {
    attente: 'Une ressource saisie n’est pas ajoutée.',
    reprendre: 'Reprendre la ressource',
    abandon: 'Cette ressource n’est pas ajoutée.',
  },
  continuer: 'Continuer la saisie',
  abandonner: 'Abandonner la saisie',
} as const;
