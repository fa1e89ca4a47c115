import { getBareme } from '../../../baremes';
import { computeBudget, type Budget, type BudgetSection } from '../../../domain/budget';
import type { Dossier } from '../../../domain/dossier';
import { SECTIONS, type Section } from '../../../domain/section';
import type { Hypothese } from './hypotheses';

/** A section under each hypothesis; null: all of them. */
export interface LigneScenarios {
  readonly section: Section | null;
  /** In the order of the hypotheses. Euros. */
  readonly colonnes: readonly Pick<BudgetSection, 'res' | 'ecart'>[];
}

export interface Scenarios {
  readonly depenses: Budget['total']['dep'];
  readonly lignes: readonly LigneScenarios[];
}

/** The budget anew under each hypothesis, by the decimal engine; the total first, then the sections that hold something. */
export function computeScenarios(dossier: Dossier, hypotheses: readonly Hypothese[]): Scenarios {
  const bareme = getBareme(dossier);
  const budgets = hypotheses.map((variable) => computeBudget({ ...dossier, hypothese: { ...dossier.hypothese, variable } }, bareme));
  const ligne = (section: Section | null): LigneScenarios => ({
    section,
    colonnes: budgets.map((budget) => (section === null ? budget.total : budget.sections[section.code])),
  });
  const isVide = ({ code }: Section): boolean =>
    budgets.every(({ sections: { [code]: section } }) => section.dep.isZero() && section.res.isZero());
  return {
    depenses: (budgets[0] ?? computeBudget(dossier, bareme)).total.dep,
    lignes: [ligne(null), ...SECTIONS.filter((section) => !isVide(section)).map(ligne)],
  };
}
