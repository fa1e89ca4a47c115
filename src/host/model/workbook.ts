/**
 * The embedded workbook as plain data: what stands under Office.js when there is no Excel.
 *
 * This is the only truth; the calculation engine and its grid are mirrors of it, the .xlsx room saves and opens it.
 * Rows and columns are counted from 0. Lengths are in points, colours `#RRGGBB`, formulas in English with their `=`.
 */
import type { Chart } from './chart';
import type { CellComment } from './comment';
import type { Rect, SheetId, SheetRect } from './place';

export type { Rect, SheetId, SheetRect };

/** `"row,column"`, both from 0. */
export type CellKey = string;

export interface CellError {
  readonly error: string;
}

/** `''` is an empty cell; a string is text whatever it begins with; a date is its serial number. */
export type CellValue = string | number | boolean | CellError;

export interface Cell {
  readonly value: CellValue;
  /** With its leading `=`. `value` then holds the last result known. */
  readonly formula?: string;
  readonly style?: CellStyle;
  readonly link?: CellLink;
}

export interface CellLink {
  /** `'Sheet name'!A1`, inside this workbook. */
  readonly target: string;
  readonly tip?: string;
}

export type HorizontalAlignment = 'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
export type BorderEdge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

export interface Border {
  readonly style: 'Continuous' | 'Dash' | 'Dot' | 'Double';
  readonly weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
  readonly color: string;
}

/** Absent member = the workbook's default (Calibri 11, black, no fill, locked). */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: VerticalAlignment;
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly locked?: boolean;
  /** Whether a protected sheet shows the result only, not the formula. */
  readonly formulaHidden?: boolean;
  readonly borders?: Partial<Readonly<Record<BorderEdge, Border>>>;
}

export interface ValidationMessage {
  readonly title: string;
  readonly text: string;
}

export type ComparisonOperator =
  'Between' | 'NotBetween' | 'EqualTo' | 'NotEqualTo' | 'GreaterThan' | 'LessThan' | 'GreaterThanOrEqualTo' | 'LessThanOrEqualTo';

/** Operands are numbers (dates: serial numbers) or formulas with their `=`. */
export type ValidationRule =
  | { readonly kind: 'list'; readonly source: SheetRect | string }
  | {
      readonly kind: 'wholeNumber' | 'decimal' | 'date' | 'textLength';
      readonly operator: ComparisonOperator;
      readonly formula1: number | string;
      readonly formula2?: number | string;
    }
  | { readonly kind: 'custom'; readonly formula: string };

export interface Validation {
  readonly area: Rect;
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly error?: ValidationMessage & { readonly style: 'Stop' | 'Warning' | 'Information' };
  readonly prompt?: ValidationMessage;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly area: Rect;
  readonly rule:
    | { readonly kind: 'custom'; readonly formula: string; readonly fill?: string; readonly fontColor?: string; readonly bold?: boolean }
    | { readonly kind: 'dataBar'; readonly color: string };
}

export interface Protection {
  readonly enabled: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowAutoFilter: boolean;
  readonly allowSort: boolean;
  /** In clear, in memory only: files are saved protected without a password. */
  readonly password?: string;
}

export interface PageSetup {
  readonly orientation: 'Portrait' | 'Landscape';
  /** Absent = the printer's own. */
  readonly paper?: 'A4' | 'A3' | 'Letter';
  /** Pages across and down; 0 = as many as needed. */
  readonly fitWidth?: number;
  readonly fitHeight?: number;
  /** Rows repeated on every page. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly printArea?: Rect;
  readonly header?: { readonly left: string; readonly center: string; readonly right: string };
  readonly footer?: { readonly left: string; readonly center: string; readonly right: string };
  readonly centerHorizontally?: boolean;
  /** Points. */
  readonly margins?: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

export interface SheetColumn {
  readonly width?: number;
  readonly hidden?: boolean;
}

export interface SheetRow {
  readonly height?: number;
  readonly hidden?: boolean;
}

export interface Sheet {
  readonly id: SheetId;
  name: string;
  tabColor: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  showGridlines: boolean;
  frozenRows: number;
  frozenColumns: number;
  readonly cells: Map<CellKey, Cell>;
  readonly columns: Map<number, SheetColumn>;
  readonly rows: Map<number, SheetRow>;
  merges: Rect[];
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  charts: Chart[];
  /** Those written here; those that a file brings are carried. */
  comments: CellComment[];
  protection: Protection;
  page: PageSetup;
  /** Rows are out of sight because a filter of the sheet put them there, as a file says. */
  readonly isFiltered?: boolean;
}

export interface Table {
  readonly id: string;
  name: string;
  /** Header row included. The header cells hold the column names. */
  range: SheetRect;
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
  /** The same of its own filter. */
  readonly isFiltered?: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** Absent = the whole workbook. */
  readonly scope?: SheetId;
  /** `null` once what it pointed to was deleted (`#REF!`). */
  range: SheetRect | null;
  comment: string;
  visible: boolean;
}

/** Rows or columns put in before `at`, or taken out from `at` on. */
export interface Shift {
  readonly sheet: SheetId;
  readonly axis: 'row' | 'column';
  readonly kind: 'insert' | 'delete';
  readonly at: number;
  readonly count: number;
}

/**
 * What came in a file and the model has no word for: pictures, notes, most of what a chart is… Whoever changes the book only says how the
 * lines of its sheets move, whoever calculates it asks what formulas may need; the room that opens and saves files knows
 * what is inside.
 */
export interface Carried {
  follow(shift: Shift): void;
  /** Names for something else than one area of the book. */
  formulaNames(sheets: readonly Sheet[]): readonly FormulaName[];
  /** Whether the cell only shows what an array formula beside it gave. */
  isSpilled(sheet: SheetId, key: CellKey, cell: Cell): boolean;
  /** Whether the file brought a note, or a thread of comments, beside the cell. */
  isNoted(sheet: SheetId, key: CellKey): boolean;
}

/** A name for a constant or a formula. */
export interface FormulaName {
  readonly name: string;
  /** Absent = the whole workbook. */
  readonly scope?: SheetId;
  /** With its `=`. */
  readonly formula: string;
}

export interface Workbook {
  sheets: Sheet[];
  active: SheetId;
  tables: Table[];
  names: DefinedName[];
  /** Absent from a workbook that comes from no file. */
  readonly carried?: Carried;
}
