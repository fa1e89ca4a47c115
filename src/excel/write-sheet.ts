import { toSerial } from '../domain/calendrier';
import type { Area } from '../plan/refs';
import { columnLetters } from '../formula-text/a1';
import { areaA1 } from '../plan/refs';
import { FOOT_CENTER, FOOT_RIGHT, footText } from '../plan/page-foot';
import type { CellPlan, ColumnPlan, ConditionalFormatPlan, PrintPlan, SheetPlan, TablePlan, ValidationPlan } from '../plan/model';
import { COLORS, TAB_COLORS, styleOf } from '../plan/styles';
import { toCellInput, type RawValue } from './raw';
import { gatherRuns } from './formula-runs';
import { writeStyles } from './write-styles';

/** The cells that a list of choices is read from. */
export type ListSource = (name: string) => Excel.Range;

/**
 * Everything of a sheet that does not depend on names or on tables of other sheets. Formulas come after, by
 * `writeFormulas`, once all the names and tables that they mention exist.
 */
export function writeSheet(sheet: Excel.Worksheet, plan: SheetPlan): void {
  sheet.tabColor = TAB_COLORS[plan.kind];
  sheet.showGridlines = false;
  const area = usedArea(plan.cells);
  const range = sheet.getRange(areaA1(area));
  // Number formats first: a text must find its cell in text format already.
  writeNumberFormats(sheet, plan.cells);
  range.values = toGrid(plan.cells, area, ({ content }) => (content.kind === 'formula' ? null : toCellInput(content)));
  writeStyles(sheet, plan.cells);
  writeLayout(sheet, plan);
  for (const table of plan.tables) writeTable(sheet, table);
}

export function writeFormulas(sheet: Excel.Worksheet, { cells }: Pick<SheetPlan, 'cells'>): void {
  const { runs, others: formulas } = gatherRuns(cells);
  // One formula for a whole range: Office.js takes it, though its types only know of arrays.
  for (const { area, text } of runs) Object.assign(sheet.getRange(areaA1(area)), { formulas: `=${text}` });
  if (formulas.length === 0) return;
  const area = usedArea(formulas);
  sheet.getRange(areaA1(area)).formulas = toGrid(formulas, area, ({ content }) => toCellInput(content));
}

function writeNumberFormats(sheet: Excel.Worksheet, cells: readonly CellPlan[]): void {
  const formatted = cells.filter(({ style }) => styleOf(style).numberFormat !== 'General');
  if (formatted.length === 0) return;
  const area = usedArea(formatted);
  sheet.getRange(areaA1(area)).numberFormat = toGrid(formatted, area, ({ style }) => styleOf(style).numberFormat);
}

/** What refers to other cells by rule rather than by formula. */
export function writeRules(sheet: Excel.Worksheet, plan: SheetPlan, listSource: ListSource): void {
  for (const validation of plan.validations) writeValidation(sheet.getRange(areaA1(validation.area)), validation, listSource);
  for (const format of plan.conditionalFormats) writeConditionalFormat(sheet, format);
}

/** Rows × columns of what `of` gives; `null` where the plan has no cell, which Excel leaves as it is. */
function toGrid(cells: readonly CellPlan[], area: Area, of: (cell: CellPlan) => RawValue | null): (RawValue | null)[][] {
  const grid = Array.from({ length: area.rows }, () => new Array<RawValue | null>(area.columns).fill(null));
  for (const cell of cells) {
    const row = grid[cell.row - area.row];
    if (row) row[cell.column - area.column] = of(cell);
  }
  return grid;
}

export function usedArea(cells: readonly CellPlan[]): Area {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Characters of the default font to points: 7 pixels a character and 5 of padding, at 96 pixels an inch. */
const toPoints = (characters: number): number => ((characters * 7 + 5) * 72) / 96;

/** `A:C`, or `3:5`, counted from 0. */
const wholeColumns = (first: number, last: number): string => `${columnLetters(first)}:${columnLetters(last)}`;
const wholeRows = (first: number, last: number): string => `${String(first + 1)}:${String(last + 1)}`;

function writeLayout(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const shown = plan.columns.flatMap(({ width, hidden }, column) =>
    hidden ? [] : [{ size: width, address: wholeColumns(column, column) }],
  );
  for (const [width, addresses] of groupBySize(shown)) sheet.getRanges(addresses).format.columnWidth = toPoints(width);
  for (const { first, last } of hiddenRuns(plan)) sheet.getRange(wholeColumns(first, last)).columnHidden = true;
  writeHeights(sheet, plan);
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  writePage(sheet, plan.print);
}

/** One column alone, as wide as the plan wants it. */
export function writeColumn(sheet: Excel.Worksheet, column: number, { width, hidden }: ColumnPlan = { width: 12, hidden: false }): void {
  const range = sheet.getRange(wholeColumns(column, column));
  range.format.columnWidth = toPoints(width);
  range.columnHidden = hidden;
}

export function writeHeights(sheet: Excel.Worksheet, { rowHeights }: Pick<SheetPlan, 'rowHeights'>): void {
  const runs: { readonly size: number; readonly first: number; last: number }[] = [];
  for (const { row, height } of [...rowHeights].sort((one, other) => one.row - other.row)) {
    const previous = runs.at(-1);
    if (previous?.last === row - 1 && previous.size === height) previous.last = row;
    else runs.push({ size: height, first: row, last: row });
  }
  const heights = runs.map(({ size, first, last }) => ({ size, address: wholeRows(first, last) }));
  for (const [height, addresses] of groupBySize(heights)) sheet.getRanges(addresses).format.rowHeight = height;
}

/** Points: a centimetre on each side, and room for the foot of the page. */
const MARGINS = { leftMargin: 28.35, rightMargin: 28.35, topMargin: 28.35, bottomMargin: 42.5 };

/** How the sheet is printed, or made a PDF of. */
export function writePage(sheet: Excel.Worksheet, { orientation, titleRows, area, isOpenEnded, footer, fitHeight }: PrintPlan): void {
  const page = sheet.pageLayout;
  page.orientation = orientation;
  page.paperSize = Excel.PaperType.a4;
  Object.assign(page, MARGINS);
  page.zoom = fitHeight > 0 ? { horizontalFitToPages: 1, verticalFitToPages: fitHeight } : { horizontalFitToPages: 1 };
  page.setPrintArea(isOpenEnded ? wholeColumns(area.column, area.column + area.columns - 1) : areaA1(area));
  if (titleRows) page.setPrintTitleRows(`$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`);
  if (footer === null) return;
  const { defaultForAllPages } = page.headersFooters;
  defaultForAllPages.leftFooter = footText(footer);
  defaultForAllPages.centerFooter = FOOT_CENTER;
  defaultForAllPages.rightFooter = FOOT_RIGHT;
}

/** The addresses of whole rows or columns that have the same size, as one list. */
function groupBySize(lines: readonly { readonly size: number; readonly address: string }[]): ReadonlyMap<number, string> {
  const groups = new Map<number, string>();
  for (const { size, address } of lines) {
    const known = groups.get(size);
    groups.set(size, known === undefined ? address : `${known},${address}`);
  }
  return groups;
}

function hiddenRuns({ columns }: SheetPlan): readonly { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  columns.forEach(({ hidden }, column) => {
    const previous = runs.at(-1);
    if (hidden && previous?.last === column - 1) previous.last = column;
    else if (hidden) runs.push({ first: column, last: column });
  });
  return runs;
}

export function writeTable(sheet: Excel.Worksheet, { name, area }: Pick<TablePlan, 'name' | 'area'>): void {
  const table = sheet.tables.add(areaA1(area), true);
  table.name = name;
  // Our own header colours show everywhere; LibreOffice draws no table style at all.
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
}

export function writeValidation(range: Excel.Range, { rule, title, message, isAdvice }: ValidationPlan, listSource: ListSource): void {
  range.dataValidation.rule = toRule(rule, listSource);
  range.dataValidation.ignoreBlanks = true;
  range.dataValidation.errorAlert = { style: isAdvice ? 'Information' : 'Stop', title, message, showAlert: true };
}

function toRule(rule: ValidationPlan['rule'], listSource: ListSource): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: listSource(rule.name) } };
    case 'decimal':
      return { decimal: { operator: 'Between', formula1: rule.min, formula2: rule.max } };
    case 'wholeNumber':
      return { wholeNumber: { operator: 'Between', formula1: rule.min, formula2: rule.max } };
    case 'date':
      // As serial numbers: a date text is read in the language of the host.
      return { date: { operator: 'Between', formula1: `=${String(toSerial(rule.min))}`, formula2: `=${String(toSerial(rule.max))}` } };
  }
}

const LOOKS = {
  good: { fill: COLORS.goodSoft, color: COLORS.good },
  warn: { fill: COLORS.warnSoft, color: COLORS.warn },
  bad: { fill: COLORS.badSoft, color: COLORS.bad },
  muted: { fill: COLORS.white, color: COLORS.muted },
} as const;

export function writeConditionalFormat(sheet: Excel.Worksheet, { area, when, look }: ConditionalFormatPlan): Excel.ConditionalFormat {
  const format = sheet.getRange(areaA1(area)).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  const { custom } = format;
  custom.rule.formula = `=${when.text}`;
  custom.format.fill.color = LOOKS[look].fill;
  custom.format.font.color = LOOKS[look].color;
  return format;
}
