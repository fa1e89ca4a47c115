import { isValidSheetName } from '../model/names';
import { deleteSheet, moveSheet, renameSheet } from '../model/sheets';
import type { Sheet } from '../model/workbook';
import { EventType, WHOLE_WORKBOOK } from '../protocol/events';
import { invalidArgument, invalidOperation, itemAlreadyExists } from '../protocol/host-error';
import { hostObject, type HostType, type Property } from '../protocol/host-object';
import { autoFilterType } from './auto-filter';
import { activate } from './changes';
import { chartsType } from './charts';
import { commentsType } from './comments';
import { listening } from './event-registration';
import { fixed } from './fixed';
import { freezePanesType } from './freeze-panes';
import { pageLayoutType } from './page-layout';
import { NamesRef, type SheetRef, TablesRef } from './session';
import { shapesType } from './shapes';
import { asColor, asFlag, asNumber, asOneOf, asText } from './values';
import { worksheetProtectionType } from './worksheet-protection';
import { worksheetRanges } from './worksheet-ranges';

const VISIBILITIES: readonly Sheet['visibility'][] = ['Visible', 'Hidden', 'VeryHidden'];

const name: Property<SheetRef> = {
  get: ({ sheet }) => sheet.name,
  set: ({ session, sheet }, value) => {
    const wanted = asText(value);
    if (!isValidSheetName(wanted)) throw invalidArgument();
    const namesake = session.book.sheetNamed(wanted);
    if (namesake && namesake !== sheet) throw itemAlreadyExists();
    renameSheet(session.book, sheet, wanted);
  },
};

const position: Property<SheetRef> = {
  get: ({ session, sheet }) => session.book.data.sheets.indexOf(sheet),
  set: ({ session, sheet }, value) => {
    const wanted = asNumber(value);
    if (!Number.isInteger(wanted) || wanted < 0 || wanted >= session.book.data.sheets.length) throw invalidArgument();
    moveSheet(session.book, sheet, wanted);
  },
};

/** A workbook shows one sheet at least. */
function requireOtherVisible({ session, sheet }: SheetRef): void {
  const others = session.book.data.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  if (others.length === 0) throw invalidOperation('The operation is not permitted on the last visible worksheet.');
}

const visibility: Property<SheetRef> = {
  get: ({ sheet }) => sheet.visibility,
  set: (ref, value) => {
    const wanted = asOneOf(value, VISIBILITIES);
    if (wanted !== 'Visible') requireOtherVisible(ref);
    ref.sheet.visibility = wanted;
    ref.session.book.touch('sheets');
    if (wanted !== 'Visible' && ref.session.book.data.active === ref.sheet.id) showAnother(ref);
  },
};

function showAnother({ session }: SheetRef): void {
  const shown = session.book.data.sheets.find((sheet) => sheet.visibility === 'Visible');
  if (shown) activate(session, shown);
}

const tabColor: Property<SheetRef> = {
  get: ({ sheet }) => sheet.tabColor,
  set: ({ session, sheet }, value) => {
    sheet.tabColor = value === '' ? '' : asColor(value);
    session.book.touch('sheets');
  },
};

function setGridlines({ session, sheet }: SheetRef, value: unknown): void {
  sheet.showGridlines = asFlag(value);
  session.book.touchSheet(sheet, 'gridlines');
}

function remove(ref: SheetRef): void {
  const { session, sheet } = ref;
  if (sheet.visibility === 'VeryHidden') throw invalidOperation();
  requireOtherVisible(ref);
  deleteSheet(session.book, sheet);
  session.events.raise(EventType.Deleted, WHOLE_WORKBOOK, { source: 'Local', worksheetId: sheet.id });
}

const hub = ({ session }: SheetRef) => session.events;
const itself = ({ sheet }: SheetRef) => sheet.id;

export const worksheetType: HostType<SheetRef> = {
  name: 'Worksheet',
  identity: { key: 'Id', of: itself },
  isAlive: ({ session, sheet }) => session.isOpen(sheet),
  properties: {
    id: { get: itself },
    name,
    position,
    visibility,
    tabColor,
    showGridlines: { get: ({ sheet }) => sheet.showGridlines },
    // The client assigns `showGridlines` under this older name.
    gridlines: { set: setGridlines },
    enableCalculation: fixed('Worksheet.enableCalculation', true),
  },
  navigation: {
    names: ({ session, sheet }) => session.make.names(new NamesRef(session, sheet)),
    tables: ({ session, sheet }) => session.make.tables(new TablesRef(session, sheet)),
    charts: (ref) => hostObject(chartsType, ref),
    autoFilter: ({ sheet }) => hostObject(autoFilterType, sheet),
    comments: ({ session, sheet }) => hostObject(commentsType, { session, scope: sheet }),
    shapes: (ref) => hostObject(shapesType, ref),
    protection: (ref) => hostObject(worksheetProtectionType, ref),
    freezePanes: (ref) => hostObject(freezePanesType, ref),
    pageLayout: (ref) => hostObject(pageLayoutType, ref),
  },
  methods: {
    ...worksheetRanges,
    activate: ({ session, sheet }) => {
      if (sheet.visibility !== 'Visible') throw invalidOperation();
      activate(session, sheet);
    },
    calculate: () => undefined,
    delete: remove,
    ...listening('DataChangedEvent', EventType.DataChanged, hub, itself),
    ...listening('ActivatedEvent', EventType.Activated, hub, itself),
    ...listening('DeactivatedEvent', EventType.Deactivated, hub, itself),
    ...listening('SelectionChangedEvent', EventType.SelectionChanged, hub, itself),
    ...listening('CalculatedEvent', EventType.Calculated, hub, itself),
  },
};
