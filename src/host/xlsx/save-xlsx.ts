import type { Book } from '../model/book';
import { carriedFile } from './carry/carried-file';
import { PartCarrier } from './carry/part-carrier';
import { Relocation } from './carry/relocation';
import { DrawingWriter } from './charts/drawing-writer';
import { NoteWriter } from './notes/note-writer';
import { PackageWriter } from './package-writer';
import { SharedStrings } from './shared-strings';
import { SheetNames } from './sheet-names';
import { activeSheet, writeBook } from './write-book';
import { SheetWriter } from './sheet-writer';
import type { Workshop } from './write-sheet';
import { StyleSheet } from './write-styles';

const STILL = new Relocation([], [], []);

/**
 * The book as an .xlsx file, with all that was carried from the file it came from. The same book gives the same bytes: no
 * date, no random mark is written. Excel calculates everything anew on opening; results known are written for whoever
 * only displays.
 * @throws RangeError on what no file can hold: a colour that is none, a text or a validation's message too long.
 */
export async function saveXlsx({ data }: Book): Promise<Uint8Array> {
  const { sheets, tables } = data;
  const carried = carriedFile(data);
  const content = carried?.content ?? undefined;
  const relocation = carried?.relocation(sheets) ?? STILL;
  const file = new PackageWriter();
  const carrier = new PartCarrier(file, content?.parts ?? new Map(), relocation);
  const workshop: Workshop = {
    strings: new SharedStrings(),
    styles: new StyleSheet(content?.styles),
    sheetNames: new SheetNames(sheets),
    relocation,
  };
  const active = activeSheet(data);
  const parts = content?.parts ?? new Map<string, never>();
  const notes = new NoteWriter(file, carrier, parts);
  const drawings = new DrawingWriter(file, carrier, parts, { sheets, names: workshop.sheetNames });
  const writer = new SheetWriter(tables, file, carrier, drawings, notes, workshop, content);
  const written = new Map(sheets.map((sheet, index) => [sheet, writer.write(sheet, index, sheet === active)]));
  return file.finish(writeBook(data, written, { file, carrier, workshop, content }));
}
