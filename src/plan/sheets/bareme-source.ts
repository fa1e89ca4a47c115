import type { SheetBuilder } from '../sheet-builder';

/** Columns of the sheet of the barèmes. */
export const COL = { ligne: 0, montants: 1, source: 5, cle: 6, listes: 8 } as const;

/** Characters; longer sources go on over several lines, so that the page stays readable once printed. */
export const SOURCE_WIDTH = 88;
/** Characters that the indentation takes. */
const INDENT = 1;
/** Points. */
const LINE_HEIGHT = 15;

/** A row does not fit itself to a text once its height was ever set: it is given the height it needs. */
export function writeSource(sheet: SheetBuilder, row: number, text: string): void {
  sheet.text(row, COL.source, text, 'source');
  const lines = Math.ceil((text.length + INDENT) / SOURCE_WIDTH);
  if (lines > 1) sheet.height(row, lines * LINE_HEIGHT);
}
