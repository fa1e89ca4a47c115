import type { SheetId } from '../plan/model';
import type { SheetSnapshot } from './structure';

type Protected = Pick<SheetSnapshot, 'title' | 'isProtected' | 'options'>;

/** What the sheets of ours allow without a password. */
const OURS: Excel.WorksheetProtectionOptions = { allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true, allowSort: true };

/**
 * Lifts the protection of the sheets that are changed otherwise than by typing in an input, and puts it back: Excel
 * refuses to protect a sheet twice, and a sheet with a password refuses to be opened, which ends everything.
 */
export class Protections {
  private readonly lifted = new Map<SheetId, Protected>();

  constructor(
    private readonly worksheets: Excel.WorksheetCollection,
    private readonly sheets: ReadonlyMap<SheetId, Protected>,
  ) {}

  lift(id: SheetId): void {
    const sheet = this.sheets.get(id);
    if (!sheet?.isProtected || this.lifted.has(id)) return;
    this.lifted.set(id, sheet);
    this.worksheets.getItem(sheet.title).protection.unprotect();
  }

  /** A sheet where people type: as it was, at least as the plan wants it. */
  restore(id: SheetId, sheet: Excel.Worksheet, isProtected: boolean): void {
    const before = this.lifted.get(id);
    if (before) sheet.protection.protect(before.options);
    else if (isProtected && this.sheets.get(id)?.isProtected !== true) sheet.protection.protect(OURS);
  }

  /** A sheet that was written anew. */
  protect(sheet: Excel.Worksheet): void {
    sheet.protection.protect(OURS);
  }
}
