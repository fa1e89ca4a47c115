import { rewriteFormulas } from '../model/book-formulas';
import { existingKeys } from '../model/cells';
import { withTableDeleted, withTableRenamed } from '../model/formula-rewrite';
import { intersection } from '../model/geometry';
import { isNameTaken, isValidName } from '../model/names';
import { bodyRect, headerRect, settleHeaders, tableAt, tableRect } from '../model/tables';
import { EventType, WHOLE_WORKBOOK } from '../protocol/events';
import { invalidArgument, invalidOperation, itemAlreadyExists } from '../protocol/host-error';
import { hostObject, type HostType, type Property } from '../protocol/host-object';
import { autoFilterType } from './auto-filter';
import { raiseCellsChanged } from './changes';
import { listening } from './event-registration';
import { fixed } from './fixed';
import { requireUnprotected } from './guards';
import { rangeArgument, sheetRect } from './references';
import { SheetRef, type TableRef } from './session';
import { tableColumnsType } from './table-columns';
import { isTableAlive, rangeObjectIn, sheetOf } from './table-range';
import { tableRowsType } from './table-rows';
import { asFlag, asText } from './values';

const name: Property<TableRef> = {
  get: ({ table }) => table.name,
  set: (ref, value) => {
    const { session, table } = ref;
    const wanted = asText(value);
    if (!isValidName(wanted)) throw invalidArgument();
    if (isNameTaken(session.book, wanted, table)) throw itemAlreadyExists();
    const old = table.name;
    table.name = wanted;
    session.book.touch('tables');
    rewriteFormulas(session.book, (formula) => withTableRenamed(formula, old, wanted));
  },
};

/** A member of the table itself. */
function own<Key extends 'style' | 'showBandedRows' | 'showFilterButton'>(
  key: Key,
  read: (value: unknown) => TableRef['table'][Key],
): Property<TableRef> {
  return {
    get: ({ table }) => table[key],
    set: (ref, value) => {
      requireUnprotected(sheetOf(ref));
      ref.table[key] = read(value);
      ref.session.book.touch('tables');
    },
  };
}

/** The header row stays where it is and the new range must overlap the old, as Excel demands. */
function resize(ref: TableRef, newRange: unknown): void {
  const { session, table } = ref;
  const sheet = sheetOf(ref);
  requireUnprotected(sheet);
  const range = rangeArgument(session, newRange, sheet);
  if (range.sheet !== sheet || range.rect.row !== table.range.row || range.rect.rows < 2 || !intersection(range.rect, tableRect(table)))
    throw invalidArgument();
  if (tableAt(session.book, sheetRect(range), table)) throw invalidOperation("A table can't overlap another table.");
  table.range = sheetRect(range);
  settleHeaders(session.book, sheet, table);
  session.book.touch('tables');
}

/** Its cells go with it; formulas that used it lose it. */
function remove(ref: TableRef): void {
  const { session, table } = ref;
  const sheet = sheetOf(ref);
  requireUnprotected(sheet);
  session.book.data.tables = session.book.data.tables.filter((other) => other !== table);
  for (const key of existingKeys(sheet, tableRect(table))) session.book.setCell(sheet, key, undefined);
  session.book.touch('tables');
  rewriteFormulas(session.book, (formula) => withTableDeleted(formula, table.name));
  raiseCellsChanged(session, sheet, tableRect(table), 'ThisLocalAddin');
  for (const target of [sheet.id, WHOLE_WORKBOOK]) {
    session.events.raise(EventType.TableDeleted, target, {
      source: 'Local',
      tableId: table.id,
      tableName: table.name,
      worksheetId: sheet.id,
    });
  }
}

export const tableType: HostType<TableRef> = {
  name: 'Table',
  identity: { key: 'Id', of: ({ table }) => table.id },
  isAlive: isTableAlive,
  properties: {
    id: { get: ({ table }) => table.id },
    name,
    style: own('style', asText),
    showBandedRows: own('showBandedRows', asFlag),
    showFilterButton: own('showFilterButton', asFlag),
    showHeaders: fixed('Table.showHeaders', true),
    showTotals: fixed('Table.showTotals', false),
    showBandedColumns: fixed('Table.showBandedColumns', false),
    highlightFirstColumn: fixed('Table.highlightFirstColumn', false),
    highlightLastColumn: fixed('Table.highlightLastColumn', false),
  },
  navigation: {
    autoFilter: ({ table }) => hostObject(autoFilterType, table),
    columns: (ref) => hostObject(tableColumnsType, ref),
    rows: (ref) => hostObject(tableRowsType, ref),
    worksheet: (ref) => ref.session.make.worksheet(new SheetRef(ref.session, sheetOf(ref))),
  },
  methods: {
    getRange: (ref) => rangeObjectIn(ref, tableRect(ref.table)),
    getHeaderRowRange: (ref) => rangeObjectIn(ref, headerRect(ref.table)),
    getDataBodyRange: (ref) => rangeObjectIn(ref, bodyRect(ref.table)),
    resize: (ref, args) => {
      resize(ref, args.at(0));
    },
    delete: remove,
    ...listening(
      'DataChangedEvent',
      EventType.TableChanged,
      ({ session }: TableRef) => session.events,
      ({ table }) => table.id,
    ),
  },
};
