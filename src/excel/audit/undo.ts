import type { Reparation } from '../../plan/audit/anomalie';
import type { Masquage } from '../../plan/audit/observed';
import type { SheetId, ValidationPlan } from '../../plan/model';
import type { Area } from '../../plan/refs';
import type { RawValue } from '../raw';

/** What a repair changed and what was there before: all that putting it back takes. */
export interface Undo {
  readonly cells: readonly UndoneCell[];
  /** `null`: the workbook had no such name, or one that led nowhere. */
  readonly names: readonly { readonly name: string; readonly before: string | null }[];
  readonly tables: readonly { readonly before: string; readonly after: string }[];
  readonly rules: readonly UndoneRule[];
  readonly protections: readonly { readonly feuille: SheetId; readonly title: string }[];
  /** The sheets that were out of sight. */
  readonly shown: readonly { readonly title: string; readonly before: Masquage }[];
  /** The lines that were out of sight. */
  readonly lines: readonly Omit<Extract<Reparation, { kind: 'lignes' }>, 'kind'>[];
  /** The colours that were put back, by the identity that the host gave them. */
  readonly formats: readonly { readonly feuille: SheetId; readonly title: string; readonly area: Area; readonly id: string }[];
  /** The workbook waited to be asked before it calculated. */
  readonly isRecalculated: boolean;
}

export interface CellAddress {
  readonly feuille: SheetId;
  readonly title: string;
  readonly row: number;
  readonly column: number;
}

export interface UndoneCell extends CellAddress {
  readonly before: RawValue;
  readonly after: RawValue;
  /** Its number format, where the repair had to change it. */
  readonly format: string | null;
}

export interface UndoneRule {
  readonly feuille: SheetId;
  readonly title: string;
  readonly area: Area;
  /** `null`: there was none. */
  readonly before: Pick<Excel.DataValidation, 'rule' | 'ignoreBlanks' | 'errorAlert'> | null;
  readonly after: ValidationPlan;
}
