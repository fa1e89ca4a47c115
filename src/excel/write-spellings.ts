import type { SheetId } from '../plan/model';
import { a1, cellRef } from '../plan/refs';
import { styleOf } from '../plan/styles';
import type { PlanToWrite } from './plan-to-write';
import type { Protections } from './protections';
import { toCellInput } from './raw';

/**
 * Writes each input that the reader understood as the formulas need it, where it stands. Before the lines are changed: what they
 * leave alone must be well written too. Gives the sheets it opened; the caller shuts them.
 */
export function writeSpellings({ context, structure, spellings }: PlanToWrite, protections: Protections): ReadonlySet<SheetId> {
  const { worksheets } = context.workbook;
  const opened = new Set<SheetId>();
  for (const { sheet, title, cell } of spellings) {
    protections.lift(sheet);
    if (structure.sheets.get(sheet)?.isProtected === true) opened.add(sheet);
    const range = worksheets.getItem(title).getRange(a1(cellRef(cell.row, cell.column)));
    // In a cell formatted as text, a number would be a text again.
    if (cell.content.kind !== 'empty') range.numberFormat = [[styleOf(cell.style).numberFormat]];
    range.values = [[toCellInput(cell.content)]];
  }
  return opened;
}
