import type { Cell, CellKey, Sheet, SheetId, Workbook } from './workbook';

/** What changed since the calculation engine last looked. Cells are told apart: there are thousands. */
export interface Changes {
  readonly cells: ReadonlyMap<SheetId, ReadonlySet<CellKey>>;
  readonly book: ReadonlySet<BookAspect>;
  readonly sheets: ReadonlyMap<SheetId, ReadonlySet<SheetAspect>>;
}

/** `sheets`: added, deleted, renamed, moved, tab colour, visibility. */
export type BookAspect = 'sheets' | 'tables' | 'names' | 'active';
export type SheetAspect =
  'columns' | 'rows' | 'frozen' | 'gridlines' | 'merges' | 'validations' | 'conditionalFormats' | 'charts' | 'protection' | 'page';

/** The workbook and the journal of what was done to it. Whoever changes `data` touches the journal in the same breath. */
export class Book {
  private cells = new Map<SheetId, Set<CellKey>>();
  private aspects = new Set<BookAspect>();
  private sheetAspects = new Map<SheetId, Set<SheetAspect>>();

  constructor(readonly data: Workbook) {}

  sheet(id: SheetId): Sheet | undefined {
    return this.data.sheets.find((sheet) => sheet.id === id);
  }

  /** As Excel does: sheet names differ by more than their case. */
  sheetNamed(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.data.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** `undefined` removes the cell, style and all. */
  setCell(sheet: Sheet, key: CellKey, cell: Cell | undefined): void {
    if (cell) sheet.cells.set(key, cell);
    else sheet.cells.delete(key);
    let keys = this.cells.get(sheet.id);
    if (!keys) this.cells.set(sheet.id, (keys = new Set()));
    keys.add(key);
  }

  /** A result that came from the engine: known already, so not journalled. */
  setResult(sheet: Sheet, key: CellKey, value: Cell['value']): void {
    const cell = sheet.cells.get(key);
    if (cell?.formula !== undefined) sheet.cells.set(key, { ...cell, value });
  }

  touch(aspect: BookAspect): void {
    this.aspects.add(aspect);
  }

  touchSheet(sheet: Sheet, aspect: SheetAspect): void {
    let aspects = this.sheetAspects.get(sheet.id);
    if (!aspects) this.sheetAspects.set(sheet.id, (aspects = new Set()));
    aspects.add(aspect);
  }

  get isDirty(): boolean {
    return this.cells.size > 0 || this.aspects.size > 0 || this.sheetAspects.size > 0;
  }

  /** Hands the journal over and starts a new one. */
  takeChanges(): Changes {
    const changes = { cells: this.cells, book: this.aspects, sheets: this.sheetAspects };
    this.cells = new Map();
    this.aspects = new Set();
    this.sheetAspects = new Map();
    return changes;
  }
}
