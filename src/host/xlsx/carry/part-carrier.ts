import type { SheetId } from '../../model/workbook';
import type { Relation, WrittenRelation } from '../package-parts';
import type { PackageWriter } from '../package-writer';
import type { CarriedParts } from './part-pool';
import { relocatePart } from './relocate-part';
import type { Relocation } from './relocation';
import type { Xml } from '../xml';

/** What is to become of a carried part. */
export interface PartEdit {
  /** Whether what is left of the part still leads there. */
  readonly keeps: (relation: Relation) => boolean;
  /** Called once all that it leads to is written: how it reads now, and where it leads besides. */
  readonly rewrite: (xml: Xml) => { readonly xml: Xml; readonly added: readonly WrittenRelation[] };
}

/** Writes carried parts back, each once, as far as something that is written leads to it. */
export class PartCarrier {
  private readonly paths = new Map<string, string>();
  private readonly edits = new Map<string, PartEdit>();

  constructor(
    private readonly file: PackageWriter,
    private readonly parts: CarriedParts,
    private readonly relocation: Relocation,
  ) {}

  /** To be said before anything that leads to the part is carried. */
  edit(path: string, edit: PartEdit): void {
    this.edits.set(path.toLowerCase(), edit);
  }

  /** The relations as they are in the new file. `home` is the sheet on whose behalf they are followed. */
  carry(relations: readonly Relation[], home?: SheetId): readonly WrittenRelation[] {
    return relations.flatMap((relation) => {
      if (relation.isOutside) return [{ ...relation, target: this.followed(relation.target, home) }];
      const target = this.write(relation.target, home);
      return target === undefined ? [] : [{ ...relation, target }];
    });
  }

  private write(path: string, home: SheetId | undefined): string | undefined {
    const key = path.toLowerCase();
    const known = this.paths.get(key);
    const part = this.parts.get(key);
    if (known !== undefined || !part) return known;
    const free = this.freePath(part.path);
    this.paths.set(key, free);
    const edit = this.edits.get(key);
    const relations = this.carry(edit ? part.relations.filter(edit.keeps) : part.relations, home);
    const content = relocatePart(part, this.relocation, home);
    const edited = edit?.rewrite(textOf(content));
    this.file.addAs(part.type, free, edited?.xml ?? content, [...relations, ...(edited?.added ?? [])]);
    return free;
  }

  /** Its own, unless another part has it by now. */
  private freePath(path: string): string {
    const taken = new Set([...this.paths.values()].map((other) => other.toLowerCase()));
    const isTaken = (candidate: string) => this.file.has(candidate) || taken.has(candidate.toLowerCase());
    let free = path;
    for (let number = 2; isTaken(free); number += 1) free = path.replace(/(\.[^./]*)?$/, `_${String(number)}$1`);
    return free;
  }

  /** A shape may link to `#Sheet!A1`. */
  private followed(target: string, home: SheetId | undefined): string {
    return target.startsWith('#') ? `#${this.relocation.formula(target.slice(1), home)}` : target;
  }
}

function textOf(content: Xml | Uint8Array): Xml {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
