import type { CallArguments } from './call-arguments';

/** One scalar member: read by `load`, written by assignment. A member without `set` is read-only. */
export interface Property<Model> {
  readonly get?: (model: Model) => unknown;
  readonly set?: (model: Model, value: unknown) => void;
}

/** One type of the object model as the host answers it; names are spelled as in the public API. */
export interface HostType<Model> {
  readonly name: string;
  /** What Instantiate answers, by which the client addresses the object again. */
  readonly identity?: { readonly key: 'Id' | '_Id'; readonly of: (model: Model) => string | number };
  /** Ranges: the client asks the host to keep them (`_KeepReference`) and names them by a reference id afterwards. */
  readonly isTrackable?: boolean;
  /** False once the thing was deleted: then no member answers. */
  readonly isAlive?: (model: Model) => boolean;
  readonly properties?: Readonly<Record<string, Property<Model>>>;
  readonly navigation?: Readonly<Record<string, (model: Model) => HostObject | null>>;
  /** Results: an object, null for a null object, plain JSON, or nothing. */
  readonly methods?: Readonly<Record<string, (model: Model, args: CallArguments) => unknown>>;
  /** A collection: its members, and one member by key (undefined = there is none). */
  readonly items?: (model: Model) => readonly HostObject[];
  readonly item?: (model: Model, key: unknown) => HostObject | undefined;
}

/** An object of the host, whatever its type: the dispatcher knows no more than this. */
export abstract class HostObject {
  abstract readonly typeName: string;
  abstract readonly isTrackable: boolean;
  abstract readonly isCollection: boolean;
  abstract readonly isAlive: boolean;
  /** What stands behind it; narrow it with `instanceof`. */
  abstract readonly model: unknown;
  abstract identity(): Readonly<Record<string, string | number>>;
  abstract readableNames(): readonly string[];
  abstract reader(name: string): (() => unknown) | undefined;
  /** `'read-only'` when the member exists but takes no value. */
  abstract writer(name: string): ((value: unknown) => void) | 'read-only' | undefined;
  abstract navigator(name: string): (() => HostObject | null) | undefined;
  abstract method(name: string): ((args: CallArguments) => unknown) | undefined;
  abstract items(): readonly HostObject[];
  abstract indexer(): ((key: unknown) => HostObject | undefined) | undefined;
}

class Bound<Model> extends HostObject {
  constructor(
    private readonly type: HostType<Model>,
    readonly model: Model,
  ) {
    super();
  }

  get typeName(): string {
    return this.type.name;
  }

  get isTrackable(): boolean {
    return this.type.isTrackable ?? false;
  }

  get isCollection(): boolean {
    return this.type.items !== undefined;
  }

  get isAlive(): boolean {
    return this.type.isAlive?.(this.model) ?? true;
  }

  identity(): Readonly<Record<string, string | number>> {
    const { identity } = this.type;
    return identity ? { [identity.key]: identity.of(this.model) } : {};
  }

  readableNames(): readonly string[] {
    return Object.entries(this.type.properties ?? {}).flatMap(([name, property]) => (property.get ? [name] : []));
  }

  reader(name: string): (() => unknown) | undefined {
    const get = own(this.type.properties, name)?.get;
    return get && (() => get(this.model));
  }

  writer(name: string): ((value: unknown) => void) | 'read-only' | undefined {
    const property = own(this.type.properties, name);
    if (!property) return undefined;
    const { set } = property;
    return set
      ? (value) => {
          set(this.model, value);
        }
      : 'read-only';
  }

  navigator(name: string): (() => HostObject | null) | undefined {
    const follow = own(this.type.navigation, name);
    return follow && (() => follow(this.model));
  }

  method(name: string): ((args: CallArguments) => unknown) | undefined {
    const call = own(this.type.methods, name);
    return call && ((args) => call(this.model, args));
  }

  items(): readonly HostObject[] {
    return this.type.items?.(this.model) ?? [];
  }

  indexer(): ((key: unknown) => HostObject | undefined) | undefined {
    const { item } = this.type;
    return item && ((key) => item(this.model, key));
  }
}

export function hostObject<Model>(type: HostType<Model>, model: Model): HostObject {
  return new Bound(type, model);
}

function own<Entry>(table: Readonly<Record<string, Entry>> | undefined, name: string): Entry | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}
