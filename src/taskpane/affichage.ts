import type { DateIso } from '../domain/calendrier';
import { formatDateFr, fromSerial, toSerial } from '../domain/calendrier';
import type { PeriodeContrat } from '../domain/annee-contrat';
import type { Decimal } from '../domain/money';
import { formatDecimal, formatEuros, formatPourcent } from '../texts/montant.fr';

const ESPACE_FINE = '\u202f';
const MOINS = '\u2212';

/** A share of 1: `50 %`, `12,5 %`. */
export function formatPourcentage(part: Decimal): string {
  return formatPourcent(part.times(100));
}

/** An amount as its own field shows it, without the sign of the euro: `40 000`, `4 200,50`. */
export function formatMontantSaisi(euros: Decimal): string {
  const decimales = euros.decimalPlaces();
  const complement = decimales === 1 ? '0' : '';
  return `${formatDecimal(euros)}${complement}`;
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
