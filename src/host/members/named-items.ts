import { isValidName, nameIn, tableNamed } from '../model/names';
import type { DefinedName } from '../model/workbook';
import { invalidArgument, itemAlreadyExists } from '../protocol/host-error';
import type { HostObject, HostType } from '../protocol/host-object';
import { rangeArgument, sheetRect } from './references';
import { NameRef, type NamesRef } from './session';

function namesOf({ session, scope }: NamesRef): readonly DefinedName[] {
  return session.book.data.names.filter((name) => name.scope === scope?.id);
}

function refOf({ session }: NamesRef, name: DefinedName): HostObject {
  return session.make.name(new NameRef(session, name));
}

function find(names: NamesRef, key: unknown): HostObject | undefined {
  const name = typeof key === 'string' ? nameIn(names.session.book, key, names.scope?.id) : undefined;
  return name && refOf(names, name);
}

/** The reference is a Range or a text such as `=Budget!$A$1`; Excel refuses a structured reference here. */
function add(names: NamesRef, name: string, reference: unknown, comment: string): HostObject {
  const { session, scope } = names;
  if (!isValidName(name)) throw invalidArgument();
  if (nameIn(session.book, name, scope?.id) || (!scope && tableNamed(session.book, name))) throw itemAlreadyExists();
  if (typeof reference === 'string' && !/^=?[^[\]]+$/.test(reference)) throw invalidArgument();
  const range = sheetRect(rangeArgument(session, reference, scope ?? session.activeSheet));
  const defined: DefinedName = { name, range, comment, visible: true, ...(scope && { scope: scope.id }) };
  session.book.data.names.push(defined);
  session.book.touch('names');
  return refOf(names, defined);
}

export const namedItemsType: HostType<NamesRef> = {
  name: 'NamedItemCollection',
  items: (names) => namesOf(names).map((name) => refOf(names, name)),
  item: find,
  methods: {
    add: (names, args) => add(names, args.text(0), args.at(1), args.optionalText(2) ?? ''),
    getCount: (names) => namesOf(names).length,
    getItemOrNullObject: (names, args) => find(names, args.at(0)) ?? null,
  },
};
