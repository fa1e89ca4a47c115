import { readRelations, relationsPath, type Relation } from './package-parts';
import { attribute, children, ElementCount, parseXml, type XmlNode } from './xml';
import type { Parts } from './zip';

export interface ContentType {
  readonly name: string;
  /** Given to every part whose path ends alike, not to this one by its path. */
  readonly isByExtension: boolean;
}

/** The parts of a file, found by their path whatever its capitals (ECMA-376 part 2, 9.1.1). */
export class PackageReader {
  private readonly parts: Parts;
  private readonly count = new ElementCount();
  private types: ReadonlyMap<string, string> | undefined;

  constructor(parts: Parts) {
    this.parts = new Map([...parts].map(([path, content]) => [path.toLowerCase(), content]));
  }

  bytes(path: string): Uint8Array | undefined {
    return this.parts.get(path.toLowerCase());
  }

  /** Empty when the file has no such part. */
  text(path: string | undefined): string {
    const bytes = path === undefined ? undefined : this.bytes(path);
    return bytes ? new TextDecoder().decode(bytes) : '';
  }

  /** `undefined` when the file has no such part. */
  xml(path: string | undefined): XmlNode | undefined {
    const text = this.text(path);
    return path === undefined || text === '' ? undefined : this.parse(text, path);
  }

  /** The text of a part of this file. */
  parse(text: string, path: string): XmlNode {
    return parseXml(text, path, this.count);
  }

  /** Of the whole package when `path` is empty. */
  relations(path: string): readonly Relation[] {
    return readRelations(this.xml(relationsPath(path)), path);
  }

  /** `undefined` when the file does not say. */
  contentType(path: string): ContentType | undefined {
    this.types ??= readContentTypes(this.xml('[Content_Types].xml'));
    const own = this.types.get(`/${path.toLowerCase()}`);
    if (own !== undefined) return { name: own, isByExtension: false };
    const shared = this.types.get(path.toLowerCase().replace(/^.*\./, '.'));
    return shared === undefined ? undefined : { name: shared, isByExtension: true };
  }
}

/** By `/path` and by `.extension`. */
function readContentTypes(types: XmlNode | undefined): ReadonlyMap<string, string> {
  const entries = (tag: string, key: string, mark: string) =>
    children(types, tag).map((node) => [mark + (attribute(node, key) ?? '').toLowerCase(), attribute(node, 'ContentType') ?? ''] as const);
  return new Map([...entries('Default', 'Extension', '.'), ...entries('Override', 'PartName', '')]);
}
