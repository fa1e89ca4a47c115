import { KINDS, type Relation } from '../package-parts';
import type { ContentType, PackageReader } from '../package-reader';

/** A part that nobody here reads, as it was found. */
export interface CarriedPart {
  readonly path: string;
  readonly type: ContentType;
  readonly content: Uint8Array;
  readonly relations: readonly Relation[];
}

/** By their paths in small letters. */
export type CarriedParts = ReadonlyMap<string, CarriedPart>;

/** Kinds that we write, and carry too: we know little of what people put there. */
const CARRIED_TOO: readonly string[] = ['theme', 'drawing', 'chart', 'comments', 'vmlDrawing'];

/** What the model makes anew: written from it, never carried. */
const MODELLED = new Set<string>(
  Object.entries(KINDS)
    .filter(([kind]) => !CARRIED_TOO.includes(kind))
    .map(([, { content }]) => content),
);

/** Takes parts out of a file with all that they lead to: a drawing with its charts, a chart with its colours. */
export class PartPool {
  readonly parts = new Map<string, CarriedPart>();

  constructor(private readonly file: PackageReader) {}

  /** The relations that lead somewhere: out of the file, or to a part that is now carried. */
  keep(relations: readonly Relation[]): readonly Relation[] {
    return relations.filter(({ target, isOutside }) => isOutside || this.take(target));
  }

  private take(path: string): boolean {
    const key = path.toLowerCase();
    if (this.parts.has(key)) return true;
    const content = this.file.bytes(path);
    const type = this.file.contentType(path);
    if (!content || !type || MODELLED.has(type.name)) return false;
    const relations: Relation[] = [];
    // Known before its relations are followed: parts may name each other.
    this.parts.set(key, { path, type, content, relations });
    relations.push(...this.keep(this.file.relations(path)));
    return true;
  }
}
