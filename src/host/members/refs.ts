import type { DefinedName, Rect, Sheet, Table } from '../model/workbook';
import type { Session } from './session';

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
