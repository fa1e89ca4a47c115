import { FormulaDataModel } from '@univerjs/preset-sheets-core';

import type { Book } from '../../model/book';
import { type CellParts, cellOf, putCell } from '../../model/cells';
import { isRefusedFormula } from '../../model/formula-faults';
import { boundingRect, intersection, positionOf } from '../../model/geometry';
import { facet, withFacet } from '../../model/style';
import { headerRect, settleHeaders } from '../../model/tables';
import type { Cell, CellKey, CellStyle, Rect, Sheet } from '../../model/workbook';
import { readFrenchEntry } from './french-entry';
import { type DrawnCell, readCell } from './read-cell';
import { growUnder } from './table-growth';
import type { UniverGrid } from './univer-grid';

export interface UserEdit {
  /** Around the cells that really changed; null when none did. */
  readonly rect: Rect | null;
  readonly hasRefusedFormula: boolean;
}

/** Puts into the book what the person wrote in these cells of the grid. The journal gets them all: the grid shows them again as they are kept. */
export function takeUserEdit(grid: UniverGrid, book: Book, sheet: Sheet, keys: Iterable<CellKey>): UserEdit {
  const edits = [...keys].map((key) => ({ key, ...entryAt(grid, sheet, key) }));
  growUnder(
    book,
    sheet,
    edits.filter(({ parts }) => parts.value !== '' || parts.formula !== undefined).map(({ key }) => key),
  );
  let rect: Rect | null = null;
  let hasRefusedFormula = false;
  for (const { key, before, parts } of edits) {
    const isRefused = parts.formula !== undefined && parts.formula !== before?.formula && isRefusedFormula(parts.formula);
    const grown = sheet.cells.get(key);
    if (isRefused) book.setCell(sheet, key, grown);
    else putCell(book, sheet, key, { ...parts, style: dressed(parts.style, before, grown) });
    hasRefusedFormula ||= isRefused;
    if (isRefused || isSame(before, cellOf(parts))) continue;
    const { row, column } = positionOf(key);
    const cell = { row, column, rows: 1, columns: 1 };
    rect = rect ? boundingRect(rect, cell) : cell;
  }
  if (rect) settleTableHeaders(book, sheet, rect);
  return { rect, hasRefusedFormula };
}

/** A cell that a growing table just dressed keeps that look, unless it already had one of its own. */
function dressed(style: CellStyle | undefined, before: Cell | undefined, grown: Cell | undefined): CellStyle | undefined {
  return before?.style === undefined && grown?.style !== undefined ? grown.style : style;
}

function entryAt(grid: UniverGrid, sheet: Sheet, key: CellKey): { readonly before: Cell | undefined; readonly parts: CellParts } {
  const { row, column } = positionOf(key);
  const before = sheet.cells.get(key);
  const drawn = grid.sheet(sheet.id)?.getCellRaw(row, column);
  const formula = grid.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheet.id, grid.unit) ?? undefined;
  return { before, parts: understood(readCell(grid, drawn, formula, before), before) };
}

/** Pasted text is read as if it had been typed; in a text cell everything is text. */
function understood(parts: DrawnCell, before: Cell | undefined): CellParts {
  const format = facet(parts.style, 'numberFormat');
  if (format === '@') return parts.formula === undefined ? parts : { value: parts.formula, style: parts.style, link: parts.link };
  if (typeof parts.value !== 'string' || parts.value === before?.value || parts.isQuoted) return parts;
  const entry = readFrenchEntry(parts.value, format);
  if (!entry) return parts;
  const style =
    entry.numberFormat !== undefined && format === 'General' ? withFacet(parts.style, 'numberFormat', entry.numberFormat) : parts.style;
  return { ...parts, value: entry.value, style };
}

function isSame(before: Cell | undefined, after: Cell | undefined): boolean {
  return before?.value === after?.value && before?.formula === after?.formula && before?.style === after?.style;
}

function settleTableHeaders(book: Book, sheet: Sheet, rect: Rect): void {
  for (const table of book.data.tables) {
    if (table.range.sheet !== sheet.id || !intersection(headerRect(table), rect)) continue;
    settleHeaders(book, sheet, table);
    book.touch('tables');
  }
}
