import type { SheetId } from '../model';
import type { Area } from '../refs';

/** What a cell shows, as the host gives it; an empty cell is `''`. */
export type ObservedValue = string | number | boolean;

/** The workbook as it stands: plain data, whoever read it. */
export interface Observed {
  /** Ours, found by their identity, or by their title when the identity is lost. */
  readonly sheets: ReadonlyMap<SheetId, ObservedSheet>;
  /** What every name refers to (`='Budget global'!$B$4`), by its name in lower case. */
  readonly names: ReadonlyMap<string, string>;
  readonly tables: readonly ObservedTable[];
  /** Nothing is calculated until somebody asks. */
  readonly isManual: boolean;
}

/** `VeryHidden`: Excel's menus cannot show it again. */
export type Masquage = 'Hidden' | 'VeryHidden';

/** The rectangle that holds everything on a sheet; the grids have its rows and its columns. */
export interface ObservedSheet {
  readonly title: string;
  readonly isProtected: boolean;
  /** How its tab was put out of sight; null when it is in sight. */
  readonly hidden: Masquage | null;
  /** Sheet row and column of the grids' first cell, from 0. */
  readonly row: number;
  readonly column: number;
  /** English, with their `=`; for a cell without formula, its value. */
  readonly formulas: readonly (readonly ObservedValue[])[];
  readonly values: readonly (readonly ObservedValue[])[];
  /** Whether the value is an error, not a text that reads like one. */
  readonly isError: (row: number, column: number) => boolean;
}

export interface ObservedTable {
  readonly name: string;
  readonly title: string;
  /** Header row included, row of totals left out. */
  readonly area: Area;
  readonly headers: readonly string[];
}

export interface ObservedCell {
  /** Without its `=`; null when the cell holds a value or nothing. */
  readonly formula: string | null;
  readonly value: ObservedValue;
  readonly isError: boolean;
}

const BLANK: ObservedCell = { formula: null, value: '', isError: false };

export function cellAt(sheet: ObservedSheet, row: number, column: number): ObservedCell {
  const value = sheet.values[row - sheet.row]?.[column - sheet.column];
  if (value === undefined) return BLANK;
  const formula = sheet.formulas[row - sheet.row]?.[column - sheet.column];
  // A text that begins with an equals sign is the same in both grids.
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return { formula: isFormula ? formula.slice(1) : null, value, isError: sheet.isError(row, column) };
}

export const isBlankCell = ({ formula, value }: ObservedCell): boolean => formula === null && value === '';

/** What a person sees in the cell's bar. */
export const shownIn = ({ formula, value }: ObservedCell): string => (formula === null ? String(value) : `=${formula}`);
