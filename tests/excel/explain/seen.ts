import { queueSurvey } from '../../../src/excel/explain/survey';
import type { Explication } from '../../../src/plan/explain/explication';
import type { SeenWorkbook } from '../../../src/plan/explain/seen-workbook';

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

/** As they read, spaces of any width as one. */
export const plain = (text: string): string => text.replace(/\s+/gu, ' ');

export const sentences = ({ formule }: Explication): readonly string[] =>
  formule.map(({ text, depth }) => '  '.repeat(depth) + plain(text));
