import type { CellPlan, RowHeight } from '../plan/model';
import { a1, areaA1, cellRef, type Area } from '../plan/refs';
import { fitRows, widthIn } from '../plan/row-heights';
import { styleOf } from '../plan/styles';
import type { LineEdits } from './line-edits';
import { showsAs } from './number-formats';
import type { Protections } from './protections';
import { toCellInput } from './raw';
import { toRectangles } from './rectangles';
import { RowsCheck } from './rows-check';
import type { TableSnapshot } from './table-snapshot';
import { writeHeights, writeValidation, type ListSource } from './write-sheet';
import { writeStyles } from './write-styles';

export interface LineWriter {
  readonly context: Excel.RequestContext;
  readonly protections: Protections;
  /** Whether people protected the sheet: then only its inputs may be written. */
  readonly isProtected: boolean;
  readonly listSource: ListSource;
}

/** Queues the edits of a table. What it returns tells, after the sync, whether the lines stand where they must, over nobody's. */
export function writeLines({ context, protections, isProtected, listSource }: LineWriter, lines: LineEdits): RowsCheck | null {
  const { edits, repairs, added, typed } = lines;
  if (edits.length + repairs.length + added.length === 0) return null;
  const check = typed.length + added.length > 0 ? new RowsCheck(context, lines) : null;
  const sheet = context.workbook.worksheets.getItem(lines.found.sheetTitle);
  const isOpened = added.length + repairs.length > 0;
  if (isOpened) protections.lift(lines.sheet);
  if (isOpened || !isProtected)
    writeNumberFormats(
      sheet,
      edits.filter((cell) => isShownAsOther(lines.found, cell)),
    );
  writeContents(sheet, edits);
  writeContents(sheet, repairs);
  if (added.length > 0) growTable(context, sheet, lines, listSource);
  if (isOpened || !isProtected) writeHeights(sheet, { rowHeights: heightsOf(lines) });
  check?.readBack(context);
  return check;
}

/** Rows that take long words get the room that they need. */
function heightsOf({ found, tableName, edits, repairs, added }: LineEdits): readonly RowHeight[] {
  return fitRows([...edits, ...repairs, ...added], (column) => widthIn(tableName, found.headers[column - found.column] ?? ''));
}

const numberFormatOf = ({ style }: CellPlan): string => styleOf(style).numberFormat;

/** Whether a cell would show its new content as something else: a number as the percentage or the day that stood there, a text as a number. */
function isShownAsOther({ formats, row, column }: TableSnapshot, cell: CellPlan): boolean {
  const planned = showsAs(numberFormatOf(cell));
  const isConcerned = cell.content.kind === 'text' ? planned === 'texte' : cell.content.kind === 'number' || cell.content.kind === 'date';
  const now = formats?.[cell.row - row - 1]?.[cell.column - column];
  return isConcerned && (now === undefined || showsAs(now) !== planned);
}
/**
 * Looks and rules, the rows, their contents last: should it break off, nothing stands in the way of the next time. Rows that are
 * inserted push down what stands under the table, its looks too: they come before these.
 */
function growTable(context: Excel.RequestContext, sheet: Excel.Worksheet, lines: LineEdits, listSource: ListSource): void {
  const { found, added, rules } = lines;
  const first = found.row + 1 + found.rows.length;
  const rows = Math.max(...added.map(({ row }) => row)) - first + 1;
  const table = context.workbook.tables.getItem(lines.tableName);
  const isResizable = Office.context.requirements.isSetSupported('ExcelApi', '1.13');
  if (!isResizable) insertRows(table, found, rows);
  writeNumberFormats(sheet, added);
  writeStyles(sheet, added);
  for (const { validation, column } of rules)
    writeValidation(sheet.getRange(areaA1({ row: first, column, rows, columns: 1 })), validation, listSource);
  if (isResizable) takeInRows(table, found, rows);
  writeContents(sheet, added);
}

/** Takes in the blank rows under the table; one that grew since it was read keeps all its rows. */
function takeInRows(table: Excel.Table, { row, column, headers, rows: body }: TableSnapshot, rows: number): void {
  const wanted = areaA1({ row, column, rows: 1 + body.length + rows, columns: headers.length });
  table.resize(table.getRange().getBoundingRect(wanted));
}

/** Where there is nothing better: it may leave them elsewhere when several people are at work, which the check then tells. */
function insertRows(table: Excel.Table, { headers }: TableSnapshot, rows: number): void {
  table.rows.add(
    undefined,
    Array.from({ length: rows }, () => new Array<string>(headers.length).fill('')),
  );
}

export function writeNumberFormats(sheet: Excel.Worksheet, cells: readonly CellPlan[]): void {
  forEachArea(cells, (area, grid) => {
    sheet.getRange(areaA1(area)).numberFormat = grid(numberFormatOf);
  });
}

export function writeContents(sheet: Excel.Worksheet, cells: readonly CellPlan[]): void {
  forEachArea(cells, (area, grid) => {
    sheet.getRange(areaA1(area)).values = grid(({ content }) => toCellInput(content));
  });
}

type Grid = <Value>(of: (cell: CellPlan) => Value) => (Value | null)[][];

/** The rectangles that hold these cells and no other, each with how to lay something of the cells in rows. */
function forEachArea(cells: readonly CellPlan[], write: (area: Area, grid: Grid) => void): void {
  const byPlace = new Map(cells.map((cell) => [a1(cellRef(cell.row, cell.column)), cell]));
  for (const area of toRectangles(cells)) {
    write(area, (of) =>
      Array.from({ length: area.rows }, (_row, row) =>
        Array.from({ length: area.columns }, (_column, column) => {
          const cell = byPlace.get(a1(cellRef(area.row + row, area.column + column)));
          return cell ? of(cell) : null;
        }),
      ),
    );
  }
}
