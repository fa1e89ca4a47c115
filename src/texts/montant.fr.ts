import { Decimal } from '../domain/money';

const ESPACE_FINE = '\u202F';
const MOINS = '\u2212';
const ESPACE_INSECABLE = '\u00A0';

/** 1 234,50 €: French typography, without the machine's own settings. */
export function formatEuros(euros: Decimal): string {
  return `${withFrenchMarks(euros.toFixed(2))}${ESPACE_INSECABLE}€`;
}

/** 101 500 */
export function formatEntier(entier: number): string {
  return withFrenchMarks(entier.toFixed(0));
}

/** 1 234,5: as many decimals as the number has. */
export function formatDecimal(nombre: Decimal | number): string {
  return withFrenchMarks(new Decimal(nombre).toFixed());
}

/** Of a hundred: 99,5 % */
export function formatPourcent(pourcent: Decimal): string {
  return `${formatDecimal(pourcent)}${ESPACE_FINE}%`;
}

function withFrenchMarks(digits: string): string {
  const [entiers = '', decimales] = digits.split('.');
  const grouped = entiers.replace('-', MOINS).replaceAll(/\B(?=(\d{3})+$)/g, ESPACE_FINE);
  return decimales === undefined ? grouped : `${grouped},${decimales}`;
}
