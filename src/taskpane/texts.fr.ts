import type { CodeBareme } from '../domain/bareme';
import type { StatutRessource } from '../domain/dossier';
import type { Section } from '../domain/section';
import type { Taille } from '../domain/taille';
import type { Operation } from './etat/panneau';
import type { CodeErreurClasseur, Progress } from './ports';

/** Everything the panel says, faults apart (`fautes.fr.ts`). */
export const TEXTES = {
  chargement: 'Lecture du classeur…',
  creation: {
    titre: 'Le budget de votre CPTS',
    introduction:
      'Répondez à quelques questions : les enveloppes de l’année se calculent pendant la saisie, puis le classeur reçoit ses feuilles et ses formules. Rien n’est écrit avant votre accord.',
  },
  entete: {
    annee: (annee: number, periode: string) => `Année ${annee} du contrat, ${periode}`,
    vues: 'Vues du budget',
    bilan: 'Équilibre',
    parametres: 'Paramètres',
    aEnregistrer: 'modifications à enregistrer',
  },
  cpts: {
    titre: 'Votre CPTS',
    nom: 'Nom de la CPTS',
    population: 'Population du territoire',
    tailleInconnue: 'La taille dépend de la population.',
    tailleAutre: 'Le contrat indique une autre taille',
    taille: 'Taille écrite au contrat',
    membres: 'Nombre de membres',
    membresAide: 'Professionnels de santé et structures adhérentes.',
    majoration: (taux: string, minimum: number) => `Taille 4 : à partir de ${minimum} membres, les missions sont majorées de ${taux}.`,
    majorationDue: (taux: string) => `Majoration de ${taux} des missions : elle s’applique.`,
  },
  contrat: {
    titre: 'Contrat ACI',
    dateSignature: 'Date de signature',
    annee: 'Année du budget',
    anneeSeule: (annee: number) => `Année ${annee}`,
    anneeDatee: (annee: number, periode: string, enCours: boolean) => `Année ${annee}, ${periode}${enCours ? ' (en cours)' : ''}`,
    bareme: 'Barème',
    base: 'Point de départ du barème personnalisé',
    baseAide: 'Le barème reprend ces montants ; vous les modifiez ensuite dans la feuille « Barème » du classeur.',
  },
  missions: {
    titre: 'Missions retenues',
    socle: 'Missions socles',
    complementaires: 'Missions complémentaires',
    debut: 'Début',
    debutDe: (mission: string) => `Début de la mission ${mission}`,
    absente: (bareme: string) => `Cette mission n’existe pas dans le barème ${bareme}.`,
    partMedecinTraitant: 'Part de l’enveloppe pour le médecin traitant (1A)',
    partAide: (reste: string) => `Le reste, ${reste}, va aux soins non programmés (1B).`,
    partAideSimple: 'Le reste va aux soins non programmés (1B).',
    orientationSnp: 'Supplément traitement et orientation des soins non programmés',
    survenue: 'Une crise sanitaire est survenue cette année',
  },
  options: {
    titre: 'Options',
    resumeVariable: (part: string) => `part variable ${part}`,
    additionnel: 'Compter le fonctionnement additionnel cette année',
    additionnelAide: 'Versé une seule fois, pour un ACI signé avant le 30/09/2022.',
    variable: 'Part variable comptée au budget',
    variableAide: 'À 0 %, elle est traitée comme un bonus : elle dépend des indicateurs et n’est versée qu’après la fin de l’année.',
  },
  derogations: {
    titre: 'Dérogations au barème',
    resume: (nombre: number) => (nombre === 0 ? 'aucune' : String(nombre)),
    aide: 'Un montant du contrat diffère du barème ? Indiquez-le ici : il le remplace, majoration comprise.',
    ligne: 'Ligne du barème',
    choisir: 'Choisir une ligne',
    montant: 'Montant de l’année',
    motif: 'Motif',
    motifExemple: 'avenant local',
    rang: (rang: number) => `Dérogation ${rang}`,
    ajouter: 'Ajouter une dérogation',
    retirer: 'Retirer',
    retirerRang: (rang: number) => `Retirer la dérogation ${rang}`,
  },
  enveloppes: {
    titre: 'Enveloppes de l’année',
    attente: 'Indiquez la population ou la taille : le tableau se remplit au fil de la saisie.',
    signatureSupposee: 'Aperçu pour une première année entière, en attendant la date de signature.',
    aCorriger: 'Aperçu : les champs à corriger ne sont pas comptés.',
    legende: 'Enveloppes de l’année par section, en euros',
    section: 'Section',
    fixe: 'Fixe',
    variable: 'Variable à 100 %',
    retenu: 'Retenu',
    total: 'Total',
    aucunDroit: 'Aucun droit cette année.',
    pasEncore: (debut: string) => `Aucun droit cette année : la mission commence le ${debut}.`,
    bareme: (taille: Taille) => `Barème, taille ${taille}`,
    majoration: (taux: string) => `Majoration de ${taux}`,
    derogation: (motif: string) => `Dérogation (${motif})`,
    prorata: (jours: number, joursAnnee: number) => `Prorata ${jours} j / ${joursAnnee}`,
    part: (section: string, part: string) => `Part de la section ${section}, ${part}`,
    retenue: 'Part variable comptée',
    source: (source: string) => `Source : ${source}.`,
    erratum: (id: string, imprime: string, retenu: string) => `Erratum ${id} : la source imprime « ${imprime} » ; retenu : ${retenu}.`,
  },
  generation: {
    generer: 'Générer le budget',
    mettreAJour: 'Mettre à jour le classeur',
    totalRetenu: 'Enveloppes retenues',
    aJour: 'Le classeur correspond à ces paramètres.',
    finie: 'Le classeur est à jour. Voici l’équilibre du budget.',
    fautes: (nombre: number) => (nombre === 1 ? 'Un champ à corriger' : `${nombre} champs à corriger`),
    avancement: 'Avancement',
  },
  modifications: {
    titre: (nombre: number) => (nombre === 1 ? 'Une modification à enregistrer' : `${nombre} modifications à enregistrer`),
    annuler: 'Annuler les modifications',
    oui: 'oui',
    non: 'non',
    parPopulation: 'd’après la population',
    parContrat: 'd’après le contrat',
    retiree: (mission: string) => `Mission ${mission} retirée : sa feuille disparaît, les dépenses saisies restent.`,
    ajoutee: (mission: string, debut: string) => `Mission ${mission} ajoutée, à partir du ${debut}.`,
    baremeRepart: 'Les montants personnalisés repartent de ce barème.',
    champs: {
      nom: 'Nom',
      population: 'Population',
      taille: 'Taille',
      membres: 'Membres',
      dateSignature: 'Signature',
      annee: 'Année du budget',
      bareme: 'Barème',
      base: 'Base du barème',
      variable: 'Part variable comptée',
      additionnel: 'Fonctionnement additionnel',
      part: 'Part médecin traitant',
      orientation: 'Supplément orientation SNP',
      survenue: 'Crise survenue',
      derogations: 'Dérogations',
      total: 'Enveloppes retenues',
    },
  },
  conflit: {
    titre: 'Les paramètres du classeur ont changé',
    texte: 'Quelqu’un les a modifiés dans les feuilles pendant votre saisie.',
    recharger: 'Recharger ceux du classeur',
    garder: 'Garder ma saisie',
  },
  bilan: {
    titre: 'Équilibre du budget',
    total: 'Ensemble du budget',
    depenses: 'Dépenses',
    ressources: 'Ressources',
    ecart: 'Écart',
    equilibre: 'équilibré',
    excedent: (montant: string) => `excédent de ${montant}`,
    deficit: (montant: string) => `déficit de ${montant}`,
    nonCalcule: 'non calculé',
    sections: 'Par section',
    ouvrir: (section: string) => `Ouvrir la feuille ${section}`,
    nonRetenue: 'Mission non retenue',
    ajouterDepense: 'Ajouter une dépense',
    ajouterRessource: 'Ajouter une ressource',
    depensePour: (section: string) => `Ajouter une dépense dans ${section}`,
    sansDepense: 'Aucune dépense n’est encore saisie. Ajoutez-les ici, ou directement dans la feuille « Dépenses ».',
    budgetGlobal: 'Voir le budget global',
  },
  controles: {
    titre: 'Contrôles',
    tousBons: (nombre: number) => (nombre === 1 ? 'Le contrôle est bon.' : `Les ${nombre} contrôles sont bons.`),
    aVerifier: (nombre: number) => (nombre === 1 ? 'Un contrôle à vérifier' : `${nombre} contrôles à vérifier`),
    verifier: 'Vérifier dans la feuille Contrôles',
  },
  ajout: {
    titreDepense: 'Ajouter une dépense',
    titreRessource: 'Ajouter une ressource',
    section: 'Section',
    choisirSection: 'Choisir une section',
    retenues: 'Missions retenues',
    nonRetenues: 'Missions non retenues',
    poste: 'Poste',
    choisirPoste: 'Choisir un poste',
    libelle: 'Libellé',
    fiche: 'Fiche action (facultatif)',
    profession: 'Profession (facultatif)',
    quantite: 'Quantité',
    unite: 'Unité (facultatif)',
    uniteExemple: 'mois, heure…',
    coutUnitaire: 'Coût unitaire',
    financeur: 'Financeur (facultatif)',
    statut: 'Statut',
    montant: 'Montant',
    resteApres: (section: string) => `${section}, après cet ajout`,
    ajouter: 'Ajouter',
    enCours: 'Écriture…',
    annuler: 'Annuler',
    terminer: 'Terminer',
    depenseAjoutee: (libelle: string, montant: string, section: string) => `« ${libelle} », ${montant}, est ajoutée dans ${section}.`,
    ressourceAjoutee: (libelle: string, montant: string, section: string) => `« ${libelle} », ${montant}, est ajoutée dans ${section}.`,
  },
  illisible: {
    titre: 'Le classeur est à corriger',
    texte: (nombre: number) =>
      nombre === 1
        ? 'Une cellule contient une valeur que le budget ne peut pas prendre. Rien n’est perdu : corrigez-la dans le classeur.'
        : `${nombre} cellules contiennent une valeur que le budget ne peut pas prendre. Rien n’est perdu : corrigez-les dans le classeur.`,
    aller: (cellule: string) => `Aller en ${cellule}`,
    relire: 'Relire le classeur',
    saisieGardee: 'Ce que vous aviez saisi dans le panneau est gardé.',
  },
  echec: {
    reessayer: 'Réessayer',
    fermer: 'Fermer',
    detail: (detail: string) => `Détail pour l’assistance : ${detail}`,
    saisieGardee: 'Votre saisie est gardée dans le panneau.',
  },
  filet: {
    titre: 'Le panneau a rencontré une erreur imprévue',
    texte: 'Votre saisie est gardée et le classeur n’a pas été modifié par cette erreur.',
    reprendre: 'Reprendre',
  },
} as const;

export const TAILLES_LISIBLES: Readonly<Record<Taille, string>> = {
  1: 'Taille 1 : moins de 40 000 habitants',
  2: 'Taille 2 : de 40 000 à 80 000 habitants',
  3: 'Taille 3 : de 80 000 à 175 000 habitants',
  4: 'Taille 4 : plus de 175 000 habitants',
};

export const BAREMES_LISIBLES: Readonly<Record<CodeBareme, string>> = {
  'avenant-2': 'Avenant 2 (2022)',
  'aci-2019': 'ACI 2019',
  personnalise: 'Personnalisé',
};

export const STATUTS_LISIBLES: Readonly<Record<StatutRessource, string>> = {
  demandee: 'Demandée',
  notifiee: 'Notifiée',
  versee: 'Versée',
};

export const ETAPES: Readonly<Record<Progress['step'], string>> = {
  reading: 'Lecture du classeur…',
  writing: 'Écriture des feuilles…',
  calculating: 'Calcul du classeur…',
};

/** `1A Médecin traitant` */
export function sectionLisible({ numero, libelle }: Pick<Section, 'numero' | 'libelle'>): string {
  return `${numero} ${libelle}`;
}

/** What could not be done. */
export const ECHECS: Readonly<Record<Operation, string>> = {
  lecture: 'Le classeur n’a pas pu être lu',
  suivi: 'Le panneau ne voit pas les changements du classeur',
  generation: 'Le classeur n’a pas pu être mis à jour',
  depense: 'La dépense n’a pas été ajoutée',
  ressource: 'La ressource n’a pas été ajoutée',
  navigation: 'La feuille n’a pas pu être affichée',
};

/** Why, and what to do. */
export const REMEDES: Readonly<Record<CodeErreurClasseur, string>> = {
  'cellule-en-edition': 'Une cellule est en cours de saisie dans Excel. Validez-la (Entrée) ou abandonnez-la (Échap), puis réessayez.',
  protege: 'Une feuille ou le classeur est protégé par un mot de passe. Retirez la protection (onglet Révision), puis réessayez.',
  'classeur-ferme': 'Le lien avec le classeur est rompu : il a été fermé ou remplacé. Revenez au classeur du budget, puis réessayez.',
  'trop-grand': 'Le classeur est trop volumineux pour être traité d’un coup. Fermez les autres classeurs ou allégez celui-ci, puis réessayez.',
  'sous-tableau-occupe': 'Quelque chose est écrit juste sous un tableau qui doit s’allonger. Déplacez-le plus bas ou à côté, puis réessayez.',
  'version-excel': 'Cette version d’Excel est trop ancienne pour le complément. Mettez Excel à jour ou utilisez Excel sur le web.',
  inattendu: 'Une erreur imprévue est survenue. Réessayez ; si elle revient, transmettez le détail à l’assistance.',
};
