import { compareToVote, type Difference } from '../../domain/depuis-le-vote';
import { sectionLabelOf } from '../../plan/labels';
import { VOTE_ACTION } from '../../plan/registre/describe-changes';
import { QUI_INCONNU } from '../../plan/registre/entree';
import { freezeBudget, isCompared } from '../../plan/registre/freeze-budget';
import { lastVoted } from '../../plan/registre/registre';
import { FIGES, JOURNAL } from '../../plan/tables';
import type { DifferenceSignee } from '../classeur';
import type { RawValue } from '../raw';
import { queueSnapshot } from '../snapshot';
import { readLines } from '../table-lines';
import { queueTable, takeTable, type TableSnapshot } from '../table-snapshot';
import { toEtat } from '../to-etat';
import { readCopies } from './read-copies';

/** What is no longer what was voted, one round trip; nothing without a vote, or when the inputs cannot be understood. */
export async function readDepuisLeVote(context: Excel.RequestContext): Promise<readonly DifferenceSignee[]> {
  const take = queueSnapshot(context, 'all');
  const reads = [FIGES.name, JOURNAL.name].map((name) => queueTable(context.workbook, name, 'values'));
  await context.sync();
  const etat = toEtat(take());
  if (etat.kind !== 'budget') return [];
  const vote = lastVoted({ actes: etat.actes, copies: [] });
  if (!vote) return [];
  const tables = new Map(reads.flatMap(takeTable));
  const copie = readCopies(tables.get(FIGES.name)).find((one) => one.vote === vote.numero)?.lignes ?? [];
  const differences = compareToVote(copie.filter(isCompared), freezeBudget(etat.dossier, etat.noms).filter(isCompared));
  const auteurOf = readAuteurs(tables.get(JOURNAL.name));
  return differences.map((difference) => ({ ...difference, auteur: auteurOf(difference) }));
}

/** The last who wrote that line since the last vote, as far as the journal tells. */
function readAuteurs(journal: TableSnapshot | undefined): (difference: Difference) => string | null {
  const entries = journal ? readLines(JOURNAL, journal).map(({ value }) => value) : [];
  const since = entries.map((value) => value('action') === VOTE_ACTION).lastIndexOf(true) + 1;
  const known = new Map(entries.slice(since).map((value) => [keyOf(value('section'), value('objet')), String(value('qui'))]));
  return ({ section, libelle }) => {
    const qui = known.get(keyOf(section === null ? '' : sectionLabelOf(section), libelle));
    return qui === undefined || qui === QUI_INCONNU ? null : qui;
  };
}

const keyOf = (section: RawValue, objet: RawValue): string => `${String(section)}\n${String(objet)}`.toLowerCase();
