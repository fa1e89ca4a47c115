import { anniversaire, daysBetween, type DateIso } from './calendrier';
import type { AnneeContrat, ParAnnee } from './dossier';
import type { Decimal } from './money';

/** An ACI runs five years from its signature. */
export const ANNEES_CONTRAT = [1, 2, 3, 4, 5] as const satisfies readonly AnneeContrat[];
export const DUREE_CONTRAT = 5;

/** A year of the contract, from anniversary to anniversary. */
export interface PeriodeContrat {
  readonly annee: AnneeContrat;
  readonly debut: DateIso;
  /** The next anniversary, first day of the following year: not part of this one. */
  readonly fin: DateIso;
  readonly jours: number;
}

export function computePeriode(dateSignature: DateIso, annee: AnneeContrat): PeriodeContrat {
  const debut = anniversaire(dateSignature, annee - 1);
  const fin = anniversaire(dateSignature, annee);
  return { annee, debut, fin, jours: daysBetween(debut, fin) };
}

export const parAnnee = (of: (annee: AnneeContrat) => Decimal | null): ParAnnee => [of(1), of(2), of(3), of(4), of(5)];
