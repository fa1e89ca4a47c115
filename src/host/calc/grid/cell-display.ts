import type { ICellDataForSheetInterceptor, IDisposable, IStyleData, Nullable } from '@univerjs/core';
import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  InterceptorEffectEnum,
  isDefaultFormat,
  numfmt,
  toDisposable,
} from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';

import type { Book } from '../../model/book';
import { holds } from '../../model/geometry';
import type { SheetId, Table } from '../../model/workbook';
import { frenchNumber } from './french-entry';
import type { UniverGrid } from './univer-grid';

/** After Univer’s own, which knows the formats and the rules; below 0 it stops asking. */
const LAST = 0;
const CENTERED: IStyleData = { ht: HorizontalAlign.CENTER };

/** Shows what Univer shows otherwise than a French Excel: numbers without a format or hidden by theirs, truths, the stripes of tables. */
export function displayCells(grid: UniverGrid, book: Book): IDisposable {
  return toDisposable(
    grid.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
      priority: LAST,
      handler: (cell, { subUnitId, row, col, rawData }, next) => {
        const theme = tableLook(book, subUnitId, row, col);
        const shown = french(cell, rawData === null ? undefined : grid.styles.getStyleByCell(rawData));
        if (!theme && !shown) return next(cell);
        return next({ ...cell, ...shown, ...(theme && { themeStyle: theme }) });
      },
    }),
  );
}

function french(
  cell: Nullable<ICellDataForSheetInterceptor>,
  style: Nullable<IStyleData>,
): Partial<ICellDataForSheetInterceptor> | undefined {
  if (cell?.t === CellValueType.BOOLEAN)
    return { v: cell.v ? 'VRAI' : 'FAUX', t: CellValueType.STRING, interceptorStyle: { ...CENTERED, ...cell.interceptorStyle } };
  if (typeof cell?.v !== 'number') return undefined;
  const pattern = style?.n?.pattern;
  if (pattern !== undefined && !isDefaultFormat(pattern))
    return showsNothing(pattern, cell.v) ? { v: '', t: CellValueType.STRING } : undefined;
  return { v: frenchNumber(Number(cell.v.toPrecision(GENERAL_DIGITS))), t: CellValueType.NUMBER };
}

/** Univer takes the nothing that such a format gives for no format at all. */
function showsNothing(pattern: string, value: number): boolean {
  return pattern.includes(';') && numfmt.format(pattern, value) === '';
}

/** As many as Excel shows of a number without a format, in a wide column. */
const GENERAL_DIGITS = 11;

const STRIPE: IStyleData = { bg: { rgb: '#EEF3FA' } };
const HEADER: IStyleData = { bg: { rgb: '#4472C4' }, cl: { rgb: '#FFFFFF' }, bl: BooleanNumber.TRUE };

/** Under the cell's own look. */
function tableLook(book: Book, sheet: SheetId, row: number, column: number): IStyleData | undefined {
  const table = book.data.tables.find(({ range }) => range.sheet === sheet && holds(range, { row, column }));
  if (!table || table.style === '') return undefined;
  if (row === table.range.row) return HEADER;
  return isStriped(table, row) ? STRIPE : undefined;
}

function isStriped({ range, showBandedRows }: Table, row: number): boolean {
  return showBandedRows && (row - range.row) % 2 === 1;
}
