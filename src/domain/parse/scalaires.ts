import { parseDateIso, type DateIso } from '../calendrier';
import { refuse, type Reader } from './reader';

/** Contracts live in our own time: a year typed with a digit missing or too many is refused. */
const PREMIERE_DATE = '1950-01-01';
const DERNIERE_DATE = '2150-12-31';

export const booleen: Reader<boolean> = (value, lieu) =>
  typeof value === 'boolean' ? value : refuse(lieu, { code: 'type', recu: value, attendu: 'booleen' });

export function entier({ minimum, maximum = null }: { readonly minimum: number; readonly maximum?: number | null }): Reader<number> {
  return (value, lieu) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= minimum && (maximum === null || value <= maximum)
      ? value
      : refuse(lieu, { code: 'entier', recu: value, minimum, maximum });
}

export function unDe<T extends string | number>(acceptees: readonly T[]): Reader<T> {
  return (value, lieu) =>
    acceptees.find((acceptee) => acceptee === value) ?? refuse(lieu, { code: 'valeur-inconnue', recu: value, acceptees });
}

export const date: Reader<DateIso> = (value, lieu) => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return refuse(lieu, { code: 'date', recu: value });
  if (value < PREMIERE_DATE || value > DERNIERE_DATE) {
    return refuse(lieu, { code: 'date-hors-bornes', recu: value, minimum: PREMIERE_DATE, maximum: DERNIERE_DATE });
  }
  return parseDateIso(value) ?? refuse(lieu, { code: 'date', recu: value });
};
