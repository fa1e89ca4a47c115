import { formatRect } from '../model/a1';
import { intersection } from '../model/geometry';
import type { CellValue, Rect, Sheet } from '../model/workbook';
import { EventType, WHOLE_WORKBOOK } from '../protocol/events';
import type { Session } from './session';

/** Who changed the cells: code through the API, or a person at the grid. */
export type ChangeOrigin = 'ThisLocalAddin' | 'Unknown';

export interface CellChange {
  readonly before: CellValue;
  readonly after: CellValue;
}

/** `triggerSource` came with ExcelApi 1.14. */
const TRIGGER_SOURCE_LEVEL = 114;

/** Tells the handlers of `onChanged`, of the sheet, of all sheets and of the tables concerned. `detail` when one cell changed. */
export function raiseCellsChanged(session: Session, sheet: Sheet, rect: Rect, origin: ChangeOrigin, detail?: CellChange): void {
  const address = formatRect(rect);
  const args = {
    address,
    changeType: 'RangeEdited',
    source: 'Local',
    worksheetId: sheet.id,
    shiftDirection: 'None',
    referenceId: `${sheet.id}!${address}`,
    ...(session.apiLevel >= TRIGGER_SOURCE_LEVEL && { triggerSource: origin }),
    ...(detail && detailArgs(detail)),
  };
  session.events.raise(EventType.DataChanged, sheet.id, args);
  session.events.raise(EventType.DataChanged, WHOLE_WORKBOOK, args);
  raiseTablesChanged(session, sheet, rect, args);
}

function raiseTablesChanged(session: Session, sheet: Sheet, rect: Rect, args: Readonly<Record<string, unknown>>): void {
  for (const table of session.book.data.tables) {
    const touched = table.range.sheet === sheet.id ? intersection(table.range, rect) : null;
    if (!touched) continue;
    const ofTable = { ...args, address: formatRect(touched), tableId: table.id, referenceId: `${sheet.id}!${formatRect(touched)}` };
    session.events.raise(EventType.TableChanged, table.id, ofTable);
    session.events.raise(EventType.TableChanged, sheet.id, ofTable);
    session.events.raise(EventType.TableChanged, WHOLE_WORKBOOK, ofTable);
  }
}

function detailArgs({ before, after }: CellChange): Readonly<Record<string, unknown>> {
  return { valueBefore: plain(before), valueAfter: plain(after), valueTypeBefore: valueType(before), valueTypeAfter: valueType(after) };
}

/** As `Range.values` gives it: an error is its text. */
export function plain(value: CellValue): string | number | boolean {
  return typeof value === 'object' ? value.error : value;
}

/** As `Range.valueTypes` gives it. */
export function valueType(value: CellValue): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (value === '') return 'Empty';
  if (typeof value === 'object') return 'Error';
  if (typeof value === 'string') return 'String';
  return typeof value === 'number' ? 'Double' : 'Boolean';
}

/** Makes the cells the selection, on the sheet that shows. */
export function select(session: Session, sheet: Sheet, rect: Rect): void {
  session.selection = { sheet: sheet.id, row: rect.row, column: rect.column, rows: rect.rows, columns: rect.columns };
  const args = { address: formatRect(rect), worksheetId: sheet.id };
  session.events.raise(EventType.SelectionChanged, sheet.id, args);
  session.events.raise(EventType.SelectionChanged, WHOLE_WORKBOOK, args);
  session.events.raise(EventType.DocumentSelection, '', args);
}

/** Brings the sheet to the front. */
export function activate(session: Session, sheet: Sheet): void {
  const left = session.book.data.active;
  if (left === sheet.id) return;
  session.book.data.active = sheet.id;
  session.book.touch('active');
  session.selection = { sheet: sheet.id, row: 0, column: 0, rows: 1, columns: 1 };
  for (const target of [left, WHOLE_WORKBOOK]) session.events.raise(EventType.Deactivated, target, { worksheetId: left });
  for (const target of [sheet.id, WHOLE_WORKBOOK]) session.events.raise(EventType.Activated, target, { worksheetId: sheet.id });
}
