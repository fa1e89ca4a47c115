import { catalogueFr } from '../../typographie';

/** Everything the review of the board says. */
export const TEXTES = catalogueFr({
  titre: 'Revue du conseil d’administration',
  aide: 'Le budget en quatre questions, tel que le classeur le calcule. La revue ne change aucun chiffre.',
  vote: 'Soumettre ou voter',
  scenarios: 'Comparer des hypothèses',
  imprimer: 'Préparer l’impression',
  imprimeur: {
    excel:
      'La feuille « Synthèse CA » est affichée et tient sur une page A4. Pour en faire un PDF : Fichier → Exporter → Créer un document PDF.',
    fichier:
      'La feuille « Synthèse CA » est affichée et tient sur une page A4. Téléchargez le classeur, puis imprimez-la depuis Excel ou LibreOffice.',
  },
  ouvrir: (section: string) => `Ouvrir la feuille ${section}`,
  equilibre: {
    titre: 'Le budget est-il équilibré ?',
    oui: 'Oui : chaque section est équilibrée.',
    compense: (nombre: number) =>
      nombre === 1
        ? 'L’ensemble est équilibré, mais une section ne l’est pas.'
        : `L’ensemble est équilibré, mais ${nombre} sections ne le sont pas.`,
    non: (ecart: string, nombre: number, toutes: number) =>
      `Non : ${ecart}. ${nombre === 1 ? 'Une section' : `${nombre} sections`} sur ${toutes} ${nombre === 1 ? 'n’est pas équilibrée' : 'ne sont pas équilibrées'}.`,
    inconnu: 'Le classeur ne donne pas de total : auditez-le.',
    cotes: (depenses: string, ressources: string) => `Dépenses ${depenses} · ressources ${ressources}`,
  },
  risques: {
    titre: 'Qu’est-ce qui est à risque ?',
    aucun: 'Rien de ce que le classeur sait vérifier n’est à risque.',
    variable: 'Part variable à gagner',
    nonAcquis: (montant: string, enveloppe: string) => `${montant} sur ${enveloppe} ne sont pas acquis par les indicateurs.`,
    enjeu: (montant: string) => `${montant} à gagner`,
    autres: (nombre: number) => (nombre === 1 ? 'et un autre indicateur' : `et ${nombre} autres indicateurs`),
    voirIndicateur: (nom: string) => `Voir la feuille des indicateurs pour ${nom}`,
    consommation: 'Dépassements',
    consomme: (section: string, taux: string) => `${section} : ${taux} du prévu est déjà dépensé`,
    calendrier: 'Calendrier du contrat',
    tardif: (mission: string, debut: string, limite: string) =>
      `${mission} : début prévu le ${debut}, le contrat attend un démarrage avant le ${limite}.`,
    nonRetenue: (mission: string, limite: string) => `${mission} : mission socle non retenue, attendue avant le ${limite}.`,
    commissaire: 'Commissaire aux comptes',
    seuil: (ressources: string, seuil: string) =>
      `À vérifier avec l’expert-comptable : ${ressources} de ressources, pour un seuil de ${seuil} de subventions publiques.`,
    parametres: 'Voir les paramètres',
    synthese: 'Voir la synthèse',
  },
  confiance: {
    titre: 'Peut-on se fier aux chiffres ?',
    verifier: 'Voir la feuille Contrôles',
    auditer: 'Auditer le classeur',
    enCours: 'Audit en cours…',
    nonAudite: 'Les contrôles sont dans le classeur ; l’audit recalcule tout et compare chaque formule.',
    perime: (moment: string) => `Audit du ${moment} à refaire : le classeur a changé depuis.`,
    sain: (moment: string) => `Audit du ${moment} : aucune anomalie, tout est recalculé à l’identique.`,
    anomalies: (moment: string, nombre: number, chiffres: number) =>
      `Audit du ${moment} : ${nombre === 1 ? 'une anomalie' : `${nombre} anomalies`}${chiffres === 0 ? '' : chiffres === 1 ? ', un chiffre faux' : `, ${chiffres} chiffres faux`}.`,
    voir: 'Voir l’audit et réparer',
  },
  changements: {
    titre: 'Qu’est-ce qui a changé depuis le vote ?',
    lecture: 'Lecture de la version votée…',
    jamais: 'Aucun budget n’a encore été voté : il n’y a pas de version à comparer.',
    rien: 'Rien n’a changé depuis ce vote.',
    nombre: (nombre: number) => (nombre === 1 ? 'Une différence avec la version votée.' : `${nombre} différences avec la version votée.`),
    copieAbsente:
      'La copie de ce qui a été voté n’est plus dans la feuille « Budgets votés » : rien à comparer. Auditez le classeur, ou reprenez la feuille d’une sauvegarde.',
    memes: 'Rien ne diffère entre ces deux versions.',
    entreDeux: (nombre: number) =>
      nombre === 1 ? 'Une différence entre ces deux versions.' : `${nombre} différences entre ces deux versions.`,
    de: 'Comparer',
    a: 'Avec',
    versionVotee: (version: string, date: string) => `${version}, voté le ${date}`,
    budgetActuel: 'Le budget actuel',
    feuille: 'Voir la feuille « Depuis le vote »',
    generales: 'Ensemble et paramètres',
    vote: 'Voté',
    actuel: 'Actuel',
    absent: 'absente',
    ajoutee: 'ligne ajoutée',
    supprimee: 'ligne supprimée',
    auteur: (nom: string) => `par ${nom}`,
  },
  commentaires: {
    commenter: 'Commenter',
    commenterObjet: (objet: string) => `Commenter ${objet}`,
    total: 'l’ensemble du budget',
    texte: (objet: string) => `Commentaire sur ${objet}`,
    aide: 'Il est écrit dans le classeur, à côté de la cellule : tous ceux qui l’ouvrent le lisent.',
    vide: 'Écrivez le commentaire.',
    enregistrer: 'Enregistrer le commentaire',
    enCours: 'Écriture…',
    fermer: 'Fermer',
    reprendre: 'Reprendre le commentaire',
    reprendreObjet: (objet: string) => `Reprendre le commentaire sur ${objet}`,
    dit: (auteur: string) => (auteur === '' ? 'Commentaire : ' : `${auteur} : `),
    refuses: 'Les commentaires demandent Excel 2021, Microsoft 365 ou Excel sur le web : cette version ne les connaît pas.',
  },
});
