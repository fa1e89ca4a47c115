import type { DateIso } from './calendrier';
import type { Mesure } from './dossier';
import { Decimal } from './money';

/** What was measured of an indicator before a day: how many times, and how large at the least and at the most, signs left aside. */
export interface Serie {
  readonly nombre: number;
  readonly moindre: Decimal;
  readonly plusGrande: Decimal;
}

interface Jour extends Serie {
  readonly date: DateIso;
}

/** Looked up at once, however many measures there are; null before the first. */
export type Series = (indicateur: string, avant: DateIso) => Serie | null;

export function createSeries(mesures: readonly Mesure[]): Series {
  const parIndicateur = new Map<string, { readonly date: DateIso; readonly grandeur: Decimal }[]>();
  for (const { indicateur, date, valeur } of mesures) {
    const siennes = parIndicateur.get(indicateur);
    const mesuree = { date, grandeur: valeur.abs() };
    if (siennes === undefined) parIndicateur.set(indicateur, [mesuree]);
    else siennes.push(mesuree);
  }
  const jours = new Map<string, readonly Jour[]>();
  return (indicateur, avant) => {
    const connus = jours.get(indicateur) ?? cumulate(parIndicateur.get(indicateur) ?? []);
    jours.set(indicateur, connus);
    return lastBefore(connus, avant);
  };
}

function cumulate(mesurees: readonly { readonly date: DateIso; readonly grandeur: Decimal }[]): readonly Jour[] {
  const jours: Jour[] = [];
  const enOrdre = [...mesurees].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  for (const { date, grandeur } of enOrdre) {
    const veille = jours.at(-1);
    jours.push({
      date,
      nombre: jours.length + 1,
      moindre: veille ? Decimal.min(veille.moindre, grandeur) : grandeur,
      plusGrande: veille ? Decimal.max(veille.plusGrande, grandeur) : grandeur,
    });
  }
  return jours;
}

function lastBefore(jours: readonly Jour[], avant: DateIso): Serie | null {
  let first = 0;
  let after = jours.length;
  while (first < after) {
    const middle = (first + after) >> 1;
    const jour = jours[middle];
    if (jour !== undefined && jour.date < avant) first = middle + 1;
    else after = middle;
  }
  return jours[first - 1] ?? null;
}
