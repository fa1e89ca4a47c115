import type { Book } from '../model/book';
import type { DefinedName, Rect, Sheet, SheetRect, Table } from '../model/workbook';
import type { EventHub } from '../protocol/events';
import { itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';

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
  /** What code selected and the person does not see yet. */
  unseenSelection: SheetRect | null = null;
  /** How many of the next additions of rows leave all but the first outside of their table, as Excel may (OfficeDev/office-js #3191). */
  additionsInPart = 0;

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

/** What stands behind the host objects. Classes, so that an argument can be told by `instanceof`. */
export class SheetRef {
  constructor(
    readonly session: Session,
    readonly sheet: Sheet,
  ) {}
}

/** Cells of one sheet: one rectangle for a Range, several for RangeAreas. */
export class AreasRef {
  constructor(
    readonly session: Session,
    readonly sheet: Sheet,
    readonly rects: readonly Rect[],
  ) {}
}

export class RangeRef extends AreasRef {
  constructor(
    session: Session,
    sheet: Sheet,
    readonly rect: Rect,
  ) {
    super(session, sheet, [rect]);
  }

  /** Another rectangle of the same sheet. */
  to(rect: Rect): RangeRef {
    return new RangeRef(this.session, this.sheet, rect);
  }
}

/** The names of the workbook, or those of one sheet. */
export class NamesRef {
  constructor(
    readonly session: Session,
    readonly scope: Sheet | undefined,
  ) {}
}

export class NameRef {
  constructor(
    readonly session: Session,
    readonly name: DefinedName,
  ) {}
}

/** The tables of the workbook, or those of one sheet. */
export class TablesRef {
  constructor(
    readonly session: Session,
    readonly scope: Sheet | undefined,
  ) {}
}

export class TableRef {
  constructor(
    readonly session: Session,
    readonly table: Table,
  ) {}
}

export class ColumnRef extends TableRef {
  constructor(
    session: Session,
    table: Table,
    /** From 0, in the table. */
    readonly index: number,
  ) {
    super(session, table);
  }
}

export class RowRef extends TableRef {
  constructor(
    session: Session,
    table: Table,
    /** From 0, under the header. */
    readonly index: number,
  ) {
    super(session, table);
  }
}

/** One conditional format, found by its id: its data are replaced when changed. */
export class FormatRef {
  constructor(
    readonly session: Session,
    readonly sheet: Sheet,
    readonly id: string,
  ) {}
}

/** One chart, found by its id: its data are replaced when changed. */
export class ChartRef {
  constructor(
    readonly session: Session,
    readonly sheet: Sheet,
    readonly id: string,
  ) {}
}

export class SeriesRef extends ChartRef {
  constructor(
    session: Session,
    sheet: Sheet,
    id: string,
    /** From 0, in the chart. */
    readonly index: number,
  ) {
    super(session, sheet, id);
  }
}
