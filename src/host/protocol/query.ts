import { type Coverage, memberOf } from './coverage';
import { at, NotImplemented } from './host-error';
import type { HostObject } from './host-object';
import { publicName, wireName } from './names';
import type { References } from './references';
import type { WireQuery } from './wire';

/** `load` spells names as the wire does, `retrieve` as the public API does. */
export type Spelling = 'wire' | 'public';

interface Selection {
  [name: string]: Selection;
}

/** Reads the members a query asks for, of one object or of the items of a collection. */
export class QueryReader {
  constructor(
    private readonly spelling: Spelling,
    private readonly references: References,
    private readonly coverage: Coverage,
  ) {}

  read(object: HostObject, query: WireQuery): unknown {
    return this.readSelection(object, selectionOf(query.paths), query);
  }

  private readSelection(object: HostObject, selection: Selection, page: Pick<WireQuery, 'top' | 'skip'>): unknown {
    const answer: Record<string, unknown> = { ...addressOf(object, this.references) };
    const ownNames = object.isCollection ? Object.keys(selection).filter((name) => object.reader(name)) : memberNames(object, selection);
    for (const name of ownNames) answer[this.spell(name)] = this.readMember(object, name, selection[name] ?? {});
    if (object.isCollection) {
      const ofItems = Object.fromEntries(Object.entries(selection).filter(([name]) => !ownNames.includes(name)));
      const skip = page.skip ?? 0;
      const items = object.items().slice(skip, page.top === undefined ? undefined : skip + page.top);
      answer[this.spelling === 'wire' ? '_Items' : 'items'] = items.map((item) => this.readSelection(item, ofItems, NO_PAGE));
    }
    return answer;
  }

  private readMember(object: HostObject, name: string, selection: Selection): unknown {
    const member = memberOf(object, name);
    const read = object.reader(name);
    const navigate = object.navigator(name);
    if (!read && !navigate) throw new NotImplemented(member);
    this.coverage.hit(member);
    if (read) return at(member, read);
    const target = navigate ? at(member, navigate) : null;
    return target && this.readSelection(target, selection, NO_PAGE);
  }

  private spell(name: string): string {
    return this.spelling === 'wire' ? wireName(name) : name;
  }
}

const NO_PAGE = { top: undefined, skip: undefined };

/** What lets the client address the object again: its id, or the reference it asked for. */
export function addressOf(object: HostObject, references: References): Readonly<Record<string, string | number>> {
  const reference = references.idOf(object);
  return reference === undefined ? object.identity() : { ...object.identity(), _ReferenceId: reference };
}

function memberNames(object: HostObject, selection: Selection): readonly string[] {
  const asked = Object.keys(selection);
  if (asked.length > 0 && !asked.includes('*')) return asked;
  const rest = asked.filter((name) => name !== '*');
  return [...new Set([...object.readableNames().filter((name) => !name.startsWith('_')), ...rest])];
}

function selectionOf(paths: readonly string[]): Selection {
  const root: Selection = {};
  for (const path of paths) {
    let branch = root;
    for (const part of path.split(/[/.]/)) {
      const name = publicName(part);
      if (name !== '' && name !== 'items') branch = branch[name] ??= {};
    }
  }
  return root;
}
