import { formatDateFr, fromSerial } from '../../domain/calendrier';
import { Decimal } from '../../domain/money';
import { formatDecimal, formatEuros, formatPourcent } from '../../texts/montant.fr';
import type { ObservedCell } from '../audit/observed';
import { styleOf, type StyleId } from '../styles';

/** What a cell counts, as its format says. */
export type Unite = 'euros' | 'pourcentage' | 'date' | 'nombre';

export function uniteOf(style: StyleId): Unite {
  const { numberFormat } = styleOf(style);
  if (numberFormat.includes('€')) return 'euros';
  if (numberFormat.includes('%')) return 'pourcentage';
  return numberFormat.includes('yyyy') ? 'date' : 'nombre';
}

/** Excel keeps fifteen digits. */
const exact = (value: number): Decimal => new Decimal(value.toPrecision(15));

/** What a cell holds, as a person reads it: `12 345,00 €`, `60 %`, `« Salaires »`, `vide`. */
export function showValue({ value, isError }: Pick<ObservedCell, 'value' | 'isError'>, style: StyleId): string {
  if (isError) return String(value);
  if (typeof value === 'boolean') return value ? 'Vrai' : 'Faux';
  if (typeof value === 'string') return value === '' ? 'vide' : value;
  switch (uniteOf(style)) {
    case 'euros':
      return formatEuros(exact(value));
    case 'pourcentage':
      return formatPourcent(exact(value).times(100).toDecimalPlaces(2));
    case 'date': {
      const date = fromSerial(value);
      return date === null ? formatDecimal(exact(value)) : formatDateFr(date);
    }
    case 'nombre':
      return formatDecimal(exact(value).toDecimalPlaces(6));
  }
}
