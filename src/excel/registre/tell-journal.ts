import type { Entree } from '../../plan/registre/entree';
import { JOURNAL } from '../../plan/tables';
import type { LineEdits } from '../line-edits';
import { Protections } from '../protections';
import { writeLines } from '../write-lines';
import { appendToJournal, dateEntrees, type Auteur } from './registres';
import { queueTail, takeTail, type TableTail } from './table-tail';

/** Queues the entries; what it returns queues their disappearance, for who finds that nothing was done after all. */
export function writeToJournal(context: Excel.RequestContext, tail: TableTail, entrees: readonly Entree[], auteur: Auteur): () => void {
  const edits = appendToJournal(dateEntrees(entrees, auteur, tail), tail);
  const { protection } = tail;
  const write = (some: readonly LineEdits[]): void => {
    const { names, worksheets } = context.workbook;
    const protections = new Protections(worksheets, new Map([['journal', protection]]));
    const { isProtected } = protection;
    for (const one of some) writeLines({ context, protections, isProtected, listSource: (name) => names.getItem(name).getRange() }, one);
    protections.restore('journal', worksheets.getItem(protection.title), false);
  };
  write(edits);
  return () => {
    write(edits.map(({ repairs, added, ...rest }) => ({ ...rest, added: [], repairs: [...repairs, ...added].map(blank) })));
  };
}

const blank = (cell: LineEdits['added'][number]): LineEdits['added'][number] => ({ ...cell, content: { kind: 'empty' } });

/** Adds to the journal what was just done; a workbook whose journal is gone has no place for it, and the audit tells so. */
export async function tellJournal(context: Excel.RequestContext, entrees: readonly Entree[], auteur: Auteur): Promise<void> {
  const read = queueTail(context.workbook, JOURNAL.name);
  await context.sync();
  const tail = takeTail(read);
  if (!tail) return;
  writeToJournal(context, tail, entrees, auteur);
  await context.sync();
}
