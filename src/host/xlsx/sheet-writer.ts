import type { Sheet, Table } from '../model/workbook';
import { UntouchedCells } from './carry/carried-cells';
import type { CarriedContent } from './carry/carried-file';
import { moveLinks } from './carry/carried-links';
import { keptTable, movedTable } from './carry/carried-tables';
import type { PartCarrier } from './carry/part-carrier';
import type { DrawingWriter } from './charts/drawing-writer';
import type { NoteWriter } from './notes/note-writer';
import { freeIds, relationTo, type PackageWriter, type WrittenPart } from './package-writer';
import { TableNumbers } from './table-numbers';
import { columnNames, writeTable } from './tables';
import { writeSheet, type Workshop } from './write-sheet';

/** Writes each sheet with its tables and the parts that were carried with it. */
export class SheetWriter {
  private readonly numbers: TableNumbers;

  constructor(
    private readonly tables: readonly Table[],
    private readonly file: PackageWriter,
    private readonly carrier: PartCarrier,
    private readonly drawings: DrawingWriter,
    private readonly noteWriter: NoteWriter,
    private readonly workshop: Workshop,
    private readonly content: CarriedContent | undefined,
  ) {
    this.numbers = new TableNumbers(tables, (table) => content?.tables.get(table.id)?.number);
  }

  /** `index` from 0 among the sheets of cells. */
  write(sheet: Sheet, index: number, isActive: boolean): WrittenPart {
    const { relocation } = this.workshop;
    const carried = this.content?.sheets.get(sheet.id);
    const tables = this.tables.filter(({ range }) => range.sheet === sheet.id);
    const tableParts = [...tables.map((table) => this.writeTable(table, sheet)), ...this.writeHeadless(sheet)];
    // Before the relations: a drawing that is carried may lose charts and gain others.
    const drawing = this.drawings.write(sheet, carried?.charts);
    const { notes, boxes } = this.noteWriter.write(sheet, index, carried);
    const links = moveLinks(carried?.links ?? [], sheet.cells, sheet.id, relocation);
    const relations = [...this.carrier.carry(carried?.relations ?? [], sheet.id), ...links.flatMap(({ relation }) => relation ?? [])];
    const own = [...tableParts, ...(drawing ? [drawing] : []), ...(boxes ? [boxes] : []), ...(notes ? [notes] : [])];
    const ids = freeIds(own.length, [...relations, ...(carried?.relations ?? [])]);
    const idOf = (part: WrittenPart | undefined): string | undefined => part && ids[own.indexOf(part)];
    const place = {
      index,
      isActive,
      tables,
      tableIds: ids.slice(0, tableParts.length),
      drawingId: idOf(drawing),
      boxesId: idOf(boxes),
      carried: carried &&
        this.content && {
          ...carried,
          movedLinks: links,
          untouched: new UntouchedCells(sheet.id, carried.cells, this.content.styles.format, relocation),
        },
    };
    return this.file.add('worksheet', `xl/worksheets/sheet${index + 1}.xml`, writeSheet(sheet, place, this.workshop), [
      ...own.map((part, position) => relationTo(part, ids[position] ?? '')),
      ...relations,
    ]);
  }

  private writeTable(table: Table, sheet: Sheet): WrittenPart {
    const number = this.numbers.of(table);
    const carried = this.content?.tables.get(table.id);
    const kept = carried && keptTable(carried, table, columnNames(table, sheet), sheet, this.workshop.relocation);
    return this.file.add('table', `xl/tables/table${number}.xml`, writeTable(table, number, sheet, kept));
  }

  private writeHeadless(sheet: Sheet): readonly WrittenPart[] {
    return (this.content?.sheets.get(sheet.id)?.headless ?? []).flatMap((xml) => {
      const number = this.numbers.next();
      const moved = movedTable(xml, number, sheet.id, this.workshop.relocation);
      return moved === '' ? [] : [this.file.add('table', `xl/tables/table${number}.xml`, moved)];
    });
  }
}
