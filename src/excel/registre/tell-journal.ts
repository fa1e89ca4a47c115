import type { Entree } from '../../plan/registre/entree';
import { JOURNAL } from '../../plan/tables';
import type { LineEdits } from '../line-edits';
import { Protections } from '../protections';
import type { RowsCheck } from '../rows-check';
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
): { readonly protections: Protections; readonly checks: readonly RowsCheck[]; readonly retract: () => Protections } {
  const edits = appendToJournal(dateEntrees(entrees, auteur, tail), tail);
  const write = (some: readonly LineEdits[]): { readonly protections: Protections; readonly checks: readonly RowsCheck[] } => {
    const { names, worksheets } = context.workbook;
    const { isProtected, title } = tail.protection;
    const protections = new Protections(worksheets, new Map([['journal', tail.protection]]));
    const writer = { context, protections, isProtected, listSource: (name: string) => names.getItem(name).getRange() };
    const checks = some.flatMap((one) => writeLines(writer, one) ?? []);
    protections.restore('journal', worksheets.getItem(title), false);
    return { protections, checks };
  };
  return { ...write(edits), retract: () => write(edits.map(retracted)).protections };
}

/** The same rows, saying nothing. */
export const retracted = ({ repairs, added, ...rest }: LineEdits): LineEdits => ({
  ...rest,
  added: [],
  repairs: [...repairs, ...added].map(blank),
});

const blank = (cell: LineEdits['added'][number]): LineEdits['added'][number] => ({ ...cell, content: { kind: 'empty' } });

/** Adds to the journal what was just done; a workbook whose journal is gone has no place for it, and the audit tells so. */
export async function tellJournal(context: Excel.RequestContext, entrees: readonly Entree[], auteur: Auteur): Promise<void> {
  const read = queueTail(context.workbook, JOURNAL.name);
  await context.sync();
  const tail = takeTail(read);
  if (!tail) return;
  await writeToJournal(context, tail, entrees, auteur).protections.sent(context, context.sync());
}
