import type { Book } from '../../model/book';
import type { CellKey, Rect, Sheet, SheetId } from '../../model/workbook';
import type { Fate } from './policy';
import type { UniverGrid } from './univer-grid';
import { type SheetMutation, writtenKeys } from './univer-mutations';
import { takeUserEdit } from './user-edits';
import { takeUserLines } from './user-lines';

export interface TakenEdits {
  readonly edits: readonly { readonly sheet: Sheet; readonly rect: Rect }[];
  readonly hasRefusedFormula: boolean;
}

/** What the person did to the grid and is not yet in the book. */
export class PersonChanges {
  private readonly touched = new Map<SheetId, Set<CellKey>>();
  private lines: [Fate, SheetMutation][] = [];

  constructor(
    private readonly grid: UniverGrid,
    private readonly book: Book,
  ) {}

  get hasCells(): boolean {
    return this.touched.size > 0;
  }

  get hasLines(): boolean {
    return this.lines.length > 0;
  }

  note(fate: Fate, mutation: SheetMutation): void {
    if (fate !== 'cells') {
      this.lines.push([fate, mutation]);
      return;
    }
    const keys = this.touched.get(mutation.subUnitId) ?? new Set();
    for (const key of writtenKeys(mutation)) keys.add(key);
    this.touched.set(mutation.subUnitId, keys);
  }

  forget(): void {
    this.touched.clear();
    this.lines = [];
  }

  takeLines(): void {
    for (const [fate, mutation] of this.lines.splice(0)) {
      const sheet = this.book.sheet(mutation.subUnitId);
      const drawn = this.grid.sheet(mutation.subUnitId);
      if (sheet && drawn && fate !== 'cells' && fate !== 'view' && fate !== 'leftOut') takeUserLines(sheet, drawn, fate, mutation);
    }
  }

  takeCells(): TakenEdits {
    const taken = [...this.touched].flatMap(([id, keys]) => {
      const sheet = this.book.sheet(id);
      return sheet ? [{ sheet, ...takeUserEdit(this.grid, this.book, sheet, keys) }] : [];
    });
    this.touched.clear();
    return {
      edits: taken.flatMap(({ sheet, rect }) => (rect ? [{ sheet, rect }] : [])),
      hasRefusedFormula: taken.some(({ hasRefusedFormula }) => hasRefusedFormula),
    };
  }
}
