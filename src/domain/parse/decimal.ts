import { Decimal } from '../money';
import { refuse, type Reader } from './reader';

export interface RegleDecimal {
  /** Digits after the decimal point, at most. */
  readonly decimales: number;
  readonly minimum?: string;
  readonly maximum?: string;
}

/** What a cell of Excel holds exactly: beyond, the workbook and the engine would no longer agree. */
const CHIFFRES = 15;
/** No limit but the fifteen digits: `=50000/12` typed in a cell is a fair unit cost. */
export const DECIMALES_CELLULE = 20;
/** Euros, quantities or values: a thousand billion and over is a slip of the keyboard. */
export const LIMITE_EXCLUE = '1000000000000';
/** Enough for any number we accept; keeps a text of a million digits from being computed. */
const LONGUEUR_TEXTE = 64;

/** `12.5` written with digits and a point, or a finite number; never `12,5`, `1e3` or an empty text. */
export function decimal({ decimales, minimum, maximum }: RegleDecimal): Reader<Decimal> {
  return (value, lieu) => {
    const lu = toDecimal(value);
    if (lu === null) return refuse(lieu, { code: 'decimal', recu: value });
    const tooLow = minimum !== undefined && lu.lessThan(minimum);
    const tooHigh = maximum === undefined ? lu.abs().greaterThanOrEqualTo(LIMITE_EXCLUE) : lu.greaterThan(maximum);
    if (tooLow || tooHigh) {
      const exclu = maximum === undefined ? LIMITE_EXCLUE : null;
      return refuse(lieu, { code: 'decimal-bornes', recu: value, minimum: minimum ?? null, maximum: maximum ?? null, exclu });
    }
    if (lu.decimalPlaces() > decimales) return refuse(lieu, { code: 'decimal-decimales', recu: value, maximum: decimales });
    if (lu.precision() > CHIFFRES) return refuse(lieu, { code: 'decimal-chiffres', recu: value, maximum: CHIFFRES });
    return lu;
  };
}

function toDecimal(value: unknown): Decimal | null {
  if (typeof value === 'number' && Number.isFinite(value)) {
    // A cell that shows 0.3 may hold 0.30000000000000004: Excel itself keeps 15 digits.
    return withoutMinusZero(new Decimal(value.toPrecision(CHIFFRES)));
  }
  if (typeof value === 'string' && value.length <= LONGUEUR_TEXTE && /^-?\d+(\.\d+)?$/.test(value)) {
    return withoutMinusZero(new Decimal(value));
  }
  return null;
}

function withoutMinusZero(lu: Decimal): Decimal {
  return lu.isZero() ? new Decimal(0) : lu;
}

/** Euros, to the cent. */
export const montant = decimal({ decimales: 2, minimum: '0' });
/** A share, 0 to 1. */
export const taux = decimal({ decimales: 4, minimum: '0', maximum: '1' });
