import { parseArguments } from '../../src/cli/arguments';
import { Refusal } from '../../src/cli/refusal';

const PLAIN_SPACES = /[\u00A0\u202F]/g;

function faultsOf(...args: string[]): readonly string[] {
  try {
    parseArguments(args);
  } catch (error) {
    if (error instanceof Refusal) return error.lines.map((line) => line.replaceAll(PLAIN_SPACES, ' '));
    throw error;
  }
  throw new Error(`${args.join(' ')} was accepted`);
}

const USAGE_REGENERER = 'Usage : npm run --silent classeur -- regenerer ENTREE.xlsx SORTIE.xlsx [--dossier PATCH.json]';

it.each([
  [['generer', 'd.json', 's.xlsx'], { commande: 'generer', dossier: 'd.json', sortie: 's.xlsx' }],
  [['regenerer', 'e.xlsx', 's.xlsx'], { commande: 'regenerer', entree: 'e.xlsx', sortie: 's.xlsx', patch: null }],
  [['regenerer', 'e', 's', '--dossier', 'p'], { commande: 'regenerer', entree: 'e', sortie: 's', patch: 'p' }],
  [['regenerer', '--dossier', 'p', 'e', 's'], { commande: 'regenerer', entree: 'e', sortie: 's', patch: 'p' }],
  [['regenerer', 'e', '--dossier=a=b.json', 's'], { commande: 'regenerer', entree: 'e', sortie: 's', patch: 'a=b.json' }],
  [['lire', '-e.xlsx'], { commande: 'lire', entree: '-e.xlsx' }],
  [['--help'], { commande: 'aide' }],
  [['aide'], { commande: 'aide' }],
])('%j is understood', (args, expected) => {
  expect(parseArguments(args)).toEqual(expected);
});

it.each([
  [['toto'], 'toto : Commande inconnue. Commandes acceptées : generer, regenerer, lire.'],
  [['Lire', 'e'], 'Lire : Commande inconnue. Commandes acceptées : generer, regenerer, lire.'],
  [['lire'], 'lire : Il manque ENTREE.xlsx (attendu : ENTREE.xlsx). Usage : npm run --silent classeur -- lire ENTREE.xlsx'],
  [['regenerer'], `regenerer : Il manque ENTREE.xlsx et SORTIE.xlsx (attendu : ENTREE.xlsx SORTIE.xlsx). ${USAGE_REGENERER}`],
  [['regenerer', 'e'], `regenerer : Il manque SORTIE.xlsx (attendu : ENTREE.xlsx SORTIE.xlsx). ${USAGE_REGENERER}`],
  [['regenerer', 'e', ''], `regenerer : Un nom de fichier est vide (attendu : ENTREE.xlsx SORTIE.xlsx). ${USAGE_REGENERER}`],
  [['regenerer', 'e', 's', 'p.json'], `regenerer : « p.json » est en trop (attendu : ENTREE.xlsx SORTIE.xlsx). ${USAGE_REGENERER}`],
  [['regenerer', 'e', 's', '--dossier'], '--dossier : Cette option attend un fichier : --dossier PATCH.json.'],
  [['regenerer', 'e', 's', '--dossier='], '--dossier : Cette option attend un fichier : --dossier PATCH.json.'],
  [
    ['regenerer', 'e', 's', '--dossier', 'p', '--dossier', 'q'],
    '--dossier : Cette option est donnée plusieurs fois ; une seule est acceptée.',
  ],
  [['regenerer', 'e', 's', '--patch=p'], '--patch=p : Option inconnue. Option acceptée : --dossier PATCH.json, avec « regenerer ».'],
  [['lire', 'e', '--dossier', 'p'], '--dossier : « lire » ne prend pas cette option ; elle ne va qu’avec « regenerer ».'],
])('%j is refused in one line', (args, line) => {
  expect(faultsOf(...args)).toEqual([line]);
});

it('tells every fault of the arguments at once', () => {
  expect(faultsOf('generer', 'd.json', '--force', 's.xlsx', 'de.trop', '--dossier', 'p')).toEqual([
    '--force : Option inconnue. Option acceptée : --dossier PATCH.json, avec « regenerer ».',
    '--dossier : « generer » ne prend pas cette option ; elle ne va qu’avec « regenerer ».',
    'generer : « de.trop » est en trop (attendu : DOSSIER.json SORTIE.xlsx). Usage : npm run --silent classeur -- generer DOSSIER.json SORTIE.xlsx',
  ]);
});

it('shows the three commands to who types none', () => {
  expect(faultsOf().join('\n')).toMatch(/^Usage :\n.* generer DOSSIER.json SORTIE.xlsx\n.* regenerer .*\n.* lire ENTREE.xlsx$/);
});
