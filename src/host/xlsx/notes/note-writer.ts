import type { CellComment } from '../../model/comment';
import type { Sheet } from '../../model/workbook';
import type { CarriedSheet } from '../carry/carried-sheet';
import type { PartCarrier } from '../carry/part-carrier';
import type { CarriedParts } from '../carry/part-pool';
import type { Relation } from '../package-parts';
import type { PackageWriter, WrittenPart } from '../package-writer';
import type { Xml } from '../xml';
import { addBoxes, addNotes, writeBoxes, writeNotes } from './note-parts';

/** Parts that the sheet must name; none when those that are carried with it were completed. */
export interface WrittenNotes {
  readonly notes: WrittenPart | undefined;
  readonly boxes: WrittenPart | undefined;
}

/** Writes the comments of a sheet as notes, beside those that its file brought. */
export class NoteWriter {
  constructor(
    private readonly file: PackageWriter,
    private readonly carrier: PartCarrier,
    private readonly carriedParts: CarriedParts,
  ) {}

  /** To be called before the relations of the sheet are carried. `index`: of the sheet, from 0. */
  write({ comments }: Sheet, index: number, carried: CarriedSheet | undefined): WrittenNotes {
    if (comments.length === 0) return { notes: undefined, boxes: undefined };
    const { notes, boxes } = carriedNotes(carried);
    if (notes) this.complete(notes, comments, addNotes);
    if (boxes) this.complete(boxes, comments, addBoxes);
    return {
      notes: notes ? undefined : this.file.add('comments', this.freePath('xl/comments', '.xml'), writeNotes(comments)),
      boxes: boxes ? undefined : this.file.add('vmlDrawing', this.freePath('xl/drawings/vmlDrawing', '.vml'), writeBoxes(comments, index)),
    };
  }

  private complete({ target }: Relation, comments: readonly CellComment[], add: (xml: Xml, added: readonly CellComment[]) => Xml): void {
    this.carrier.edit(target, { keeps: () => true, rewrite: (xml) => ({ xml: add(xml, comments), added: [] }) });
  }

  /** Taken neither by what is written nor by what will be. */
  private freePath(stem: string, extension: string): string {
    for (let number = 1; ; number += 1) {
      const path = `${stem}${String(number)}${extension}`;
      if (!this.file.has(path) && !this.carriedParts.has(path.toLowerCase())) return path;
    }
  }
}

/** The notes of the file, and the drawing that their boxes stand in, which may hold controls only. */
function carriedNotes(carried: CarriedSheet | undefined): { readonly notes: Relation | undefined; readonly boxes: Relation | undefined } {
  const drawing = carried?.elements.find(({ name }) => name === 'legacyDrawing')?.xml ?? '';
  const id = /\s(?:\w+:)?id=["']([^"']*)/.exec(drawing)?.[1];
  return {
    notes: carried?.relations.find(({ type }) => type === 'comments'),
    boxes: carried?.relations.find((relation) => relation.id === id && relation.type === 'vmlDrawing'),
  };
}
