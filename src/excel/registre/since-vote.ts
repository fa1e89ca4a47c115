import { compareToVote, type Comparaison, type Difference } from '../../domain/depuis-le-vote';
import type { LigneFigee } from '../../domain/vote';
import { sectionLabelOf } from '../../plan/labels';
import { VOTE_ACTION } from '../../plan/registre/describe-changes';
import { QUI_INCONNU } from '../../plan/registre/entree';
import { freezeBudget, isCompared } from '../../plan/registre/freeze-budget';
import { FIGES, JOURNAL } from '../../plan/tables';
import type { Differences } from '../classeur';
import type { RawValue } from '../raw';
import { queueSnapshot } from '../snapshot';
import { readLines } from '../table-lines';
import { queueTable, takeTable, type TableSnapshot } from '../table-snapshot';
import { toEtat } from '../to-etat';
import { readCopies } from './read-copies';

/** What is no longer what was voted, one round trip; nothing without these votes, or when the inputs cannot be understood. */
export async function readDifferences(context: Excel.RequestContext, { de, a }: Comparaison): Promise<Differences> {
  const take = queueSnapshot(context, 'all');
  const reads = [FIGES.name, JOURNAL.name].map((name) => queueTable(context.workbook, name, 'values'));
  await context.sync();
  const etat = toEtat(take());
  if (etat.kind !== 'budget') return [];
  const votes = etat.actes.filter(({ nature }) => nature === 'vote');
  const rangOf = (numero: number | null): number => votes.findIndex((acte) => acte.numero === numero);
  const [debut, fin] = [de === null ? votes.length - 1 : rangOf(de), a === null ? votes.length : rangOf(a)];
  const vote = votes[debut];
  if (!vote || fin < 0) return [];
  const tables = new Map(reads.flatMap(takeTable));
  const copies = readCopies(tables.get(FIGES.name));
  const copieOf = (numero: number | undefined): readonly LigneFigee[] | undefined => copies.find((one) => one.vote === numero)?.lignes;
  const avant = copieOf(vote.numero);
  const apres = a === null ? freezeBudget(etat.dossier, etat.noms) : copieOf(votes[fin]?.numero);
  if (!avant || !apres) return 'copie-absente';
  const differences = compareToVote(avant.filter(isCompared), apres.filter(isCompared));
  const auteurOf = readAuteurs(tables.get(JOURNAL.name), votes.length - debut, votes.length - fin);
  return differences.map((difference) => ({ ...difference, auteur: auteurOf(difference) }));
}

/** The last who wrote that line between two votes, counted from the last one, as far as the journal tells. */
function readAuteurs(journal: TableSnapshot | undefined, debut: number, fin: number): (difference: Difference) => string | null {
  const entries = journal ? readLines(JOURNAL, journal).map(({ value }) => value) : [];
  const votes = entries.flatMap((value, index) => (value('action') === VOTE_ACTION ? [index] : []));
  const between = entries.slice((votes.at(-debut) ?? -1) + 1, fin === 0 ? undefined : votes.at(-fin));
  const known = new Map(between.map((value) => [keyOf(value('section'), value('objet')), String(value('qui'))]));
  return ({ section, libelle }) => {
    const qui = known.get(keyOf(section === null ? '' : sectionLabelOf(section), libelle));
    return qui === undefined || qui === QUI_INCONNU ? null : qui;
  };
}

const keyOf = (section: RawValue, objet: RawValue): string => `${String(section)}\n${String(objet)}`.toLowerCase();
