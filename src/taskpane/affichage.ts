import type { Decimal } from '../domain/money';

const ESPACE_FINE = '\u202f';
const ESPACE_INSECABLE = '\u00a0';
const MOINS = '\u2212';

/** `1 234,56 €`, to the cent, with the spaces and the minus sign of French typography. */
export function formatEuros(euros: Decimal): string {
  return `${formatDecimal(euros.toFixed(2))}${ESPACE_INSECABLE}€`;
}

/** `101 500`, `12,5`: as many decimals as the number has. */
export function formatNombre(nombre: Decimal | number): string {
  return formatDecimal(typeof nombre === 'number' ? String(nombre) : nombre.toFixed());
}

/** A share of 1: `50 %`, `12,5 %`. */
export function formatPourcentage(part: Decimal): string {
  return `${formatNombre(part.times(100))}${ESPACE_FINE}%`;
}

/** Without the sign of the euro: what an amount looks like in the field where it is typed. */
export function formatMontantSaisi(euros: Decimal): string {
  return formatDecimal(euros.isInteger() ? euros.toFixed() : euros.toFixed(2));
}

/** From `-1234.56` to `−1 234,56`. */
function formatDecimal(ecriture: string): string {
  const [entiers = '', decimales] = ecriture.replace('-', '').split('.');
  const groupes = entiers.replace(/\B(?=(\d{3})+$)/g, ESPACE_FINE);
  const valeurNulle = /^[0.]*$/.test(ecriture.replace('-', ''));
  const signe = ecriture.startsWith('-') && !valeurNulle ? MOINS : '';
  return `${signe}${groupes}${decimales === undefined ? '' : `,${decimales}`}`;
}
