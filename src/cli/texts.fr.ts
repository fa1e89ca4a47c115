import type { XlsxErrorCode } from '../host/xlsx';

export const USAGE = `Usage :
  npm run --silent classeur -- generer DOSSIER.json SORTIE.xlsx
  npm run --silent classeur -- regenerer ENTREE.xlsx SORTIE.xlsx [--dossier PATCH.json]
  npm run --silent classeur -- lire ENTREE.xlsx`;

export const TEXTS = {
  unreadable: (path: string) => `${path} : ce fichier ne peut pas être lu ; vérifiez son nom et ses droits`,
  unwritable: (path: string) => `${path} : ce fichier ne peut pas être écrit ; vérifiez le dossier et ses droits`,
  notJson: (path: string) => `${path} : ce fichier n’est pas du JSON ; il faut un dossier au format décrit dans le README`,
  notOurs: (path: string) => `${path} : ce classeur n’est pas un budget CPTS ; créez-en un avec « generer »`,
  xlsx: {
    'not-a-workbook': (path: string) => `${path} : ce fichier n’est pas un classeur Excel (.xlsx)`,
    encrypted: (path: string) => `${path} : ce classeur est protégé par un mot de passe ; enregistrez-en une copie sans mot de passe`,
    damaged: (path: string) => `${path} : ce classeur est abîmé ; ouvrez-le dans Excel ou LibreOffice et enregistrez-le de nouveau`,
    'too-large': (path: string) => `${path} : ce classeur est trop grand pour être ouvert ici`,
  } satisfies Record<XlsxErrorCode, (path: string) => string>,
} as const;
