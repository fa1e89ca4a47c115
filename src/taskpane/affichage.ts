import type { DateIso } from '../domain/calendrier';
import { formatDateFr, fromSerial, toSerial } from '../domain/calendrier';
import type { PeriodeContrat } from '../domain/annee-contrat';
import type { Decimal } from '../domain/money';
import { formatEuros } from '../texts/montant.fr';
import { groupThousands } from './saisie';

const ESPACE_FINE = '\u202f';
const MOINS = '\u2212';

/** `101 500`, `12,5`: as many decimals as the number has, with the minus sign of typography. */
export function formatNombre(nombre: Decimal | number): string {
  const [entiers = '', decimales] = (typeof nombre === 'number' ? String(nombre) : nombre.toFixed()).split('.');
  const groupes = entiers.startsWith('-') ? `${MOINS}${groupThousands(entiers.slice(1))}` : groupThousands(entiers);
  return decimales === undefined ? groupes : `${groupes},${decimales}`;
}

/** A share of 1: `50 %`, `12,5 %`. */
export function formatPourcentage(part: Decimal): string {
  return `${formatNombre(part.times(100))}${ESPACE_FINE}%`;
}

/** An amount as its own field shows it, without the sign of the euro: `40 000`, `4 200,50`. */
export function formatMontantSaisi(euros: Decimal): string {
  const decimales = euros.decimalPlaces();
  const complement = decimales === 1 ? '0' : '';
  return `${formatNombre(euros)}${complement}`;
}

/** A difference, its sign always told: `+ 12 000,00 €`, `− 500,00 €`. */
export function formatDifference(euros: Decimal): string {
  const signe = euros.isNegative() ? MOINS : '+';
  return `${signe}${ESPACE_FINE}${formatEuros(euros.abs())}`;
}

/** `du 15/06/2026 au 14/06/2027`, last day included. */
export function formatPeriode({ debut, fin }: PeriodeContrat): string {
  return `du ${formatDateFr(debut)} au ${formatDateFr(veille(fin))}`;
}

function veille(date: DateIso): DateIso {
  return fromSerial(toSerial(date) - 1) ?? date;
}
