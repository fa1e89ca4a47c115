import type { SheetPlan } from '../plan/model';
import { a1, cellRef, onSheet } from '../plan/refs';
import type { Sheets } from './sheets';
import { writeFonts } from './write-styles';

/** Links to the sheets by the titles they have in the end; Excel colours a link, so its own colour is painted again. */
export function writeLinks({ id, cells }: SheetPlan, sheets: Sheets): void {
  const sheet = sheets.get(id);
  for (const { row, column, content, link } of cells) {
    if (!link) continue;
    sheet.getRange(a1(cellRef(row, column))).hyperlink = {
      documentReference: onSheet(sheets.tab(link.sheet).finalTitle, 'A1'),
      screenTip: link.tip,
      textToDisplay: content.kind === 'text' ? content.text : '',
    };
  }
  writeFonts(
    sheet,
    cells.filter(({ link }) => link),
  );
}
