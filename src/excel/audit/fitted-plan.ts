import { getBareme } from '../../baremes';
import type { Dossier } from '../../domain/dossier';
import { resizeDossier } from '../../plan/audit/generated-dossier';
import { findTables } from '../../plan/audit/known-tables';
import { buildPlan } from '../../plan/build-plan';
import type { Plan } from '../../plan/model';
import type { Structure } from '../structure';
import { createModeles, hasPreuves } from './generated-as';
import type { Observation } from './observe';

export const planFor = (dossier: Dossier, structure: Structure): Plan =>
  buildPlan(dossier, getBareme(dossier), { preuves: hasPreuves(structure) });

/** Blocks of rows that depend on one another settle in one more turn each. */
const TURNS = 4;

/** The plan of the workbook as it was last brought up to date. */
export function fittedPlan(dossier: Dossier, structure: Structure, { observed }: Pick<Observation, 'observed'>): Plan {
  const modeles = createModeles();
  let fitted = dossier;
  let plan = planFor(fitted, structure);
  for (let turn = 0; turn < TURNS; turn += 1) {
    const resized = resizeDossier(fitted, plan, observed, findTables(plan, observed).known, modeles);
    if (!resized) break;
    fitted = resized;
    plan = planFor(fitted, structure);
  }
  return plan;
}
