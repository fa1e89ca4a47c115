import { getBareme } from '../../baremes';
import type { Dossier } from '../../domain/dossier';
import { resizeDossier } from '../../plan/audit/generated-dossier';
import { resizeRegistre } from '../../plan/audit/generated-registre';
import { findTables } from '../../plan/audit/known-tables';
import { buildPlan } from '../../plan/build-plan';
import type { Plan } from '../../plan/model';
import { readRegistre } from '../registre/registres';
import type { Snapshot } from '../snapshot';
import type { Structure } from '../structure';
import { createModeles, hasPreuves } from './generated-as';
import type { Observation } from './observe';

/** What tells which sheets the workbook has besides those that every budget has. */
export interface Existing {
  readonly snapshot: Pick<Snapshot, 'tables'>;
  readonly structure: Structure;
}

export const planFor = (dossier: Dossier, { snapshot, structure }: Existing, registre = readRegistre(snapshot, structure)): Plan =>
  buildPlan(dossier, getBareme(dossier), { preuves: hasPreuves(structure), registre });

/** Blocks of rows that depend on one another settle in one more turn each. */
const TURNS = 4;

/** The plan of the workbook as it was last brought up to date. */
export function fittedPlan(dossier: Dossier, existing: Existing, { observed }: Pick<Observation, 'observed'>): Plan {
  const modeles = createModeles();
  let fitted = dossier;
  let registre = readRegistre(existing.snapshot, existing.structure);
  let plan = planFor(fitted, existing, registre);
  for (let turn = 0; turn < TURNS; turn += 1) {
    const { known } = findTables(plan, observed);
    const resized = resizeDossier(fitted, plan, observed, known, modeles);
    const resizedRegistre = registre && resizeRegistre(registre, plan, observed, known);
    if (!resized && !resizedRegistre) break;
    fitted = resized ?? fitted;
    registre = resizedRegistre ?? registre;
    plan = planFor(fitted, existing, registre);
  }
  return plan;
}
