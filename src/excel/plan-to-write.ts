import type { Dossier } from '../domain/dossier';
import type { LineEdits } from './line-edits';
import type { Plan, SheetId } from '../plan/model';
import type { Protections } from './protections';
import type { Registres } from './registre/registres';
import type { RowsCheck } from './rows-check';
import type { Snapshot } from './snapshot';
import type { Spelling } from './spellings';
import type { Structure } from './structure';

/** One object a line, whatever it says; `{}` for one that cannot be understood. */
export type Lignes = Readonly<Record<'depenses' | 'ressources' | 'indicateurs' | 'mesures', readonly object[]>>;

/** What stands at the left of the foot of sheets of ours. */
export type Feet = ReadonlyMap<SheetId, string>;

/** What was queued and must be sent together. */
export interface Queued {
  readonly protections: Protections;
  /** Of the tables where people type, and of those that grow. */
  readonly checks: readonly RowsCheck[];
}

export interface PlanToWrite {
  readonly context: Excel.RequestContext;
  readonly plan: Plan;
  readonly snapshot: Snapshot;
  readonly structure: Structure;
  /** What the workbook says now; null when it says nothing, no budget yet or half of one. */
  readonly before: Dossier | null;
  /** Columns of `snapshot` come back with this very write: formulas that named them are written again. */
  readonly isMended?: true;
  /** The lines of the tables, in their order; in half a budget, those that can be understood. */
  readonly lignes: Lignes;
  readonly after: Dossier;
  /** Inputs of `before` to be written as formulas need them. */
  readonly spellings: readonly Spelling[];
  /** Rows that tables of the register take; those that are not there yet are in the plan. */
  readonly appended: readonly LineEdits[];
  /** Where the tables of the register end, be they ours or somebody else’s. */
  readonly registres: Registres;
  /** Of the sheets that are completed; empty when only lines are written. */
  readonly feet: Feet;
}
