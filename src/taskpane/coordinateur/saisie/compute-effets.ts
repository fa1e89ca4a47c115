import { compareDates } from '../../../domain/calendrier';
import type { Dossier, Mesure } from '../../../domain/dossier';
import type { Budget } from '../../../domain/budget';
import { ZERO, type Decimal } from '../../../domain/money';
import type { LigneVariable } from '../../../domain/part-variable';
import { budgetDe, withMesures } from '../budget-de';

/** What measures would do to an indicator, were they recorded. */
export interface Effet {
  readonly ligne: LigneVariable;
  /** Euros, of the indicator's own part. */
  readonly difference: Decimal;
  /** The measure whose value goes on counting, because it is later than the one typed; null when the one typed counts. */
  readonly anterieureA: Mesure | null;
  /** The measure is dated after the contract year: it counts in a later one. */
  readonly isHorsAnnee: boolean;
}

export interface Effets {
  /** By identifier of indicator. */
  readonly parIndicateur: ReadonlyMap<string, Effet>;
  /** Euros, all missions together. */
  readonly difference: Decimal;
}

/** Compares the dossier with what it would be: nothing is written. */
export function computeEffets(dossier: Dossier, mesures: readonly Mesure[]): Effets {
  const avant = budgetDe(dossier);
  const apres = budgetDe(withMesures(dossier, mesures));
  const lignes = { avant: lignesParId(avant), apres: lignesParId(apres) };
  const parIndicateur = new Map<string, Effet>();
  for (const mesure of mesures) {
    const ligne = lignes.apres.get(mesure.indicateur);
    if (ligne === undefined) continue;
    const isHorsAnnee = compareDates(mesure.date, apres.periode.fin) >= 0;
    parIndicateur.set(mesure.indicateur, {
      ligne,
      difference: ligne.montant.minus(lignes.avant.get(mesure.indicateur)?.montant ?? ZERO),
      anterieureA: isHorsAnnee || ligne.mesure === mesure ? null : ligne.mesure,
      isHorsAnnee,
    });
  }
  return { parIndicateur, difference: apres.total.variableAcquise.minus(avant.total.variableAcquise) };
}

function lignesParId({ partsVariables }: Budget): ReadonlyMap<string, LigneVariable> {
  return new Map(Object.values(partsVariables).flatMap(({ lignes }) => lignes.map((ligne) => [ligne.indicateur.id, ligne] as const)));
}
