import type { PlanToWrite } from './plan-to-write';
import { Protections } from './protections';
import { retracted } from './registre/tell-journal';
import type { RowsCheck } from './rows-check';
import { writeLines } from './write-lines';

/** Puts back what lines were written over, and takes out what the journal said of them. */
export async function takeBack({ context, structure, appended }: PlanToWrite, checks: readonly RowsCheck[]): Promise<void> {
  const { names, worksheets } = context.workbook;
  const protections = new Protections(worksheets, structure.sheets);
  const undone = [...checks.map((check) => check.undone), ...appended.map(retracted)];
  for (const edits of undone) {
    const isProtected = structure.sheets.get(edits.sheet)?.isProtected === true;
    writeLines({ context, protections, isProtected, listSource: (name) => names.getItem(name).getRange() }, edits);
  }
  for (const id of new Set(undone.map(({ sheet }) => sheet))) {
    const title = structure.sheets.get(id)?.title;
    if (title !== undefined) protections.restore(id, worksheets.getItem(title), false);
  }
  await protections.sent(context, context.sync());
}
