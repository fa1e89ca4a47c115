import type { Book } from '../../model/book';
import { cellOf } from '../../model/cells';
import { shiftedCharts } from '../../model/chart-areas';
import { shiftedComments } from '../../model/shift-comments';
import { copiedDown } from '../../model/formula-rewrite';
import { cellKey, holds, positionOf } from '../../model/geometry';
import { shiftedLine, shiftedRect } from '../../model/shift';
import { shiftedFormula } from '../../model/shift-formula';
import { bodyRect, settleHeaders, tableRect } from '../../model/tables';
import type { Cell, CellKey, Rect, Sheet, Shift, Table, Validation, ValidationRule } from '../../model/workbook';

/** Why Excel, or we, would not do it. */
export type ShiftRefusal = 'table-header' | 'table-column' | 'whole-table';

/** What stands in the way, if anything. */
export function shiftRefusal(book: Book, shift: Shift): ShiftRefusal | undefined {
  if (shift.kind === 'insert') return undefined;
  for (const table of book.data.tables) {
    if (table.range.sheet !== shift.sheet) continue;
    const left = shiftedRect(shift, tableRect(table));
    // A whole table may go; its header or a column alone may not.
    if (left === null) continue;
    if (shift.axis === 'column' && left.columns !== table.range.columns) return 'table-column';
    if (shift.axis === 'row' && shiftedLine(shift, table.range.row) === null) return 'table-header';
    if (left.rows < 2) return 'whole-table';
  }
  return undefined;
}

/** Inserts or deletes rows or columns, and everything that points at them follows. Ask `shiftRefusal` first. */
export function shiftBook(book: Book, sheet: Sheet, shift: Shift): void {
  const grown = shift.kind === 'insert' ? book.data.tables.filter((table) => table.range.sheet === sheet.id && isInside(table, shift)) : [];
  moveCells(sheet, shift);
  if (shift.kind === 'insert') dressNewLines(sheet, shift);
  moveLines(sheet, shift);
  moveAreas(sheet, shift);
  sheet.comments = shiftedComments(sheet.comments, shift);
  for (const each of book.data.sheets) {
    rewriteSheet(book, each, sheet, shift);
    each.charts = shiftedCharts(each.charts, shift, each === sheet);
  }
  moveTables(book, shift);
  moveNames(book, shift);
  book.data.carried?.follow(shift);
  for (const table of grown) completeTable(book, sheet, table, shift);
  for (const aspect of ['sheets', 'tables', 'names'] as const) book.touch(aspect);
}

/** Whether the new lines come between lines of the table: under its header, before its last line or column. */
function isInside({ range }: Table, { axis, at }: Shift): boolean {
  return axis === 'row' ? at > range.row && at < range.row + range.rows : at > range.column && at < range.column + range.columns;
}

function moveCells(sheet: Sheet, shift: Shift): void {
  const moved: [CellKey, Cell][] = [];
  for (const [key, cell] of sheet.cells) {
    const { row, column } = positionOf(key);
    const line = shiftedLine(shift, shift.axis === 'row' ? row : column);
    if (line !== null) moved.push([shift.axis === 'row' ? cellKey(line, column) : cellKey(row, line), cell]);
  }
  sheet.cells.clear();
  for (const [key, cell] of moved) sheet.cells.set(key, cell);
}

/** New lines look like the one before them, as in Excel. */
function dressNewLines(sheet: Sheet, { axis, at, count }: Shift): void {
  if (at === 0) return;
  for (const [key, cell] of [...sheet.cells]) {
    const { row, column } = positionOf(key);
    if (!cell.style || (axis === 'row' ? row : column) !== at - 1) continue;
    for (let step = 0; step < count; step += 1) {
      sheet.cells.set(axis === 'row' ? cellKey(at + step, column) : cellKey(row, at + step), { value: '', style: cell.style });
    }
  }
}

function moveLines(sheet: Sheet, shift: Shift): void {
  if (shift.axis === 'row') moveKeys(sheet.rows, shift);
  else moveKeys(sheet.columns, shift);
  const frozen = shift.axis === 'row' ? 'frozenRows' : 'frozenColumns';
  if (shift.at < sheet[frozen]) {
    const lost = Math.min(shift.count, sheet[frozen] - shift.at);
    sheet[frozen] += shift.kind === 'insert' ? shift.count : -lost;
  }
}

function moveKeys<Line>(lines: Map<number, Line>, shift: Shift): void {
  const moved = [...lines].map(([line, look]) => [shiftedLine(shift, line), look] as const);
  lines.clear();
  for (const [line, look] of moved) if (line !== null) lines.set(line, look);
}

function moveAreas(sheet: Sheet, shift: Shift): void {
  const moved = <Held extends { readonly area: Rect }>(held: readonly Held[]): Held[] =>
    held.flatMap((one) => {
      const area = shiftedRect(shift, one.area);
      return area ? [{ ...one, area }] : [];
    });
  sheet.validations = moved(sheet.validations);
  sheet.conditionalFormats = moved(sheet.conditionalFormats);
  sheet.merges = sheet.merges.flatMap((rect) => shiftedRect(shift, rect) ?? []).filter(({ rows, columns }) => rows * columns > 1);
  const { printArea, titleRows, ...page } = sheet.page;
  const area = printArea && shiftedRect(shift, printArea);
  const titles = titleRows && shift.axis === 'row' ? shiftedTitles(shift, titleRows) : titleRows;
  sheet.page = { ...page, ...(area && { printArea: area }), ...(titles && { titleRows: titles }) };
}

function shiftedTitles(
  shift: Shift,
  { first, last }: { readonly first: number; readonly last: number },
): { first: number; last: number } | null {
  const rect = shiftedRect(shift, { row: first, column: 0, rows: last - first + 1, columns: 1 });
  return rect && { first: rect.row, last: rect.row + rect.rows - 1 };
}

/** Every formula of a sheet: of its cells and links, validations and conditional formats. */
function rewriteSheet(book: Book, sheet: Sheet, changed: Sheet, shift: Shift): void {
  const rewrite = (formula: string) => shiftedFormula(formula, shift, changed.name, sheet === changed);
  for (const [key, cell] of sheet.cells) {
    const formula = cell.formula === undefined ? undefined : rewrite(cell.formula);
    const link = cell.link && { ...cell.link, target: rewrite(cell.link.target) };
    if (formula === cell.formula && link?.target === cell.link?.target) continue;
    book.setCell(sheet, key, cellOf({ value: cell.value, formula, style: cell.style, link }));
  }
  sheet.validations = sheet.validations.map((validation) => rewriteValidation(validation, shift, rewrite));
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) =>
    format.rule.kind === 'custom' ? { ...format, rule: { ...format.rule, formula: rewrite(format.rule.formula) } } : format,
  );
}

function rewriteValidation(validation: Validation, shift: Shift, rewrite: (formula: string) => string): Validation {
  return { ...validation, rule: rewriteRule(validation.rule, shift, rewrite) };
}

function rewriteRule(rule: ValidationRule, shift: Shift, rewrite: (formula: string) => string): ValidationRule {
  const operand = <Operand extends string | number>(value: Operand) =>
    typeof value === 'string' && value.startsWith('=') ? rewrite(value) : value;
  switch (rule.kind) {
    case 'list': {
      if (typeof rule.source === 'string') return { ...rule, source: operand(rule.source) };
      if (rule.source.sheet !== shift.sheet) return rule;
      const source = shiftedRect(shift, rule.source);
      return { ...rule, source: source ? { ...source, sheet: shift.sheet } : '=#REF!' };
    }
    case 'custom':
      return { ...rule, formula: rewrite(rule.formula) };
    default:
      return { ...rule, formula1: operand(rule.formula1), ...(rule.formula2 !== undefined && { formula2: operand(rule.formula2) }) };
  }
}

function moveTables(book: Book, shift: Shift): void {
  book.data.tables = book.data.tables.filter((table) => {
    if (table.range.sheet !== shift.sheet) return true;
    const rect = shiftedRect(shift, tableRect(table));
    if (rect) table.range = { ...rect, sheet: shift.sheet };
    return rect !== null;
  });
}

function moveNames(book: Book, shift: Shift): void {
  for (const name of book.data.names) {
    if (name.range?.sheet !== shift.sheet) continue;
    const rect = shiftedRect(shift, name.range);
    name.range = rect && { ...rect, sheet: shift.sheet };
  }
}

/** New rows of a table compute like their neighbours; new columns have a name. */
function completeTable(book: Book, sheet: Sheet, table: Table, { axis, at, count }: Shift): void {
  if (axis === 'column') {
    settleHeaders(book, sheet, table);
    return;
  }
  const body = bodyRect(table);
  const above = holds(body, { row: at - 1, column: body.column });
  const model = above ? at - 1 : at + count;
  for (let column = body.column; column < body.column + body.columns; column += 1) {
    const cell = sheet.cells.get(cellKey(model, column));
    for (let row = at; row < at + count && cell; row += 1) {
      const formula = cell.formula === undefined ? undefined : copiedDown(cell.formula, row - model);
      book.setCell(sheet, cellKey(row, column), cellOf({ value: '', formula, style: cell.style }));
    }
  }
}
