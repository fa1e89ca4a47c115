import type { Decimal } from '../../../domain/money';
import { formatEuros } from '../../../texts/montant.fr';
import { TEXTES } from '../../texts.fr';

export type NatureEcart = 'equilibre' | 'excedent' | 'deficit' | 'inconnu';

/** Resources − expenses, and what it is called: `équilibré`, `excédent de 12 000,00 €`, `déficit de 500,00 €`. */
export function describeEcart(ecart: Decimal | null): { readonly nature: NatureEcart; readonly texte: string } {
  if (ecart === null) return { nature: 'inconnu', texte: TEXTES.bilan.nonCalcule };
  if (ecart.isZero()) return { nature: 'equilibre', texte: TEXTES.bilan.equilibre };
  if (ecart.isPositive()) return { nature: 'excedent', texte: TEXTES.bilan.excedent(formatEuros(ecart)) };
  return { nature: 'deficit', texte: TEXTES.bilan.deficit(formatEuros(ecart.abs())) };
}
