import { BrokenFormula } from '../broken-formula';
import { formatAddress } from '../model/a1';
import type { SheetId } from '../model/workbook';
import { TooLarge } from '../too-large';

/** What broke a calculation, and under which formula. */
export class FormulaFailure extends Error {
  override readonly name = 'FormulaFailure';

  constructor(
    /** null when it is not known. */
    private readonly place: { readonly sheet: SheetId; readonly row: number; readonly column: number } | null,
    override readonly cause: unknown,
  ) {
    super(String(cause), { cause });
  }

  /** The same for who knows nothing of this room; `sheets` are ids by name. */
  told(sheets: Readonly<Record<string, SheetId>>): TooLarge | BrokenFormula {
    const address = this.address(sheets);
    return this.cause instanceof TooLarge ? new TooLarge(this.cause.limit, address) : new BrokenFormula(address, { cause: this.cause });
  }

  private address(sheets: Readonly<Record<string, SheetId>>): string {
    if (!this.place) return '';
    const { sheet, row, column } = this.place;
    const name = Object.entries(sheets).find(([, id]) => id === sheet)?.[0] ?? '';
    return formatAddress(name, { row, column, rows: 1, columns: 1 });
  }
}
