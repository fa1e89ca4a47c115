import type { Loss, XlsxErrorCode } from '../host/xlsx';
import { withFrenchSpaces } from '../texts/typographie.fr';

/** What of a file is not in the one that is downloaded. */
const LOSSES: Readonly<Record<Loss, string>> = {
  strict: 'les graphiques, les images et les commentaires (format « Open XML strict »)',
  signature: 'la signature numérique',
  history: 'l’historique du classeur partagé',
  views: 'les affichages personnalisés',
  sheets: 'les feuilles de dialogue et de macros Excel 4',
  'linked-tables': 'le lien des tableaux vers leur source externe',
};

export const TEXTS = {
  title: 'Budget CPTS',
  subtitle: 'sans Excel : tout reste dans cette page',
  new: 'Nouveau classeur',
  sample: 'Exemple Centre Alsace',
  open: 'Ouvrir un .xlsx',
  download: 'Télécharger le .xlsx',
  grid: 'Classeur',
  preparing: 'Préparation du classeur…',
  opening: (name: string) => `Ouverture de ${name}…`,
  saving: 'Préparation du fichier…',
  sampleReady: 'L’exemple de la CPTS Centre Alsace est ouvert. Ses dépenses sont imaginées.',
  newReady: 'Un classeur vide est ouvert : décrivez votre CPTS dans le panneau.',
  opened: (name: string) => `${name} est ouvert.`,
  openedWithLosses: (name: string, losses: readonly Loss[]) =>
    `${name} est ouvert. Attention : le fichier téléchargé ne gardera pas ${losses.map((loss) => LOSSES[loss]).join(', ni ')}.`,
  changed: 'Modifié : rien n’est gardé dans cette page, pensez à télécharger le classeur.',
  downloaded: (name: string) => `${name} est téléchargé.`,
  replace: 'Ce qui a changé dans le classeur ouvert sera perdu. Téléchargez-le d’abord si vous voulez le garder.',
  replaceYes: 'Remplacer le classeur',
  replaceNo: 'Garder le classeur ouvert',
  failed: 'L’opération n’a pas abouti ; le classeur ouvert est intact. Réessayez, ou rechargez la page après l’avoir téléchargé.',
  tooLarge: (name: string, excess: string) =>
    withFrenchSpaces(`${name} n’a pas été ouvert, le classeur ouvert est resté en place. ${excess}`),
  uncalculated: (name: string, excess: string) =>
    withFrenchSpaces(`${name} est ouvert tel qu’il a été enregistré, sans être recalculé. ${excess}`),
  fileName: 'budget-cpts.xlsx',
  xlsx: {
    'not-a-workbook': (name: string) => `${name} n’est pas un classeur Excel (.xlsx). Le classeur ouvert est resté en place.`,
    encrypted: (name: string) => `${name} est protégé par un mot de passe : enregistrez-en une copie sans mot de passe, puis ouvrez-la.`,
    damaged: (name: string) => `${name} est abîmé : ouvrez-le dans Excel ou LibreOffice, enregistrez-le, puis essayez de nouveau.`,
    macros: (name: string) =>
      `${name} contient des macros, qui seraient perdues : enregistrez-en une copie au format .xlsx, puis ouvrez-la.`,
  } satisfies Record<XlsxErrorCode, (name: string) => string>,
} as const;
