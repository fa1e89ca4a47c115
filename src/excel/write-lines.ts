import type { CellPlan } from '../plan/model';
import { a1, areaA1, cellRef, type Area } from '../plan/refs';
import { styleOf } from '../plan/styles';
import type { LineEdits } from './line-edits';
import type { Protections } from './protections';
import { toCellInput } from './raw';
import { toRectangles } from './rectangles';
import { writeFormulas, writeValidation, type ListSource } from './write-sheet';
import { writeStyles } from './write-styles';

export interface LineWriter {
  readonly context: Excel.RequestContext;
  readonly protections: Protections;
  /** Whether people protected the sheet: then only its inputs may be written. */
  readonly isProtected: boolean;
  readonly listSource: ListSource;
}

/**
 * Queues the edits of a table that people own. Rows are added under the table, which is then resized:
 * `table.rows.add` loses lines when several people are at work.
 */
export function writeLines({ context, protections, isProtected, listSource }: LineWriter, lines: LineEdits): void {
  if (lines.edits.length + lines.added.length === 0) return;
  const sheet = context.workbook.worksheets.getItem(lines.found.sheetTitle);
  if (lines.added.length > 0) protections.lift(lines.sheet);
  // In a text cell a text stays what it is, whatever it looks like, should people have changed the format.
  if (!isProtected || lines.added.length > 0) writeNumberFormats(sheet, lines.edits.filter(isText));
  writeContents(sheet, lines.edits);
  if (lines.added.length > 0) growTable(context, sheet, lines, listSource);
}

const numberFormatOf = ({ style }: CellPlan): string => styleOf(style).numberFormat;
const isText = (cell: CellPlan): boolean => cell.content.kind === 'text' && numberFormatOf(cell) === '@';

function growTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { found, tableName, added, rules }: LineEdits,
  listSource: ListSource,
): void {
  const last = Math.max(...added.map(({ row }) => row));
  const first = found.row + 1 + found.rows.length;
  writeNumberFormats(sheet, added);
  writeContents(
    sheet,
    added.filter(({ content }) => content.kind !== 'formula'),
  );
  writeStyles(sheet, added);
  context.workbook.tables
    .getItem(tableName)
    .resize(areaA1({ row: found.row, column: found.column, rows: last - found.row + 1, columns: found.headers.length }));
  writeFormulas(sheet, { cells: added });
  for (const { validation, column } of rules) {
    writeValidation(sheet.getRange(areaA1({ row: first, column, rows: last - first + 1, columns: 1 })), validation, listSource);
  }
}

function writeNumberFormats(sheet: Excel.Worksheet, cells: readonly CellPlan[]): void {
  forEachArea(cells, (area, grid) => {
    sheet.getRange(areaA1(area)).numberFormat = grid(numberFormatOf);
  });
}

function writeContents(sheet: Excel.Worksheet, cells: readonly CellPlan[]): void {
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
