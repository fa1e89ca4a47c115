import { Decimal } from '../../../domain/money';
import { formatPoids } from '../affichage';
import { TEXTES } from '../textes.fr';

const CENT = new Decimal(100);

/** The total of a mission's weights, percent, and what it lacks or has too much: `90 %`, `il manque 10 %`. */
export function describePoids(poidsTotal: Decimal): { readonly total: string; readonly ecart: string } {
  const manque = CENT.minus(poidsTotal);
  const { complet, manque: ilManque, trop } = TEXTES.formulaire;
  const ecart = manque.isZero() ? complet : manque.isPositive() ? ilManque(formatPoids(manque)) : trop(formatPoids(manque.abs()));
  return { total: formatPoids(poidsTotal), ecart };
}
