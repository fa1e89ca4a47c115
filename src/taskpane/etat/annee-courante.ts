import { ANNEES_CONTRAT, computePeriode } from '../../domain/annee-contrat';
import { compareDates, type DateIso } from '../../domain/calendrier';
import type { AnneeContrat } from '../../domain/dossier';

/** The year of the contract that contains a day; the first before the contract, the last after it. */
export function anneeCourante(dateSignature: DateIso, jour: DateIso): AnneeContrat {
  const commencees = ANNEES_CONTRAT.filter((annee) => compareDates(computePeriode(dateSignature, annee).debut, jour) <= 0);
  return commencees.at(-1) ?? 1;
}
