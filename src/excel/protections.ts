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

  /** Of both, for one batch. */
  and(other: Protections): Protections {
    const both = new Protections(this.worksheets, new Map([...this.sheets, ...other.sheets]));
    for (const [id, sheet] of [...this.lifted, ...other.lifted]) both.lifted.set(id, sheet);
    return both;
  }

  /** Waits for what is being sent. Whatever breaks off, the sheets that were opened are shut again before it is told. */
  async sent(context: Excel.RequestContext, sending: Promise<void>): Promise<void> {
    try {
      await sending;
    } catch (error) {
      await this.shutAgain(context);
      throw error;
    }
  }

  private async shutAgain(context: Excel.RequestContext): Promise<void> {
    const opened = [...this.lifted.values()].map(({ title, options }) => ({ sheet: this.worksheets.getItemOrNullObject(title), options }));
    for (const { sheet } of opened) sheet.protection.load('protected');
    try {
      await context.sync();
      for (const { sheet, options } of opened) if (!sheet.isNullObject && !sheet.protection.protected) sheet.protection.protect(options);
      await context.sync();
    } catch {
      // The workbook no longer answers: what it is told first, why, matters more than that it did not hear this.
    }
  }
}
