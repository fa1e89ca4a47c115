import { catalogueFr } from '../../typographie';

/** Everything the view of the vote says. */
export const TEXTES = catalogueFr({
  titre: 'Soumettre et voter le budget',
  aide: {
    soumis: 'Soumettre le budget dit au conseil d’administration quelle version il examine. Rien n’est figé : il peut être repris.',
    retire: 'Le budget redevient un brouillon, et pourra être soumis de nouveau.',
    vote: 'Voter fige dans le classeur une copie de tous les chiffres. Cette copie ne change plus : la suite se compare à elle.',
  },
  rectificatif: 'Ce budget est voté. Pour le changer devant le conseil, soumettez un budget rectificatif.',
  operation: 'Que voulez-vous enregistrer ?',
  operations: { soumis: 'Soumission au CA', retire: 'Retour au brouillon', vote: 'Vote du CA' },
  date: { soumis: 'Date de la soumission', retire: 'Date de la reprise', vote: 'Date du vote' },
  nom: { soumis: 'Soumis par', retire: 'Repris par', vote: 'Vote enregistré par' },
  nomAide: 'Prénom et nom, ou fonction.',
  enregistrer: { soumis: 'Soumettre au CA', retire: 'Reprendre le budget', vote: 'Enregistrer le vote' },
  enCours: 'Écriture…',
  fait: {
    soumis: (version: string, date: string) => `${version} soumis au CA le ${date}.`,
    retire: (version: string) => `${version} : de nouveau un brouillon.`,
    vote: (version: string, date: string) => `${version} voté le ${date} : une copie de ses chiffres est figée dans le classeur.`,
  },
  avis: {
    titre: 'À savoir avant de voter',
    texte: 'Le conseil peut voter en connaissance de cause : rien de ceci ne l’empêche.',
    ecart: (ecart: string) => `Le budget n’est pas équilibré : ${ecart}.`,
    sections: (nombre: number) => (nombre === 1 ? 'Une section n’est pas équilibrée.' : `${nombre} sections ne sont pas équilibrées.`),
    controles: (nombre: number) =>
      nombre === 1 ? 'Un contrôle du classeur est à vérifier.' : `${nombre} contrôles du classeur sont à vérifier.`,
  },
  confirmation: {
    question: (version: string, date: string) =>
      `Enregistrer le vote du ${date} ? ${version} sera figé : une copie de tous ses chiffres reste dans le classeur, et rien ne la change ni ne l’efface.`,
    confirmer: 'Confirmer le vote',
    renoncer: 'Ne pas voter',
  },
  serie: {
    titre: 'Budgets votés',
    aucun: 'Aucun budget n’a encore été voté.',
    totaux: (depenses: string, ressources: string) => `Dépenses ${depenses} · ressources ${ressources}`,
  },
  retour: 'Revenir à la revue',
});
