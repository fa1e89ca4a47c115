import { newObjectId } from '../model/create';
import { firstFree, isNameTaken, tableNamed } from '../model/names';
import { settleHeaders, tableAt } from '../model/tables';
import { unmerge } from '../model/merges';
import type { Table } from '../model/workbook';
import { EventType, WHOLE_WORKBOOK } from '../protocol/events';
import { invalidArgument, invalidOperation, NotImplemented } from '../protocol/host-error';
import type { HostObject, HostType } from '../protocol/host-object';
import { listening } from './event-registration';
import { requireUnprotected } from './guards';
import { rangeArgument, sheetRect } from './references';
import { TableRef, type TablesRef } from './session';

function tablesOf({ session, scope }: TablesRef): readonly Table[] {
  const { tables } = session.book.data;
  return scope ? tables.filter(({ range }) => range.sheet === scope.id) : tables;
}

function refOf({ session }: TablesRef, table: Table): HostObject {
  return session.make.table(new TableRef(session, table));
}

function find(tables: TablesRef, key: unknown): HostObject | undefined {
  const text = String(key);
  const table = tablesOf(tables).find(({ id }) => id === text) ?? tableNamed(tables.session.book, text);
  return table && tablesOf(tables).includes(table) ? refOf(tables, table) : undefined;
}

function add(tables: TablesRef, address: unknown, hasHeaders: boolean): HostObject {
  const { session, scope } = tables;
  const { book } = session;
  const range = rangeArgument(session, address, scope ?? session.activeSheet);
  if (scope && range.sheet !== scope) throw invalidArgument();
  requireUnprotected(range.sheet);
  if (!hasHeaders) throw new NotImplemented('TableCollection.add without headers');
  // A table always has one body row.
  const rect = { ...range.rect, rows: Math.max(range.rect.rows, 2) };
  if (tableAt(book, sheetRect(range.to(rect)))) throw invalidOperation("A table can't overlap another table.");
  const name = firstFree('Tableau', (candidate) => isNameTaken(book, candidate));
  const table: Table = {
    id: newObjectId(),
    name,
    range: sheetRect(range.to(rect)),
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showFilterButton: true,
  };
  if (unmerge(range.sheet, rect)) book.touchSheet(range.sheet, 'merges');
  book.data.tables.push(table);
  settleHeaders(book, range.sheet, table);
  book.touch('tables');
  for (const target of [range.sheet.id, WHOLE_WORKBOOK]) {
    session.events.raise(EventType.TableAdded, target, { source: 'Local', tableId: table.id, worksheetId: range.sheet.id });
  }
  return refOf(tables, table);
}

const target = ({ scope }: TablesRef) => scope?.id ?? WHOLE_WORKBOOK;
const hub = ({ session }: TablesRef) => session.events;

export const tablesType: HostType<TablesRef> = {
  name: 'TableCollection',
  properties: { count: { get: (tables) => tablesOf(tables).length } },
  items: (tables) => tablesOf(tables).map((table) => refOf(tables, table)),
  item: find,
  methods: {
    add: (tables, args) => add(tables, args.at(0), args.flag(1, false)),
    getCount: (tables) => tablesOf(tables).length,
    getItemAt: (tables, args) => {
      const table = tablesOf(tables)[args.integer(0)];
      if (!table) throw invalidArgument();
      return refOf(tables, table);
    },
    getItemOrNullObject: (tables, args) => find(tables, args.at(0)) ?? null,
    ...listening('DataChangedEvent', EventType.TableChanged, hub, target),
    ...listening('AddedEvent', EventType.TableAdded, hub, target),
    ...listening('DeletedEvent', EventType.TableDeleted, hub, target),
  },
};
