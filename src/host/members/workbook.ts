import type { CallArguments } from '../protocol/call-arguments';
import { invalidOperation, invalidReference } from '../protocol/host-error';
import { hostObject, type HostObject, type HostType } from '../protocol/host-object';
import { applicationType } from './application';
import { commentsType } from './comments';
import { findRange, rangeOf } from './references';
import { NamesRef, RangeRef, type Session, TablesRef } from './session';
import { worksheetsType } from './worksheets';

function selected(session: Session): RangeRef {
  const { sheet } = session.selection;
  return session.book.sheet(sheet)
    ? rangeOf(session, session.selection)
    : new RangeRef(session, session.activeSheet, { row: 0, column: 0, rows: 1, columns: 1 });
}

/** The range of an event, by the `sheet id!address` the event gave. */
function ofEvent(session: Session, args: CallArguments): HostObject | null {
  const [id = '', address = ''] = args.text(0).split('!');
  const sheet = session.book.sheet(id);
  const range = sheet && findRange(session, address, sheet);
  return range ? session.make.range(range) : null;
}

/** Protection of the workbook's structure is not known here. */
const workbookProtectionType: HostType<Session> = {
  name: 'WorkbookProtection',
  properties: { protected: { get: () => false } },
  methods: {
    unprotect: () => {
      throw invalidOperation();
    },
  },
};

export const workbookType: HostType<Session> = {
  name: 'Workbook',
  properties: {
    name: { get: (session) => session.workbookName },
    readOnly: { get: () => false },
  },
  navigation: {
    worksheets: (session) => hostObject(worksheetsType, session),
    names: (session) => session.make.names(new NamesRef(session, undefined)),
    comments: (session) => hostObject(commentsType, { session, scope: undefined }),
    tables: (session) => session.make.tables(new TablesRef(session, undefined)),
    application: (session) => hostObject(applicationType, session),
    protection: (session) => hostObject(workbookProtectionType, session),
  },
  methods: {
    getSelectedRange: (session) => session.make.range(selected(session)),
    getActiveCell: (session) => {
      const range = selected(session);
      return session.make.range(range.to({ ...range.rect, rows: 1, columns: 1 }));
    },
    _GetRangeForEventByReferenceId: (session, args) => ofEvent(session, args) ?? refuse(),
    _GetRangeOrNullObjectForEventByReferenceId: ofEvent,
  },
};

function refuse(): never {
  throw invalidReference();
}
