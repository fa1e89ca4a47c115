import type { CellPlan, RowHeight } from '../plan/model';
import { a1, areaA1, cellRef, type Area } from '../plan/refs';
import { fitRows, widthIn } from '../plan/row-heights';
import { styleOf } from '../plan/styles';
import type { LineEdits } from './line-edits';
import type { Protections } from './protections';
import { toCellInput } from './raw';
import { toRectangles } from './rectangles';
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

/** Queues the edits of a table that people own. */
export function writeLines({ context, protections, isProtected, listSource }: LineWriter, lines: LineEdits): void {
  const { edits, repairs, added } = lines;
  if (edits.length + repairs.length + added.length === 0) return;
  const sheet = context.workbook.worksheets.getItem(lines.found.sheetTitle);
  const isOpened = added.length + repairs.length > 0;
  if (isOpened) protections.lift(lines.sheet);
  // In a text cell a text stays what it is, whatever it looks like, should people have changed the format.
  if (isOpened || !isProtected) writeNumberFormats(sheet, edits.filter(isText));
  writeContents(sheet, edits);
  writeContents(sheet, repairs);
  if (added.length > 0) growTable(context, sheet, lines, listSource);
  if (isOpened || !isProtected) writeHeights(sheet, { rowHeights: heightsOf(lines) });
}

/** Rows that take long words get the room that they need. */
function heightsOf({ found, tableName, edits, repairs, added }: LineEdits): readonly RowHeight[] {
  return fitRows([...edits, ...repairs, ...added], (column) => widthIn(tableName, found.headers[column - found.column] ?? ''));
}

const numberFormatOf = ({ style }: CellPlan): string => styleOf(style).numberFormat;
const isText = (cell: CellPlan): boolean => cell.content.kind === 'text' && numberFormatOf(cell) === '@';

/** Looks and rules first, then the rows, their contents last: should it break off, nothing stands in the way of the next time. */
function growTable(context: Excel.RequestContext, sheet: Excel.Worksheet, lines: LineEdits, listSource: ListSource): void {
  const { found, added, rules } = lines;
  const first = found.row + 1 + found.rows.length;
  const rows = Math.max(...added.map(({ row }) => row)) - first + 1;
  writeNumberFormats(sheet, added);
  writeStyles(sheet, added);
  for (const { validation, column } of rules)
    writeValidation(sheet.getRange(areaA1({ row: first, column, rows, columns: 1 })), validation, listSource);
  addRows(context.workbook.tables.getItem(lines.tableName), found, rows);
  writeContents(sheet, added);
}

/** Takes in the blank rows under the table. `table.rows.add` may lose lines when several people are at work: only where there is nothing better. */
function addRows(table: Excel.Table, { row, column, headers, rows: body }: TableSnapshot, rows: number): void {
  const columns = headers.length;
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.13'))
    table.resize(areaA1({ row, column, rows: 1 + body.length + rows, columns }));
  else
    table.rows.add(
      undefined,
      Array.from({ length: rows }, () => new Array<string>(columns).fill('')),
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
