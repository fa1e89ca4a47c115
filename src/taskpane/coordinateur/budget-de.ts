import { getBareme } from '../../baremes';
import { computeBudget, type Budget } from '../../domain/budget';
import type { Dossier, Mesure } from '../../domain/dossier';

const connus = new WeakMap<Dossier, Budget>();

/** The budget of a dossier, computed once however many views show it. */
export function budgetDe(dossier: Dossier): Budget {
  const connu = connus.get(dossier);
  if (connu !== undefined) return connu;
  const budget = computeBudget(dossier, getBareme(dossier));
  connus.set(dossier, budget);
  return budget;
}

/** The dossier as it would be: nothing is written. */
export function withMesures(dossier: Dossier, mesures: readonly Mesure[]): Dossier {
  return mesures.length === 0 ? dossier : { ...dossier, mesures: [...dossier.mesures, ...mesures] };
}
