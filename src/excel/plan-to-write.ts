import type { Dossier } from '../domain/dossier';
import type { Plan } from '../plan/model';
import type { Snapshot } from './snapshot';

export interface PlanToWrite {
  readonly context: Excel.RequestContext;
  readonly plan: Plan;
  readonly snapshot: Snapshot;
  /** What the workbook says now; null when it has no budget yet. */
  readonly before: Dossier | null;
  readonly after: Dossier;
}
