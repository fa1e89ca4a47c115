import { compareDates, fromSerial, toSerial } from '../../../domain/calendrier';
import type { Budget } from '../../../domain/budget';
import type { Dossier, Mesure } from '../../../domain/dossier';
import type { LigneVariable, PartVariable } from '../../../domain/part-variable';
import { budgetDe, withMesures } from '../budget-de';

export interface Essai {
  readonly avant: Issue;
  readonly apres: Issue;
}

/** What a dossier gives for an indicator, its mission and the whole budget. */
export interface Issue {
  readonly budget: Budget;
  readonly part: PartVariable;
  readonly ligne: LigneVariable;
}

/** What the budget would become with a value; null = the indicator is not there. Nothing is written. */
export function computeEssai(dossier: Dossier, indicateur: string, essayee: Mesure | null): Essai | null {
  const avant = issueDe(dossier, indicateur);
  const apres =
    essayee === null || avant === null ? avant : issueDe(withOnly(dossier, counting(essayee, avant.budget.periode)), indicateur);
  return avant && apres && { avant, apres };
}

/** The value tried counts, whatever the journal holds for later days of the year. */
function withOnly(dossier: Dossier, essayee: Mesure): Dossier {
  const autres = dossier.mesures.filter(({ indicateur }) => indicateur !== essayee.indicateur);
  return withMesures({ ...dossier, mesures: autres }, [essayee]);
}

/** A budget of a year that is over: the value is tried on its last day. */
function counting(essayee: Mesure, { fin }: Budget['periode']): Mesure {
  const dernier = fromSerial(toSerial(fin) - 1);
  return dernier !== null && compareDates(essayee.date, fin) >= 0 ? { ...essayee, date: dernier } : essayee;
}

function issueDe(dossier: Dossier, indicateur: string): Issue | null {
  const budget = budgetDe(dossier);
  for (const part of Object.values(budget.partsVariables)) {
    const ligne = part.lignes.find((candidate) => candidate.indicateur.id === indicateur);
    if (ligne !== undefined) return { budget, part, ligne };
  }
  return null;
}
