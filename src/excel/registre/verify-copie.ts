import { computeSceau, poidsDeControle } from '../../plan/registre/empreinte';
import type { ActeInscrit } from '../../plan/registre/registre';
import { isNumerotee, repereOf } from '../../plan/sheets/budgets-votes';
import type { FigeLue } from './read-copies';

/** In what a copy is no longer the one that the vote left. */
export interface FautesCopie {
  /** Lines that are not what was written, or not at their place. */
  readonly modifiees: readonly FigeLue[];
  /** Ranks that no line bears any more. */
  readonly perdues: readonly number[];
}

export const INTACTE: FautesCopie = { modifiees: [], perdues: [] };

/**
 * Each line vouches for itself, by its seal, whatever became of those beside it: one that is gone makes none of the others
 * wrong. A line that is not what was written stands for one of the copy; what is missing besides is lost.
 * @param lues the lines of the copy, in the order of the sheet
 */
export function verifyCopie({ numero, lignes }: Pick<ActeInscrit, 'numero' | 'lignes'>, lues: readonly FigeLue[]): FautesCopie {
  const whole = new Set(lues.filter((lue) => isSealed(numero, lue)));
  const borne = new Set([...whole].map(({ rang }) => rang));
  const firsts = readFirstRanks([...whole]);
  const modifiees: FigeLue[] = [];
  const perdues: number[] = [];
  let last = 0;
  let next = 1;
  const loseBefore = (rang: number): void => {
    for (; next < rang; next += 1) if (!borne.has(next)) perdues.push(next);
  };
  for (const lue of lues) {
    const { vote, rang, poids } = lue;
    const isItself = whole.has(lue) && vote === numero && rang <= lignes && poids === poidsDeControle(rang) && hasRepere(lue, firsts);
    if (isItself && rang > last) {
      loseBefore(rang);
      last = rang;
      next = rang + 1;
    } else {
      modifiees.push(lue);
      next += 1;
    }
  }
  loseBefore(lignes + 1);
  return { modifiees, perdues };
}

/** Whether a line is, word for word, the one that its seal was made for, in the copy of this vote. */
export const isSealed = (numero: number, { rang, ligne, sceau }: FigeLue): boolean => computeSceau(numero, rang, ligne) === sceau;

type FirstRanks = ReadonlyMap<string, number>;

/** Expenses and resources are numbered, each without a gap: the rank of the first of them, as most of them tell it. */
function readFirstRanks(lues: readonly FigeLue[]): FirstRanks {
  const votes = new Map<string, Map<number, number>>();
  for (const { ligne, rang, repere } of lues) {
    if (!isNumerotee(ligne.nature)) continue;
    const first = rang - Number(repere.slice(repere.lastIndexOf('|') + 1)) + 1;
    const counts = votes.get(ligne.nature) ?? new Map<number, number>();
    votes.set(ligne.nature, counts.set(first, (counts.get(first) ?? 0) + 1));
  }
  return new Map(
    [...votes].map(([nature, counts]) => {
      const [[first] = [NaN]] = [...counts].sort(([, one], [, other]) => other - one);
      return [nature, first];
    }),
  );
}

function hasRepere({ vote, rang, ligne: { nature, code }, repere }: FigeLue, firsts: FirstRanks): boolean {
  const first = firsts.get(nature) ?? NaN;
  return repere === repereOf(vote, nature, isNumerotee(nature) ? String(rang - first + 1) : code);
}
