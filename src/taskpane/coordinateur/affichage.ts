import { formatDecimal } from '../../texts/montant.fr';
import { daysBetween, type DateIso } from '../../domain/calendrier';
import { OUI_NON } from '../../domain/catalogue-indicateurs';
import type { Indicateur } from '../../domain/dossier';
import type { Decimal } from '../../domain/money';
import { formatPourcentage } from '../affichage';
import { TEXTES } from './textes.fr';

const ESPACE_FINE = '\u202f';
const ESPACE_INSECABLE = '\u00a0';
/** A unit that only repeats that a number is one. */
const SANS_UNITE: readonly string[] = ['', 'nombre'];

/** `12,5 %`, `1 234 passages`, `oui`: a value as its indicator says it. */
export function formatValeur(valeur: Decimal, { unite }: Pick<Indicateur, 'unite'>): string {
  const nombre = formatDecimal(valeur);
  if (unite === OUI_NON) return valeur.isZero() ? TEXTES.valeur.non : valeur.equals(1) ? TEXTES.valeur.oui : nombre;
  if (SANS_UNITE.includes(unite)) return nombre;
  return `${nombre}${unite === '%' ? ESPACE_FINE : ESPACE_INSECABLE}${unite}`;
}

/** What follows a field where a value is typed; nothing when the unit says nothing. */
export function uniteDeSaisie({ unite }: Pick<Indicateur, 'unite'>): string | undefined {
  return SANS_UNITE.includes(unite) || unite === OUI_NON ? undefined : unite;
}

/** A rate to a tenth of a percent: `66,7 %`. */
export function formatTaux(taux: Decimal): string {
  return formatPourcentage(taux.toDecimalPlaces(3));
}

/** Percent, to two decimals: `33,33 %`. */
export function formatPoids(poids: Decimal): string {
  return formatPourcentage(poids.dividedBy(100).toDecimalPlaces(4));
}

/** How long ago a measure was made: `il y a 144 jours`. */
export function formatAge(date: DateIso, aujourdhui: DateIso): string {
  const jours = daysBetween(date, aujourdhui);
  if (jours < 0) return TEXTES.age.futur(-jours);
  if (jours === 0) return TEXTES.age.aujourdhui;
  return jours === 1 ? TEXTES.age.hier : TEXTES.age.jours(jours);
}

/** `MT2 · Patients sans médecin traitant`; the code alone when there is no label. */
export function nommerIndicateur({ id, libelle }: Pick<Indicateur, 'id' | 'libelle'>): string {
  return libelle === '' ? id : `${id} · ${libelle}`;
}
