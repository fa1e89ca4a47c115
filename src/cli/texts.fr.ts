import type { CodeErreurClasseur } from '../excel/classeur';
import type { Loss, XlsxErrorCode } from '../host/xlsx';
import { EXCESSES } from '../host/limits.fr';
import { withFrenchSpaces } from '../texts/typographie.fr';

const SYNTAXE = {
  generer: 'npm run --silent classeur -- generer DOSSIER.json SORTIE.xlsx',
  regenerer: 'npm run --silent classeur -- regenerer ENTREE.xlsx SORTIE.xlsx [--dossier PATCH.json]',
  lire: 'npm run --silent classeur -- lire ENTREE.xlsx',
} as const;

/** What is wrong with a file, after its path: a script cuts the line at the first « : ». */
export const about = (path: string, sentence: string): string => `${path} : ${withFrenchSpaces(sentence)}`;

const syntax = (commande: keyof typeof SYNTAXE): string => `Usage : ${SYNTAXE[commande]}`;

/** Each on one line, but for the usage: what is wrong, and what is accepted or what to do. */
export const TEXTS = {
  usage: ['Usage :', ...Object.values(SYNTAXE).map((line) => `  ${line}`)].join('\n'),
  unknownCommand: (word: string, known: readonly string[]) => about(word, `Commande inconnue. Commandes acceptées : ${known.join(', ')}.`),
  missingArguments: (commande: keyof typeof SYNTAXE, missing: readonly string[], wanted: readonly string[]) =>
    about(commande, `Il manque ${missing.join(' et ')} (attendu : ${wanted.join(' ')}). ${syntax(commande)}`),
  extraArgument: (commande: keyof typeof SYNTAXE, extra: string, wanted: readonly string[]) =>
    about(commande, `« ${extra} » est en trop (attendu : ${wanted.join(' ')}). ${syntax(commande)}`),
  emptyArgument: (commande: keyof typeof SYNTAXE, wanted: readonly string[]) =>
    about(commande, `Un nom de fichier est vide (attendu : ${wanted.join(' ')}). ${syntax(commande)}`),
  unknownOption: (option: string) => about(option, 'Option inconnue. Option acceptée : --dossier PATCH.json, avec « regenerer ».'),
  misplacedOption: (commande: string) =>
    about('--dossier', `« ${commande} » ne prend pas cette option ; elle ne va qu’avec « regenerer ».`),
  repeatedOption: about('--dossier', 'Cette option est donnée plusieurs fois ; une seule est acceptée.'),
  optionWithoutFile: about('--dossier', 'Cette option attend un fichier : --dossier PATCH.json.'),

  absent: (path: string) => about(path, 'Ce fichier n’existe pas.'),
  directory: (path: string) => about(path, 'C’est un répertoire ; un fichier est attendu.'),
  forbidden: (path: string) => about(path, 'Vous n’avez pas le droit de lire ce fichier.'),
  tooLong: (path: string) => about(path, EXCESSES.file('')),
  unreadable: (path: string) => about(path, 'Ce fichier ne peut pas être lu.'),

  empty: (path: string) => about(path, 'Ce fichier est vide ; un dossier JSON est attendu (voir examples/).'),
  notUtf8: (path: string) => about(path, 'Ce fichier n’est pas du texte en UTF-8 ; un dossier JSON est attendu dans cet encodage.'),
  notJson: (path: string, line: number, column: number) =>
    about(
      path,
      `Ce fichier n’est pas du JSON correct : voir ligne ${line}, colonne ${column}. Un dossier JSON est attendu (voir examples/).`,
    ),

  duplicateKey: (chemin: string, line: number, column: number) =>
    about(
      chemin,
      `Ce champ est donné deux fois, la seconde ligne ${line}, colonne ${column} ; gardez celui qui convient et retirez l’autre.`,
    ),

  noDirectory: (path: string, directory: string) => about(path, `Le répertoire « ${directory} » n’existe pas ; créez-le d’abord.`),
  unwritable: (path: string) => about(path, 'Ce fichier ne peut pas être écrit ; vérifiez vos droits et la place disponible.'),
  overwritesInput: (path: string) => about(path, 'Ce fichier est le dossier JSON lui-même ; donnez un autre nom au classeur.'),

  notOurs: (path: string) => about(path, 'Ce classeur n’est pas un budget CPTS ; créez-en un avec « generer ».'),
  shadowed: (name: string, title: string | null) =>
    title === null
      ? `Le nom « ${name} » est défini deux fois dans ce classeur ; gardez celui du budget et supprimez l’autre (Formules, Gestionnaire de noms).`
      : `Le nom « ${name} » est redéfini pour la seule feuille « ${title} », dont les formules suivent alors d’autres cellules ; supprimez-le (Formules, Gestionnaire de noms).`,
  lostResults: (path: string, names: readonly string[]) =>
    about(
      path,
      `Des résultats ont disparu de ce classeur (${names.slice(0, 3).join(', ')}${names.length > 3 ? '…' : ''}) ; remettez-les avec « regenerer ».`,
    ),
  xlsx: {
    'not-a-workbook': (path: string) => about(path, 'Ce fichier n’est pas un classeur Excel (.xlsx).'),
    encrypted: (path: string) => about(path, 'Ce classeur est protégé par un mot de passe ; enregistrez-en une copie sans mot de passe.'),
    damaged: (path: string) => about(path, 'Ce classeur est abîmé ; ouvrez-le dans Excel ou LibreOffice et enregistrez-le de nouveau.'),
    macros: (path: string) =>
      about(path, 'Ce classeur contient des macros, qui seraient perdues ; enregistrez-en une copie au format .xlsx.'),
  } satisfies Record<XlsxErrorCode, (path: string) => string>,
  unexpected: 'Erreur imprévue ; rien n’a été écrit. Détail :',
} as const;

/** What in a workbook keeps it from being regenerated. What is missing here no file can cause: it would be a bug. */
export const REFUSALS: Partial<Readonly<Record<CodeErreurClasseur, (path: string, detail: string) => string>>> = {
  protege: (path) => about(path, 'Une feuille du budget est protégée par un mot de passe ; retirez cette protection.'),
  'sous-tableau-occupe': (path, detail) =>
    about(path, `Quelque chose est écrit juste sous un tableau qui doit s’allonger (${detail}) ; déplacez-le plus bas ou à côté.`),
  'trop-grand': (path, detail) =>
    about(path, `Un tableau ou une feuille couvre bien plus que ses lignes (${detail}) ; ôtez ce qui se trouve au loin, puis recommencez.`),
  'nom-pris': (path, detail) => about(path, `Le classeur a déjà un nom ou un tableau « ${detail} » dont le budget a besoin ; renommez-le.`),
};

/** What of the workbook read is not in the one written: told, though the work is done. */
export const LOSSES: Readonly<Record<Loss, (path: string) => string>> = {
  strict: (path) =>
    about(path, 'Ce classeur est au format « Open XML strict » : graphiques, images et commentaires ne sont pas repris dans la sortie.'),
  signature: (path) => about(path, 'La signature numérique de ce classeur n’est pas reprise dans la sortie.'),
  history: (path) => about(path, 'L’historique des modifications de ce classeur partagé n’est pas repris dans la sortie.'),
  views: (path) => about(path, 'Les affichages personnalisés de ce classeur ne sont pas repris dans la sortie.'),
  sheets: (path) => about(path, 'Les feuilles de dialogue et de macros Excel 4 de ce classeur ne sont pas reprises dans la sortie.'),
  'linked-tables': (path) =>
    about(path, 'Les tableaux de ce classeur qui viennent d’une source externe gardent leurs valeurs dans la sortie, sans le lien.'),
};
