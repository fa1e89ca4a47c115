import { toSerial } from '../domain/calendrier';
import type { Area } from '../plan/refs';
import { areaA1, cellRef, a1, columnLetters, onSheet } from '../plan/refs';
import type { CellPlan, ConditionalFormatPlan, SheetId, SheetPlan, TablePlan, ValidationPlan } from '../plan/model';
import { COLORS, TAB_COLORS, styleOf } from '../plan/styles';
import { toCellInput, type RawValue } from './raw';
import { writeStyles } from './write-styles';

/** Where the plan's sheets are in this workbook: their own titles may have been changed by people. */
export interface Sheets {
  readonly get: (id: SheetId) => Excel.Worksheet;
  readonly title: (id: SheetId) => string;
}

/**
 * Everything of a sheet that does not depend on names or on tables of other sheets. Formulas come after, by
 * `writeFormulas`, once all the names and tables that they mention exist.
 */
export function writeSheet(sheet: Excel.Worksheet, plan: SheetPlan, sheets: Sheets): void {
  sheet.tabColor = TAB_COLORS[plan.kind];
  sheet.showGridlines = false;
  const area = usedArea(plan.cells);
  const range = sheet.getRange(areaA1(area));
  // Number formats first: a text must find its cell in text format already.
  range.numberFormat = toGrid(plan.cells, area, ({ style }) => (styleOf(style).numberFormat === 'General' ? null : styleOf(style).numberFormat));
  range.values = toGrid(plan.cells, area, ({ content }) => (content.kind === 'formula' ? null : toCellInput(content)));
  for (const cell of plan.cells) if (cell.link) writeLink(sheet, cell, cell.link.sheet, cell.link.tip, sheets);
  writeStyles(sheet, plan.cells);
  writeLayout(sheet, plan);
  for (const table of plan.tables) writeTable(sheet, table);
}

export function writeFormulas(sheet: Excel.Worksheet, { cells }: Pick<SheetPlan, 'cells'>): void {
  const formulas = cells.filter(({ content }) => content.kind === 'formula');
  if (formulas.length === 0) return;
  const area = usedArea(formulas);
  sheet.getRange(areaA1(area)).formulas = toGrid(formulas, area, ({ content }) => toCellInput(content));
}

/** What refers to other cells by rule rather than by formula. */
export function writeRules(sheet: Excel.Worksheet, plan: SheetPlan, listSource: (name: string) => Excel.Range): void {
  for (const validation of plan.validations) writeValidation(sheet.getRange(areaA1(validation.area)), validation, listSource);
  for (const format of plan.conditionalFormats) writeConditionalFormat(sheet, format);
}

export function protect(sheet: Excel.Worksheet): void {
  sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true, allowSort: true });
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
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

function writeLink(sheet: Excel.Worksheet, cell: CellPlan, target: SheetId, tip: string, sheets: Sheets): void {
  sheet.getRange(a1(cellRef(cell.row, cell.column))).hyperlink = {
    documentReference: onSheet(sheets.title(target), 'A1'),
    screenTip: tip,
    textToDisplay: cell.content.kind === 'text' ? cell.content.text : '',
  };
}

/** Characters of the default font to points: 7 pixels a character and 5 of padding, at 96 pixels an inch. */
const toPoints = (characters: number): number => ((characters * 7 + 5) * 72) / 96;

const wholeColumn = (column: number): string => `${columnLetters(column)}:${columnLetters(column)}`;

function writeLayout(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const width of new Set(plan.columns.map((column) => column.width))) {
    const alike = plan.columns.flatMap((column, index) => (column.width === width ? [wholeColumn(index)] : []));
    sheet.getRanges(alike.join(',')).format.columnWidth = toPoints(width);
  }
  plan.columns.forEach(({ hidden }, index) => {
    if (hidden) sheet.getRange(wholeColumn(index)).columnHidden = true;
  });
  for (const { row, height } of plan.rowHeights) sheet.getRange(`${String(row + 1)}:${String(row + 1)}`).format.rowHeight = height;
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  const { orientation, titleRows, area, fitHeight } = plan.print;
  const page = sheet.pageLayout;
  page.orientation = orientation;
  page.paperSize = Excel.PaperType.a4;
  page.zoom = fitHeight > 0 ? { horizontalFitToPages: 1, verticalFitToPages: fitHeight } : { horizontalFitToPages: 1 };
  page.setPrintArea(areaA1(area));
  if (titleRows) page.setPrintTitleRows(`$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`);
  page.headersFooters.defaultForAllPages.leftFooter = 'Budget CPTS';
  page.headersFooters.defaultForAllPages.centerFooter = '&A';
  page.headersFooters.defaultForAllPages.rightFooter = 'Page &P / &N';
}

function writeTable(sheet: Excel.Worksheet, { name, area }: TablePlan): void {
  const table = sheet.tables.add(areaA1(area), true);
  table.name = name;
  // Our own header colours show everywhere; LibreOffice draws no table style at all.
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
}

function writeValidation(range: Excel.Range, { rule, title, message }: ValidationPlan, listSource: (name: string) => Excel.Range): void {
  range.dataValidation.rule = toRule(rule, listSource);
  range.dataValidation.ignoreBlanks = true;
  range.dataValidation.errorAlert = { style: 'Stop', title, message, showAlert: true };
}

function toRule(rule: ValidationPlan['rule'], listSource: (name: string) => Excel.Range): Excel.DataValidationRule {
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
  bad: { fill: COLORS.badSoft, color: COLORS.bad },
  muted: { fill: COLORS.white, color: COLORS.muted },
} as const;

function writeConditionalFormat(sheet: Excel.Worksheet, { area, when, look }: ConditionalFormatPlan): void {
  const { custom } = sheet.getRange(areaA1(area)).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = `=${when.text}`;
  custom.format.fill.color = LOOKS[look].fill;
  custom.format.font.color = LOOKS[look].color;
}
