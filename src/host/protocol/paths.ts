import { CallArguments } from './call-arguments';
import { type Coverage, memberOf } from './coverage';
import { at, invalidReference, itemNotFound, NotImplemented } from './host-error';
import { HostObject } from './host-object';
import { isList, isRecord } from './json';
import { publicName } from './names';
import type { References } from './references';
import { PathType, type WireArguments, type WireBatch, type WirePath } from './wire';

/** What paths lead to: the workbook, and the services the client creates by name. */
export interface Roots {
  readonly workbook: HostObject;
  readonly services: ReadonlyMap<string, HostObject>;
}

/** The object paths of one batch; each is followed once, so that `add` adds once however often its result is used. */
export class PathResolver {
  private readonly found = new Map<number, HostObject | null>();

  constructor(
    private readonly batch: WireBatch,
    private readonly roots: Roots,
    private readonly references: References,
    private readonly coverage: Coverage,
  ) {}

  /** Null for a null object and for whatever hangs from one. */
  resolve(id: number): HostObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.batch.paths.get(id);
    if (!path) throw invalidReference();
    const object = this.follow(path);
    this.found.set(id, object);
    return object;
  }

  call(object: HostObject, name: string, args: WireArguments): unknown {
    const member = memberOf(object, publicName(name));
    const method = object.method(publicName(name));
    if (!method) throw new NotImplemented(member);
    this.coverage.hit(member);
    const values = this.values(args);
    return at(member, () => method(new CallArguments(values)));
  }

  /** Client objects among the arguments replaced by the objects they stand for. */
  values({ values, references }: WireArguments): readonly unknown[] {
    return values.map((value, index) => this.value(value, references[index]));
  }

  private value(value: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference > 0 && value === reference) return this.resolve(reference);
    if (isList(value)) return isList(reference) ? value.map((entry, index) => this.value(entry, reference[index])) : value;
    if (!isRecord(value)) return value;
    const pathId = value['_ObjectPathId'];
    if (typeof pathId === 'number') return this.resolve(pathId);
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, this.value(entry, undefined)]));
  }

  private follow(path: WirePath): HostObject | null {
    switch (path.type) {
      case PathType.Global:
        return this.roots.workbook;
      case PathType.NewObject: {
        const service = this.roots.services.get(path.name);
        if (!service) throw new NotImplemented(`new ${path.name}`);
        return service;
      }
      case PathType.ReferenceId: {
        const kept = this.references.find(path.name);
        if (!kept) throw invalidReference();
        return kept;
      }
      case PathType.NullObject:
        return null;
      default: {
        const parent = path.parent === undefined ? this.roots.workbook : this.resolve(path.parent);
        if (parent && !parent.isAlive) throw invalidReference();
        return parent && this.followFrom(parent, path);
      }
    }
  }

  private followFrom(parent: HostObject, path: WirePath): HostObject | null {
    switch (path.type) {
      case PathType.Property: {
        const member = memberOf(parent, publicName(path.name));
        const navigate = parent.navigator(publicName(path.name));
        if (!navigate) throw new NotImplemented(member);
        this.coverage.hit(member);
        return at(member, navigate);
      }
      case PathType.Indexer: {
        const member = memberOf(parent, 'getItem');
        const item = parent.indexer();
        if (!item) throw new NotImplemented(member);
        this.coverage.hit(member);
        return at(member, () => item(this.values(path.arguments)[0]) ?? notFound());
      }
      case PathType.Method: {
        const result = this.call(parent, path.name, path.arguments);
        if (result === null || result === undefined) return null;
        if (result instanceof HostObject) return result;
        throw new Error(`${parent.typeName}.${path.name} answered no object`);
      }
      default:
        throw new NotImplemented(`object path of type ${String(path.type)}`);
    }
  }
}

function notFound(): never {
  throw itemNotFound();
}
