import type { CauseDeFaute, Faute } from '../faute';

/** What a reader gives back instead of a value, its faults being told apart. */
export const INVALIDE: unique symbol = Symbol('invalide');
export type Lu<T> = T | typeof INVALIDE;

/** Where a value stands in what was received, and where its faults go. */
export interface Lieu {
  readonly chemin: string;
  readonly fautes: Faute[];
}

/** unknown → T; every fault is recorded at its place, so that all of them are told at once. */
export type Reader<T> = (value: unknown, lieu: Lieu) => Lu<T>;

export function refuse({ chemin, fautes }: Lieu, cause: CauseDeFaute): typeof INVALIDE {
  fautes.push({ chemin, ...cause });
  return INVALIDE;
}

/** A reader that also refuses what `check` finds a cause to refuse. */
export function refine<T>(read: Reader<T>, check: (value: T, lieu: Lieu) => CauseDeFaute | null): Reader<T> {
  return (value, lieu) => {
    const lu = read(value, lieu);
    if (lu === INVALIDE) return INVALIDE;
    const cause = check(lu, lieu);
    return cause === null ? lu : refuse(lieu, cause);
  };
}

export function nullable<T>(read: Reader<T>): Reader<T | null> {
  return (value, lieu) => (value === null ? null : read(value, lieu));
}
