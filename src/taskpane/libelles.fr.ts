import type { StatutRessource } from '../domain/dossier';
import type { Section } from '../domain/section';
import type { Taille } from '../domain/taille';
import type { Echec, Operation } from './etat/panneau';
import { catalogueFr } from './typographie';
import type { CodeErreurClasseur, Progress } from './ports';

export const TAILLES_LISIBLES: Readonly<Record<Taille, string>> = catalogueFr({
  1: 'Taille 1 : moins de 40 000 habitants',
  2: 'Taille 2 : de 40 000 à 80 000 habitants',
  3: 'Taille 3 : de 80 000 à 175 000 habitants',
  4: 'Taille 4 : plus de 175 000 habitants',
});

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
export const ECHECS: Readonly<Record<Operation, string>> = catalogueFr({
  lecture: 'Le classeur n’a pas pu être lu',
  suivi: 'Le panneau ne voit pas les changements du classeur',
  generation: 'Le classeur n’a pas pu être mis à jour',
  depense: 'La dépense n’a pas été ajoutée',
  ressource: 'La ressource n’a pas été ajoutée',
  mesures: 'Les mesures n’ont pas été enregistrées',
  essai: 'La mesure n’a pas été enregistrée',
  releve: 'Les mesures n’ont pas été importées',
  indicateur: 'L’indicateur n’a pas été modifié',
  catalogue: 'Les indicateurs n’ont pas été ajoutés',
  annulation: 'L’enregistrement n’a pas été annulé',
  preuves: 'Le dossier de preuves n’a pas pu être préparé.',
  audit: 'Le classeur n’a pas pu être audité',
  explication: 'La cellule n’a pas pu être expliquée',
  reparation: 'Le classeur n’a pas été réparé',
  acte: 'L’acte n’a pas été enregistré',
  differences: 'Ce qui a changé depuis le vote n’a pas pu être lu',
  commentaires: 'Les commentaires n’ont pas pu être lus',
  commentaire: 'Le commentaire n’a pas été enregistré',
  impression: 'La page n’a pas pu être préparée',
  navigation: 'La feuille n’a pas pu être affichée',
});

/** Why, and what to do; `detail` is that of the refusal. */
export const remedeDe = ({ code, detail }: Echec): string => {
  const remede = REMEDES[code];
  return typeof remede === 'string' ? remede : remede(detail);
};

const REMEDES: Readonly<Record<CodeErreurClasseur, string | ((detail: string) => string)>> = catalogueFr({
  'cellule-en-edition': 'Une cellule est en cours de saisie dans Excel. Validez-la (Entrée) ou abandonnez-la (Échap), puis réessayez.',
  protege: 'Une feuille ou le classeur est protégé par un mot de passe. Retirez la protection (onglet Révision), puis réessayez.',
  'classeur-ferme': 'Le lien avec le classeur est rompu : il a été fermé ou remplacé. Revenez au classeur du budget, puis réessayez.',
  'trop-grand':
    'Le classeur est trop volumineux pour être traité d’un coup. Fermez les autres classeurs ou allégez celui-ci, puis réessayez.',
  'sous-tableau-occupe':
    'Quelque chose est écrit juste sous un tableau qui doit s’allonger. Déplacez-le plus bas ou à côté, puis réessayez.',
  'tableau-plein':
    'Un tableau est plein et Excel n’a pas su l’allonger ; rien n’a été écrit. Tirez vers le bas le coin inférieur droit du tableau, puis réessayez.',
  'chiffres-differents': 'Des chiffres du classeur ne sont pas ceux de vos saisies. Corrigez-les (l’équilibre dit où), puis réessayez.',
  'modifie-entre-temps':
    'Ce que vous vouliez changer a été modifié entre-temps dans le classeur ; rien n’a été écrit. Relisez les valeurs affichées, puis réessayez.',
  'mesures-entre-temps': (nombre) =>
    `${nombre === '1' ? 'Une mesure a été enregistrée' : `${nombre} mesures ont été enregistrées`} entre-temps et ${nombre === '1' ? 'serait perdue' : 'seraient perdues'} ; rien n’a été écrit. Pour retirer un indicateur avec ses mesures, ouvrez-le et choisissez « Retirer cet indicateur ».`,
  'nom-pris': (nom) =>
    `Le classeur a déjà un nom ou un tableau « ${nom} » dont le budget a besoin. Renommez-le, ou créez le budget dans un nouveau classeur.`,
  'cellule-annotee':
    'La cellule porte déjà une note, à côté de laquelle aucun commentaire ne tient. Complétez cette note dans Excel (clic droit, Modifier la note).',
  'version-excel': 'Cette version d’Excel est trop ancienne pour le complément. Mettez Excel à jour ou utilisez Excel sur le web.',
  inattendu: 'Une erreur imprévue est survenue. Réessayez ; si elle revient, transmettez le détail à l’assistance.',
});
