import { Refusal } from './refusal';
import { TEXTS } from './texts.fr';

/** What was asked for on the command line. */
export type Demande =
  | { readonly commande: 'generer'; readonly dossier: string; readonly sortie: string }
  | { readonly commande: 'regenerer'; readonly entree: string; readonly sortie: string; readonly patch: string | null }
  | { readonly commande: 'lire'; readonly entree: string }
  | { readonly commande: 'aide' };

const FICHIERS = {
  generer: ['DOSSIER.json', 'SORTIE.xlsx'],
  regenerer: ['ENTREE.xlsx', 'SORTIE.xlsx'],
  lire: ['ENTREE.xlsx'],
} as const;

type Commande = keyof typeof FICHIERS;

const COMMANDES: readonly string[] = Object.keys(FICHIERS);

/** @throws Refusal with everything that is wrong with the arguments. */
export function parseArguments(args: readonly string[]): Demande {
  const [commande, ...rest] = args;
  if (commande === undefined) throw new Refusal([TEXTS.usage]);
  if (['aide', '--aide', '--help', '-h'].includes(commande)) return { commande: 'aide' };
  if (!isCommande(commande)) throw new Refusal([TEXTS.unknownCommand(commande, COMMANDES)]);
  const { fichiers, patch, faults } = sortArguments(commande, rest);
  const wanted = FICHIERS[commande];
  const [first = '', second = ''] = fichiers;
  const lines = [
    ...faults,
    ...fichiers.slice(wanted.length).map((extra) => TEXTS.extraArgument(commande, extra, wanted)),
    ...(fichiers.length < wanted.length ? [TEXTS.missingArguments(commande, wanted.slice(fichiers.length), wanted)] : []),
    ...(fichiers.slice(0, wanted.length).includes('') ? [TEXTS.emptyArgument(commande, wanted)] : []),
  ];
  if (lines.length > 0) throw new Refusal(lines);
  switch (commande) {
    case 'generer':
      return { commande, dossier: first, sortie: second };
    case 'regenerer':
      return { commande, entree: first, sortie: second, patch };
    case 'lire':
      return { commande, entree: first };
  }
}

interface SortedArguments {
  readonly fichiers: readonly string[];
  readonly patch: string | null;
  readonly faults: readonly string[];
}

const OPTION = '--dossier';

/** Files apart from options, which may stand anywhere: `--dossier PATCH.json` or `--dossier=PATCH.json`. */
function sortArguments(commande: Commande, args: readonly string[]): SortedArguments {
  const fichiers: string[] = [];
  const patches: string[] = [];
  const faults: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    const [option = '', ...value] = arg.split('=');
    if (!arg.startsWith('--')) fichiers.push(arg);
    else if (option !== OPTION) faults.push(TEXTS.unknownOption(arg));
    else if (commande !== 'regenerer') {
      faults.push(TEXTS.misplacedOption(commande));
      if (arg === OPTION) index += 1;
    } else if (arg === OPTION) patches.push(args[(index += 1)] ?? '');
    else patches.push(value.join('='));
  }
  if (patches.length > 1) faults.push(TEXTS.repeatedOption);
  if (patches.some((patch) => patch === '' || patch.startsWith('--'))) faults.push(TEXTS.optionWithoutFile);
  return { fichiers, patch: patches[0] ?? null, faults };
}

function isCommande(word: string): word is Commande {
  return COMMANDES.includes(word);
}
