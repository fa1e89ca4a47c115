import { columnsOf, rowsOf } from '../model/column-width';
import { isEntireColumns, isEntireRows } from '../model/geometry';
import type { Property } from '../protocol/host-object';
import { NotImplemented } from '../protocol/host-error';
import { requireUnprotected } from './guards';
import type { RangeRef } from './session';
import { asFlag } from './values';

export const rowHidden: Property<RangeRef> = {
  get: (range) =>
    common(isEntireColumns(range.rect) ? [false] : rowsOf(range.rect).map((row) => range.sheet.rows.get(row)?.hidden ?? false)),
  set: ({ session, sheet, rect }, value) => {
    requireUnprotected(sheet, 'allowFormatRows');
    if (isEntireColumns(rect)) throw new NotImplemented('hiding every row');
    const isHidden = asFlag(value);
    for (const row of rowsOf(rect)) sheet.rows.set(row, { ...sheet.rows.get(row), hidden: isHidden });
    session.book.touchSheet(sheet, 'rows');
  },
};

export const columnHidden: Property<RangeRef> = {
  get: (range) => common(columnsOf(range.rect).map((column) => range.sheet.columns.get(column)?.hidden ?? false)),
  set: ({ session, sheet, rect }, value) => {
    requireUnprotected(sheet, 'allowFormatColumns');
    if (isEntireRows(rect)) throw new NotImplemented('hiding every column');
    const isHidden = asFlag(value);
    for (const column of columnsOf(rect)) sheet.columns.set(column, { ...sheet.columns.get(column), hidden: isHidden });
    session.book.touchSheet(sheet, 'columns');
  },
};

/** Whether all the cells are out of sight; null when some are. */
export const hidden: Property<RangeRef> = {
  get: ({ sheet, rect }) => {
    const rows = isEntireColumns(rect) ? [false] : rowsOf(rect).map((row) => sheet.rows.get(row)?.hidden ?? false);
    const columns = columnsOf(rect).map((column) => sheet.columns.get(column)?.hidden ?? false);
    return common(rows.flatMap((row) => columns.map((column) => row || column)));
  },
};

function common(flags: readonly boolean[]): boolean | null {
  const [first = false] = flags;
  return flags.every((flag) => flag === first) ? first : null;
}
