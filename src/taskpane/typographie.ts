import { withFrenchSpaces as withPunctuationSpaces } from '../texts/typographie.fr';

const FINE = '\u202f';

/** The spaces that French wants unbreakable, typed as ordinary ones in the catalogues: those of punctuation, of % and of numbers. */
export function frenchSpaces(texte: string): string {
  return withPunctuationSpaces(texte)
    .replaceAll(' %', `${FINE}%`)
    .replaceAll(/(?<=\d) (?=\d{3}(?!\d))/g, FINE);
}

/** A catalogue whose every sentence, plain or made of its arguments, has French spaces. */
export function catalogueFr<T>(catalogue: T): T {
  // The shape does not change: texts stay texts, functions keep their arguments.
  return convert(catalogue) as T;
}

function convert(valeur: unknown): unknown {
  if (typeof valeur === 'string') return frenchSpaces(valeur);
  if (typeof valeur === 'function') return (...args: readonly unknown[]): unknown => convert(Reflect.apply(valeur, undefined, args));
  if (typeof valeur !== 'object' || valeur === null) return valeur;
  return Object.fromEntries(Object.entries(valeur).map(([nom, membre]) => [nom, convert(membre)]));
}
