import { Decimal } from '../../../domain/money';
import { formatNombre } from '../../affichage';

/** `Budget global!F15` of `'Budget global'!F15`: the quotes are for formulas. */
export const lieuLisible = (cellule: string): string =>
  cellule.replace(/^'(.*)'!/, (_quoted, titre: string) => `${titre.replaceAll("''", "'")}!`);

/** `1 234,5` of `1234.5`, as a cell tells its number; anything else is left as it stands. */
export const nombreLisible = (contenu: string): string => (/^-?\d+(\.\d+)?$/.test(contenu) ? formatNombre(new Decimal(contenu)) : contenu);
