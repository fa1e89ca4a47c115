import type { ContentType } from './package-reader';
import { KINDS, relationsPath, writeRelations, type PartKind, type WrittenRelation } from './package-parts';
import { element, XML_HEADER, type Xml } from './xml';
import { packParts } from './zip';

/** A part that was written, for those that name it. */
export interface WrittenPart {
  readonly kind: PartKind;
  /** From the root of the package, without leading slash. */
  readonly path: string;
}

interface TypedPart {
  readonly path: string;
  readonly type: ContentType;
}

/** Types that files give by extension, whatever is in them. */
const ALWAYS_BY_EXTENSION: ReadonlyMap<string, string> = new Map([
  ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
  ['xml', 'application/xml'],
]);

/** The parts of a file being made, in the order they are added. */
export class PackageWriter {
  private readonly contents = new Map<string, Xml | Uint8Array>();
  private readonly typed: TypedPart[] = [];
  private readonly paths = new Set<string>();

  add(kind: PartKind, path: string, xml: Xml, relations: readonly WrittenRelation[] = []): WrittenPart {
    this.addAs({ name: KINDS[kind].content, isByExtension: false }, path, xml, relations);
    return { kind, path };
  }

  addAs(type: ContentType, path: string, content: Xml | Uint8Array, relations: readonly WrittenRelation[]): void {
    this.paths.add(path.toLowerCase());
    this.typed.push({ path, type });
    this.contents.set(path, content);
    if (relations.length > 0) this.contents.set(relationsPath(path), writeRelations(relations));
  }

  has(path: string): boolean {
    return this.paths.has(path.toLowerCase());
  }

  /** `roots` are what the package itself names. */
  finish(roots: readonly WrittenRelation[]): Promise<Uint8Array> {
    return packParts(new Map([['[Content_Types].xml', this.contentTypes()], ['_rels/.rels', writeRelations(roots)], ...this.contents]));
  }

  private contentTypes(): Xml {
    const byExtension = new Map(ALWAYS_BY_EXTENSION);
    const byPath = this.typed.filter(({ path, type }) => {
      const extension = path.replace(/^.*\./, '').toLowerCase();
      if (type.isByExtension && !byExtension.has(extension)) byExtension.set(extension, type.name);
      return !type.isByExtension || byExtension.get(extension) !== type.name;
    });
    return (
      XML_HEADER +
      element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
        ...[...byExtension].map(([Extension, ContentType]) => element('Default', { Extension, ContentType })),
        ...byPath.map(({ path, type }) => element('Override', { PartName: `/${path}`, ContentType: type.name })),
      ])
    );
  }
}

export function relationTo({ kind, path }: WrittenPart, id: string): WrittenRelation {
  return { id, kind: KINDS[kind].relation, target: path, isOutside: false, isExternal: false };
}

/** `rId1`, `rId2`… as many as wanted, none of those taken. */
export function freeIds(count: number, taken: Iterable<{ readonly id: string }>): readonly string[] {
  const used = new Set([...taken].map(({ id }) => id));
  const ids: string[] = [];
  for (let number = 1; ids.length < count; number += 1) if (!used.has(`rId${number}`)) ids.push(`rId${number}`);
  return ids;
}
