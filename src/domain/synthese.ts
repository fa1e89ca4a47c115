import type { Bareme } from './bareme';
import { computeBudget, type Budget, type BudgetSection } from './budget';
import { computeEcheances, type EcheanceDeploiement } from './deploiement';
import type { Dossier } from './dossier';
import { CODES_MISSION } from './mission';
import { Decimal, ZERO } from './money';
import type { CodeMission } from './section';

/**
 * « Commissaire aux comptes (si au moins 153 000 € de subventions publiques) » (FCPTS, séminaire de mai 2023). Whether the ACI
 * counts among these subsidies is debated: an alert to check, never a verdict. Euros.
 */
export const SEUIL_COMMISSAIRE = new Decimal(153_000);

/** What an indicator has not earned of what its weight is worth. Euros. */
export interface Enjeu {
  readonly indicateur: string;
  readonly mission: CodeMission;
  readonly montant: Decimal;
}

/** What the board reads first. */
export interface Synthese {
  readonly budget: Budget;
  /** The dearest first; of two alike, the one that comes first in the workbook. */
  readonly enjeux: readonly Enjeu[];
  readonly echeances: readonly EcheanceDeploiement[];
  readonly commissaire: { readonly subventions: Decimal; readonly isAtteint: boolean };
}

export function computeSynthese(dossier: Dossier, bareme: Bareme): Synthese {
  const budget = computeBudget(dossier, bareme);
  const subventions = budget.total.res;
  return {
    budget,
    enjeux: computeEnjeux(budget),
    echeances: computeEcheances(dossier, bareme),
    commissaire: { subventions, isAtteint: subventions.greaterThanOrEqualTo(SEUIL_COMMISSAIRE) },
  };
}

/** 0 to 1 and above: spent of what was planned; null when nothing was. */
export function tauxConsomme({ dep, realise }: Pick<BudgetSection, 'dep' | 'realise'>): Decimal | null {
  return dep.isZero() ? null : realise.dividedBy(dep).toDecimalPlaces(12);
}

function computeEnjeux({ partsVariables }: Budget): readonly Enjeu[] {
  const enjeux = CODES_MISSION.flatMap((mission) =>
    partsVariables[mission].lignes.map(({ indicateur, enjeu }) => ({ indicateur: indicateur.id, mission, montant: enjeu })),
  );
  return enjeux.filter(({ montant }) => montant.greaterThan(ZERO)).sort((one, other) => other.montant.comparedTo(one.montant));
}
