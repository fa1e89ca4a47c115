import { BrokenFormula } from './broken-formula';
import { LIMITS, type Limit } from './limits';
import { TooLarge } from './too-large';

const count = (limit: Limit): string => String(LIMITS[limit]).replace(/\B(?=(?:\d{3})+$)/g, ' ');
const megabytes = (limit: Limit): string => `${String(LIMITS[limit] / 1_000_000).replace(/\B(?=(?:\d{3})+$)/g, ' ')} Mo`;

/** Each names its limit, and what to take out. `place` is a sheet, a table or a cell. */
export const EXCESSES: Readonly<Record<Limit, (place: string) => string>> = {
  file: () => `Ce fichier dépasse ${megabytes('file')}, la limite de ce qui est lu ici ; retirez-en ce qui ne sert pas au budget.`,
  unzipped: () =>
    `Ce classeur dépasse ${megabytes('unzipped')} une fois décompressé ; retirez-en les images ou les feuilles qui ne servent pas au budget.`,
  elements: () =>
    `Ce classeur contient plus de ${count('elements')} éléments (cellules, formats, règles) ; retirez-en les feuilles qui ne servent pas au budget.`,
  cells: (place) => `La feuille « ${place} » porte ce classeur à plus de ${count('cells')} cellules ; mettez-la dans un autre classeur.`,
  formulas: (place) =>
    `La feuille « ${place} » porte ce classeur à plus de ${count('formulas')} formules ; mettez-la dans un autre classeur.`,
  formulaText: (place) =>
    `Les formules de la feuille « ${place} » sont trop longues : plus de ${count('formulaText')} caractères en tout ; mettez-la dans un autre classeur.`,
  table: (place) => `Le tableau « ${place} » couvre plus de ${count('table')} cellules ; ramenez-le à ses lignes.`,
  arrays: (place) =>
    `Avec celle de ${place}, les formules matricielles de ce classeur couvrent plus de ${count('arrays')} cellules ; réduisez sa plage.`,
  seconds: () =>
    `Ce fichier demande plus de ${count('seconds')} secondes de calcul ; retirez-en les feuilles et les formules qui ne servent pas au budget.`,
  memory: () => `Ce fichier demande plus de ${megabytes('memory')} de mémoire ; retirez-en les feuilles qui ne servent pas au budget.`,
  work: (place) =>
    place === ''
      ? `Les formules de ce classeur lisent plus de ${count('work')} cellules ; retirez-en les plages les plus grandes.`
      : `Avec la formule de ${place}, ce classeur lit plus de ${count('work')} cellules ; réduisez les plages de cette formule, ou retirez-la.`,
};

/** What a file asks for that it cannot have, as a sentence; `undefined` for another kind of error. */
export function describeExcess(error: unknown): string | undefined {
  if (error instanceof TooLarge) return EXCESSES[error.limit](error.place);
  if (!(error instanceof BrokenFormula)) return undefined;
  return error.address === ''
    ? 'Une formule de ce classeur ne peut pas être calculée ici.'
    : `La formule de ${error.address} ne peut pas être calculée ici ; remplacez-la par une plus simple, ou par son résultat.`;
}
