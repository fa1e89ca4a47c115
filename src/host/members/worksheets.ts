import { firstFree, isValidSheetName } from '../model/names';
import { addSheet } from '../model/sheets';
import type { Sheet } from '../model/workbook';
import { EventType, WHOLE_WORKBOOK } from '../protocol/events';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../protocol/host-error';
import type { HostObject, HostType } from '../protocol/host-object';
import { listening } from './event-registration';
import { type Session, SheetRef } from './session';

function refOf(session: Session, sheet: Sheet): HostObject {
  return session.make.worksheet(new SheetRef(session, sheet));
}

/** By id or by name. */
function find(session: Session, key: unknown): HostObject | undefined {
  const text = String(key);
  const sheet = session.book.sheet(text) ?? session.book.sheetNamed(text);
  return sheet && refOf(session, sheet);
}

function seen({ book }: Session, visibleOnly: boolean): readonly Sheet[] {
  return visibleOnly ? book.data.sheets.filter(({ visibility }) => visibility === 'Visible') : book.data.sheets;
}

/** At the end, without being shown. */
function add(session: Session, wanted: string | undefined): HostObject {
  const { book } = session;
  const name = wanted ?? firstFree('Feuil', (candidate) => book.sheetNamed(candidate) !== undefined);
  if (!isValidSheetName(name)) throw invalidArgument();
  if (book.sheetNamed(name)) throw itemAlreadyExists();
  const sheet = addSheet(book, name);
  session.events.raise(EventType.Added, WHOLE_WORKBOOK, { source: 'Local', worksheetId: sheet.id });
  return refOf(session, sheet);
}

function orNotFound(sheet: Sheet | undefined, session: Session): HostObject {
  if (!sheet) throw itemNotFound();
  return refOf(session, sheet);
}

const hub = ({ events }: Session) => events;
const all = () => WHOLE_WORKBOOK;

export const worksheetsType: HostType<Session> = {
  name: 'WorksheetCollection',
  items: (session) => session.book.data.sheets.map((sheet) => refOf(session, sheet)),
  item: find,
  methods: {
    add: (session, args) => add(session, args.optionalText(0)),
    getItemOrNullObject: (session, args) => find(session, args.at(0)) ?? null,
    getActiveWorksheet: (session) => refOf(session, session.activeSheet),
    getCount: (session, args) => seen(session, args.flag(0, false)).length,
    getFirst: (session, args) => orNotFound(seen(session, args.flag(0, false))[0], session),
    getLast: (session, args) => orNotFound(seen(session, args.flag(0, false)).at(-1), session),
    ...listening('DataChangedEvent', EventType.DataChanged, hub, all),
    ...listening('AddedEvent', EventType.Added, hub, all),
    ...listening('DeletedEvent', EventType.Deleted, hub, all),
    ...listening('ActivatedEvent', EventType.Activated, hub, all),
    ...listening('DeactivatedEvent', EventType.Deactivated, hub, all),
    ...listening('SelectionChangedEvent', EventType.SelectionChanged, hub, all),
    ...listening('CalculatedEvent', EventType.Calculated, hub, all),
  },
};
