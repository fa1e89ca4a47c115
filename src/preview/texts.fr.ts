import type { XlsxErrorCode } from '../host/xlsx';

export const TEXTS = {
  title: 'Budget CPTS',
  subtitle: 'sans Excel : tout reste dans cette page',
  new: 'Nouveau classeur',
  sample: 'Exemple Centre Alsace',
  open: 'Ouvrir un .xlsx',
  download: 'Télécharger le .xlsx',
  grid: 'Classeur',
  preparing: 'Préparation de l’exemple…',
  opening: (name: string) => `Ouverture de ${name}…`,
  saving: 'Préparation du fichier…',
  sampleReady: 'L’exemple de la CPTS Centre Alsace est ouvert. Ses dépenses sont imaginées.',
  newReady: 'Un classeur vide est ouvert : décrivez votre CPTS dans le panneau.',
  opened: (name: string) => `${name} est ouvert.`,
  downloaded: (name: string) => `${name} est téléchargé.`,
  replace: 'Ce qui a changé dans le classeur ouvert sera perdu. Téléchargez-le d’abord si vous voulez le garder.',
  replaceYes: 'Remplacer le classeur',
  replaceNo: 'Garder le classeur ouvert',
  failed: 'L’opération n’a pas abouti ; le classeur ouvert est intact. Réessayez, ou rechargez la page après l’avoir téléchargé.',
  fileName: 'budget-cpts.xlsx',
  xlsx: {
    'not-a-workbook': (name: string) => `${name} n’est pas un classeur Excel (.xlsx). Le classeur ouvert est resté en place.`,
    encrypted: (name: string) => `${name} est protégé par un mot de passe : enregistrez-en une copie sans mot de passe, puis ouvrez-la.`,
    damaged: (name: string) => `${name} est abîmé : ouvrez-le dans Excel ou LibreOffice, enregistrez-le, puis essayez de nouveau.`,
    'too-large': (name: string) => `${name} est trop grand pour être ouvert ici.`,
  } satisfies Record<XlsxErrorCode, (name: string) => string>,
} as const;
