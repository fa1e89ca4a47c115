import { Decimal } from '../../domain/money';
import { QUI_INCONNU, type Entree, type EntreeDatee } from '../../plan/registre/entree';
import type { Registre } from '../../plan/registre/registre';
import { buildBudgetsVotes } from '../../plan/sheets/budgets-votes';
import { JOURNAL_SPARE_ROWS, buildJournal } from '../../plan/sheets/journal';
import { buildVotes } from '../../plan/sheets/votes';
import { FIGES, JOURNAL, VOTES } from '../../plan/tables';
import type { LineEdits } from '../line-edits';
import type { Snapshot } from '../snapshot';
import type { Structure } from '../structure';
import type { TableSnapshot } from '../table-snapshot';
import { appendRows } from './append-rows';
import type { Inscription } from './inscribe';
import { readActes } from './read-actes';
import { lastNumber, queueTail, takeTail } from './table-tail';

/** When something is done, and by whom. */
export interface Auteur {
  readonly now: () => Date;
  /** Empty when nobody said. */
  readonly nom: () => string;
}

/** Where the tables of the register end; null for one that is not there, or that nobody asked for. */
export interface Registres {
  readonly journal: TableSnapshot | null;
  readonly figes: TableSnapshot | null;
}

export function queueRegistres({ workbook }: Excel.RequestContext, isWithCopies: boolean): () => Registres {
  const journal = queueTail(workbook, JOURNAL.name);
  const figes = isWithCopies ? queueTail(workbook, FIGES.name) : null;
  return () => ({ journal: takeTail(journal), figes: figes && takeTail(figes) });
}

/** A workbook has a register once something was submitted; what is left of it counts, should the rest be gone. */
const hasRegistre = ({ names }: Pick<Structure, 'names'>): boolean =>
  ['identite_votes', 'identite_budgets_votes', 'identite_depuis_le_vote'].some((name) => names.has(name));

export function readRegistre(snapshot: Pick<Snapshot, 'tables'>, structure: Structure): Registre | null {
  return hasRegistre(structure) ? { actes: readActes(snapshot), copies: [] } : null;
}

/** Local day and hour as Excel counts them, to the second. */
function serialNow(now: Date): Decimal {
  const local = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate(), now.getHours(), now.getMinutes(), now.getSeconds());
  return new Decimal(local).dividedBy(86_400_000).plus(25_569).toSignificantDigits(15);
}

export function dateEntrees(entrees: readonly Entree[], auteur: Auteur, journal: TableSnapshot | null): readonly EntreeDatee[] {
  const last = journal ? lastNumber(journal) : 0;
  const date = serialNow(auteur.now());
  const qui = auteur.nom().trim() || QUI_INCONNU;
  return entrees.map((entree, index) => ({ ...entree, numero: last + 1 + index, date, qui }));
}

export function appendToJournal(entrees: readonly EntreeDatee[], journal: TableSnapshot): readonly LineEdits[] {
  if (entrees.length === 0) return [];
  return [
    appendRows({ table: JOURNAL, found: journal, plan: buildJournal(entrees).sheet, count: entrees.length, spare: JOURNAL_SPARE_ROWS }),
  ];
}

/** The copy first, the act last: a copy without an act is nobody's, and is written over. */
export function appendInscription(
  { acte, copie }: Inscription,
  votes: TableSnapshot | undefined,
  figes: TableSnapshot | null,
): readonly LineEdits[] {
  const edits: LineEdits[] = [];
  if (copie && figes) {
    const plan = buildBudgetsVotes([copie]).sheet;
    const owned = figes.rows.filter(([vote]) => typeof vote === 'number' && vote < acte.numero).length;
    edits.push(appendRows({ table: FIGES, found: figes, plan, count: copie.lignes.length, from: owned }));
  }
  if (votes) edits.push(appendRows({ table: VOTES, found: votes, plan: buildVotes({ actes: [acte], copies: [] }).sheet, count: 1 }));
  return edits;
}

/** The day of a date of the machine, there where the person is. */
export const dayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
