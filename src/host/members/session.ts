import type { Book } from '../model/book';
import type { Sheet, SheetRect } from '../model/workbook';
import type { EventHub } from '../protocol/events';
import { itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import type { AreasRef, ColumnRef, FormatRef, NameRef, NamesRef, RangeRef, RowRef, SheetRef, TableRef, TablesRef } from './refs';

/** Makes the host objects that stand for things of the workbook; kept apart so that the types need not import one another. */
export interface ObjectFactory {
  worksheet(ref: SheetRef): HostObject;
  range(ref: RangeRef): HostObject;
  areas(ref: AreasRef): HostObject;
  conditionalFormat(ref: FormatRef): HostObject;
  names(ref: NamesRef): HostObject;
  name(ref: NameRef): HostObject;
  tables(ref: TablesRef): HostObject;
  table(ref: TableRef): HostObject;
  tableColumn(ref: ColumnRef): HostObject;
  tableRow(ref: RowRef): HostObject;
}

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** One open workbook as the object model sees it: the book, what is selected, who listens. */
export class Session {
  calculationMode: CalculationMode = 'Automatic';
  selection: SheetRect;

  constructor(
    readonly book: Book,
    readonly events: EventHub,
    readonly make: ObjectFactory,
    /** As the title bar gives it: `Classeur1.xlsx`. */
    readonly workbookName: string,
    /** Version of ExcelApi that is played, times 100 (1.12 → 112): decides which event details exist. */
    readonly apiLevel: number,
  ) {
    this.selection = { sheet: book.data.active, row: 0, column: 0, rows: 1, columns: 1 };
  }

  get activeSheet(): Sheet {
    return this.book.sheet(this.book.data.active) ?? this.firstSheet;
  }

  get firstSheet(): Sheet {
    const [first] = this.book.data.sheets;
    if (!first) throw itemNotFound();
    return first;
  }

  isOpen(sheet: Sheet): boolean {
    return this.book.data.sheets.includes(sheet);
  }
}
