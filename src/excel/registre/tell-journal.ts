import type { Entree } from '../../plan/registre/entree';
import { JOURNAL } from '../../plan/tables';
import type { LineEdits } from '../line-edits';
import { Protections } from '../protections';
import { writeLines } from '../write-lines';
import { appendToJournal, dateEntrees, type Auteur } from './registres';
import { queueTail, takeTail, type TableTail } from './table-tail';

/**
 * Queues the entries, in the journal that `tail` ends; what it returns queues their disappearance, for who finds that nothing
 * was done after all. Both give what is to be sent with.
 */
export function writeToJournal(
  context: Excel.RequestContext,
  tail: TableTail,
  entrees: readonly Entree[],
  auteur: Auteur,
): { readonly protections: Protections; readonly retract: () => Protections } {
  const edits = appendToJournal(dateEntrees(entrees, auteur, tail), tail);
  const write = (some: readonly LineEdits[]): Protections => {
    const { names, worksheets } = context.workbook;
    const { isProtected, title } = tail.protection;
    const protections = new Protections(worksheets, new Map([['journal', tail.protection]]));
    for (const one of some) writeLines({ context, protections, isProtected, listSource: (name) => names.getItem(name).getRange() }, one);
    protections.restore('journal', worksheets.getItem(title), false);
    return protections;
  };
  const protections = write(edits);
  const gone = edits.map(({ repairs, added, ...rest }) => ({ ...rest, added: [], repairs: [...repairs, ...added].map(blank) }));
  return { protections, retract: () => write(gone) };
}

const blank = (cell: LineEdits['added'][number]): LineEdits['added'][number] => ({ ...cell, content: { kind: 'empty' } });

/** Adds to the journal what was just done; a workbook whose journal is gone has no place for it, and the audit tells so. */
export async function tellJournal(context: Excel.RequestContext, entrees: readonly Entree[], auteur: Auteur): Promise<void> {
  const read = queueTail(context.workbook, JOURNAL.name);
  await context.sync();
  const tail = takeTail(read);
  if (!tail) return;
  await writeToJournal(context, tail, entrees, auteur).protections.sent(context, context.sync());
}
