import { formatAbsolute } from '../model/a1';
import { cellCount, cellKey } from '../model/geometry';
import { invalidOperation, itemNotFound } from '../protocol/host-error';
import type { HostObject, HostType } from '../protocol/host-object';
import { plain } from './changes';
import { rangeArgument, rangeOf, sheetRect } from './references';
import { type NameRef, type RangeRef, SheetRef } from './session';
import { asFlag, asText } from './values';

/** Excel's words for a name whose cells were deleted. */
const LOST = '#REF!';

function target({ session, name }: NameRef): RangeRef | null {
  return name.range && rangeOf(session, name.range);
}

function absolute(ref: NameRef): string {
  const range = target(ref);
  return range ? formatAbsolute(range.sheet.name, range.rect) : LOST;
}

function rangeObject(ref: NameRef): HostObject | null {
  const range = target(ref);
  return range && ref.session.make.range(range);
}

/** A name of one cell gives the cell's value, of several their address. */
function value(ref: NameRef): string | number | boolean {
  const range = target(ref);
  if (!range || cellCount(range.rect) > 1) return absolute(ref);
  return plain(range.sheet.cells.get(cellKey(range.rect.row, range.rect.column))?.value ?? '');
}

function worksheet({ session, name }: NameRef): HostObject | null {
  const sheet = name.scope === undefined ? undefined : session.book.sheet(name.scope);
  return sheet ? session.make.worksheet(new SheetRef(session, sheet)) : null;
}

export const namedItemType: HostType<NameRef> = {
  name: 'NamedItem',
  identity: { key: '_Id', of: ({ name }) => name.name },
  isAlive: ({ session, name }) => session.book.data.names.includes(name),
  properties: {
    name: { get: ({ name }) => name.name },
    type: { get: ({ name }) => (name.range ? 'Range' : 'Error') },
    scope: { get: ({ name }) => (name.scope === undefined ? 'Workbook' : 'Worksheet') },
    value: { get: value },
    formula: {
      get: (ref) => `=${absolute(ref)}`,
      set: ({ session, name }, formula) => {
        name.range = sheetRect(rangeArgument(session, asText(formula), session.activeSheet));
        session.book.touch('names');
      },
    },
    visible: {
      get: ({ name }) => name.visible,
      set: ({ session, name }, visible) => {
        name.visible = asFlag(visible);
        session.book.touch('names');
      },
    },
    comment: {
      get: ({ name }) => name.comment,
      set: ({ session, name }, comment) => {
        name.comment = asText(comment);
        session.book.touch('names');
      },
    },
  },
  navigation: {
    worksheet: (ref) => worksheet(ref) ?? refuse(invalidOperation()),
    worksheetOrNullObject: worksheet,
  },
  methods: {
    getRange: (ref) => rangeObject(ref) ?? refuse(itemNotFound()),
    getRangeOrNullObject: rangeObject,
    delete: ({ session, name }) => {
      session.book.data.names = session.book.data.names.filter((other) => other !== name);
      session.book.touch('names');
    },
  },
};

function refuse(error: Error): never {
  throw error;
}
