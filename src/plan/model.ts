import type { DateIso } from '../domain/calendrier';
import type { Decimal } from '../domain/money';
import type { CodeMission, CodeSection } from '../domain/section';
import type { ChartPlan } from './chart';
import type { Formula } from './formula';
import type { Area } from './refs';
import type { StyleId } from './styles';

/** Which workbook we want: immutable, complete, told to nobody yet. */
export interface Plan {
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
}

export type SheetId =
  | 'mode-emploi'
  | 'parametres'
  | 'depenses'
  | 'ressources'
  | 'indicateurs'
  | 'mesures'
  | 'bareme'
  | `section-${CodeSection}`
  | 'budget'
  | 'part-variable'
  | `preuves-${CodeMission}`
  | 'synthese'
  | 'depuis-le-vote'
  | 'controles'
  | 'votes'
  | 'budgets-votes'
  | 'journal';

/**
 * `saisie`: people type here. `restitution`: formulas, rewritten at will. `referentiel`: amounts and their sources.
 * `registre`: the add-in adds rows there; what stands there is never rewritten.
 */
export type SheetKind = 'saisie' | 'restitution' | 'referentiel' | 'registre';

export interface SheetPlan {
  readonly id: SheetId;
  readonly title: string;
  readonly kind: SheetKind;
  readonly cells: readonly CellPlan[];
  readonly columns: readonly ColumnPlan[];
  readonly rowHeights: readonly RowHeight[];
  readonly tables: readonly TablePlan[];
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly charts: readonly ChartPlan[];
  readonly frozenRows: number;
  /** Locked without a password. A sheet with a table that people lengthen stays open: Excel cannot grow a table on a protected sheet. */
  readonly isProtected: boolean;
  readonly print: PrintPlan;
}

export type Content =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'date'; readonly date: DateIso }
  | Formula;

export interface CellPlan {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  readonly style: StyleId;
  /** People type here: written once, then only when the dossier's own value changes. */
  readonly isInput: boolean;
  /** The dossier says nothing of this input (the start of a mission not kept): what stands there is left alone. */
  readonly isSilent?: true;
  /** Formulas that share a block must be one formula copied down. */
  readonly block?: string;
  readonly link?: SheetLink;
}

export interface SheetLink {
  readonly sheet: SheetId;
  readonly tip: string;
}

export interface ColumnPlan {
  /** Characters of the default font, as Excel shows it. */
  readonly width: number;
  readonly hidden: boolean;
}

export interface RowHeight {
  readonly row: number;
  /** Points. */
  readonly height: number;
}

export interface TablePlan {
  readonly name: string;
  /** Header row included. */
  readonly area: Area;
  readonly columns: readonly string[];
}

export interface ValidationPlan {
  readonly area: Area;
  readonly rule: ValidationRulePlan;
  readonly title: string;
  /** What is accepted, in French; shown when something else is typed. */
  readonly message: string;
  /** The list is a help: something else may be typed. */
  readonly isAdvice?: true;
}

export type ValidationRulePlan =
  /** The choices stand in a named range: a list typed in the rule is cut at 255 characters. */
  | { readonly kind: 'list'; readonly name: string }
  | { readonly kind: 'decimal' | 'wholeNumber'; readonly min: number; readonly max: number }
  | { readonly kind: 'date'; readonly min: DateIso; readonly max: DateIso };

export interface ConditionalFormatPlan {
  readonly area: Area;
  /** Relative to the first cell of the area. */
  readonly when: Formula;
  readonly look: 'good' | 'warn' | 'bad' | 'muted';
}

export interface PrintPlan {
  readonly orientation: 'Portrait' | 'Landscape';
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly area: Area;
  /** Its table gets longer: the columns of the area are printed down to their last row. */
  readonly isOpenEnded: boolean;
  /** Which budget the page belongs to, at its foot; null = whatever stands there. */
  readonly footer: string | null;
  /** Pages down; 0 = as many as it takes. Always one page wide. */
  readonly fitHeight: number;
}

export interface NamePlan {
  readonly name: string;
  readonly sheet: SheetId;
  readonly area: Area;
  /** Names that only the add-in uses stay out of the name box. */
  readonly visible: boolean;
  readonly comment: string;
}
