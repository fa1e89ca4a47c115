import { queueSurvey } from '../../../src/excel/explain/survey';
import { explainCell } from '../../../src/plan/explain/explain-cell';
import type { Explication } from '../../../src/plan/explain/explication';
import type { SeenWorkbook } from '../../../src/plan/explain/seen-workbook';
import { sheetOf } from '../base-workbooks';
import type { OpenClasseur } from '../open-classeur';
import type { SheetId } from '../../../src/plan/model';
import { parseRect } from '../../../src/host/model/a1';

/** The workbook that is open, as an explanation sees it: read by the real client. */
export function survey(): Promise<SeenWorkbook> {
  return Excel.run(async (context) => {
    const take = queueSurvey(context);
    await context.sync();
    const book = await take();
    if (!book) throw new Error('The workbook has no budget');
    return book;
  });
}

/** How the cell at an address of a sheet of ours is made. */
export function explainAt(book: SeenWorkbook, opened: OpenClasseur, sheet: SheetId, address: string): Explication {
  const rect = parseRect(address);
  const spot = rect && book.spotAt(sheetOf(opened, sheet).name, rect.row, rect.column);
  if (!spot) throw new Error(`No such cell: ${address}`);
  return explainCell(book, spot);
}

/** As they read, spaces of any width as one. */
export const plain = (text: string): string => text.replace(/\s+/gu, ' ');

export const sentences = ({ formule }: Explication): readonly string[] =>
  formule.map(({ text, depth }) => '  '.repeat(depth) + plain(text));
