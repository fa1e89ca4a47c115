import type { Dossier } from '../domain/dossier';
import type { Plan } from '../plan/model';
import type { Snapshot } from './snapshot';
import type { Structure } from './structure';

export interface PlanToWrite {
  readonly context: Excel.RequestContext;
  readonly plan: Plan;
  readonly snapshot: Snapshot;
  readonly structure: Structure;
  /** What the workbook says now; null when it says nothing, no budget yet or half of one. */
  readonly before: Dossier | null;
  readonly after: Dossier;
}
