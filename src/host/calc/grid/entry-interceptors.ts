import type { ICellData, IDisposable, Nullable } from '@univerjs/core';
import { CellValueType, DisposableCollection, isTextFormat, toDisposable } from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, type ISheetLocation, SheetInterceptorService } from '@univerjs/preset-sheets-core';

import { facet } from '../../model/style';
import type { Book } from '../../model/book';
import { cellKey } from '../../model/geometry';
import { dateOf } from '../../model/serial-date';
import type { Cell } from '../../model/workbook';
import { frenchNumber, readFrenchEntry } from './french-entry';
import type { UniverGrid } from './univer-grid';

/** Before Univer's own reading of entries, which is American. */
const FIRST = 1_000;

/** Cells open for editing as a French person would type them, and are read back so. */
export function interceptEntries(grid: UniverGrid, book: Book): IDisposable {
  const { writeCellInterceptor } = grid.injector.get(SheetInterceptorService);
  const cellAt = ({ subUnitId, row, col }: ISheetLocation) => book.sheet(subUnitId)?.cells.get(cellKey(row, col));
  const listening = new DisposableCollection();
  listening.add(
    toDisposable(
      writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
        priority: FIRST,
        handler: (drawn, place, next) => {
          const text = editable(cellAt(place));
          return text === undefined ? next(drawn) : { ...drawn, v: text, t: CellValueType.STRING, p: null };
        },
      }),
    ),
  );
  listening.add(
    toDisposable(
      writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
        priority: FIRST,
        handler: (drawn, place, next) => typed(drawn, cellAt(place)) ?? next(drawn),
      }),
    ),
  );
  return listening;
}

/** What the editor shows of a number, a date or a truth; undefined when Univer shows it right. */
function editable(cell: Cell | undefined): string | undefined {
  if (!cell || cell.formula !== undefined) return undefined;
  if (typeof cell.value === 'boolean') return cell.value ? 'VRAI' : 'FAUX';
  if (typeof cell.value !== 'number') return undefined;
  const format = facet(cell.style, 'numberFormat');
  if (isDate(format)) return frenchDate(cell.value);
  return format.endsWith('%') ? `${frenchNumber(Number((cell.value * 100).toPrecision(15)))}%` : frenchNumber(cell.value);
}

/** Letters of dates, outside what is quoted, escaped or in brackets. */
function isDate(format: string): boolean {
  return /[dmy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}

function frenchDate(serial: number): string {
  const date = dateOf(serial);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

/** What was typed, understood; undefined when it is for Univer to say. */
function typed(drawn: Nullable<ICellData>, before: Cell | undefined): ICellData | undefined {
  const text = drawn && typeof drawn.v === 'string' && !drawn.p && !drawn.f ? drawn.v : undefined;
  const format = facet(before?.style, 'numberFormat');
  if (!drawn || text === undefined || drawn.t === CellValueType.FORCE_STRING || isTextFormat(format)) return undefined;
  const wasThisText = before?.value === text && before.formula === undefined;
  const entry = wasThisText ? undefined : readFrenchEntry(text, format);
  if (!entry) return { ...drawn, t: text === '' ? null : CellValueType.STRING };
  if (typeof entry.value === 'boolean') return { ...drawn, v: entry.value ? 1 : 0, t: CellValueType.BOOLEAN };
  const isPlain = format === 'General' && entry.numberFormat !== undefined;
  return { ...drawn, v: entry.value, t: CellValueType.NUMBER, ...(isPlain && { s: { n: { pattern: entry.numberFormat ?? '' } } }) };
}
