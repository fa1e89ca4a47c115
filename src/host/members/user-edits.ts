import { growTable, isRoomBelow } from '../model/table-growth';
import type { Rect, Sheet, Table } from '../model/workbook';
import { raiseCellsChanged } from './changes';
import type { Session } from './session';

/**
 * What Excel does of itself once a person changed cells, and never for code: a table takes in the row typed just under it.
 * Then the add-in is told.
 */
export function followUserEdit(session: Session, sheet: Sheet, rect: Rect): void {
  for (const table of session.book.data.tables) {
    if (isUnderFoot(table, sheet, rect) && !sheet.protection.enabled && canTakeIn(session, sheet, table, rect.rows)) {
      growTable(session.book, sheet, table, rect.rows);
    }
  }
  raiseCellsChanged(session, sheet, rect, 'Unknown');
}

function isUnderFoot({ range }: Table, sheet: Sheet, rect: Rect): boolean {
  const isUnder = range.sheet === sheet.id && rect.row === range.row + range.rows;
  return isUnder && rect.column >= range.column && rect.column + rect.columns <= range.column + range.columns;
}

/** Not into another table, nor when the row after is taken: then what is under is no table row. */
function canTakeIn(session: Session, sheet: Sheet, table: Table, rows: number): boolean {
  const after: Table = { ...table, range: { ...table.range, rows: table.range.rows + rows } };
  return isRoomBelow(session.book, sheet, after, 1);
}
