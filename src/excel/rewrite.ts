import { getBareme } from '../baremes';
import type { Dossier } from '../domain/dossier';
import { CODES_MISSION } from '../domain/mission';
import { buildPlan } from '../plan/build-plan';
import { describeChanges, describeRepairs, entree } from '../plan/registre/describe-changes';
import type { Entree } from '../plan/registre/entree';
import type { ActeInscrit, Registre } from '../plan/registre/registre';
import { JOURNAL, VOTES } from '../plan/tables';
import { ErreurClasseur, type EtatClasseur, type Progress, type Resultats } from './classeur';
import { listInputs } from './inputs';
import type { LineEdits } from './line-edits';
import { queueFeet } from './page-feet';
import type { PlanToWrite, Queued } from './plan-to-write';
import { readDossier } from './read-dossier';
import { readEtat } from './read-etat';
import { readLignes } from './read-lignes';
import { withDissolved } from './mend/dissolved-tables';
import type { Inscription } from './registre/inscribe';
import {
  appendInscription,
  appendToJournal,
  dateEntrees,
  queueRegistres,
  readRegistre,
  type Auteur,
  type Registres,
} from './registre/registres';
import { queueSnapshot, type Snapshot } from './snapshot';
import { anomalieOfSpelling, findSpellings } from './spellings';
import { queueStructure, type Structure } from './structure';
import { takeBack } from './take-back';
import { toEtat } from './to-etat';

/** Somebody who writes in the same rows at the same instant, again and again, is somebody to wait for. */
export const ATTEMPTS = 3;

export interface Rewriting {
  readonly change: (before: Dossier | null) => Dossier;
  /** Queues what has to be written; sends nothing. */
  readonly queue: (work: PlanToWrite) => Queued;
  /** Whether the sheets of evidence are asked for; those that are there are kept up to date. */
  readonly preuves?: true;
  /** Whether it says all that the workbook must be, so that it can mend what a broken write left. */
  readonly isWhole: boolean;
  /** What the journal is told besides what changed in the dossier. */
  readonly entrees?: readonly Entree[];
  /** An act of the register, of the budget as the workbook shows it. */
  readonly inscribe?: (actes: readonly ActeInscrit[], dossier: Dossier, resultats: Resultats) => Inscription;
  readonly auteur: Auteur;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Three round trips whatever the size: read, write, read the results. Should somebody have typed meanwhile in the rows that lines
 * take, their lines are put back, and ours are written again beside them.
 */
export async function rewrite(context: Excel.RequestContext, rewriting: Rewriting, attempts = ATTEMPTS): Promise<EtatClasseur> {
  const { change, queue, isWhole, onProgress } = rewriting;
  onProgress({ step: 'reading', done: 0.1 });
  const takeInputs = queueSnapshot(context, 'inputs');
  const takeStructure = queueStructure(context);
  const takeRegistres = queueRegistres(context, rewriting.inscribe !== undefined);
  const takeFeet = isWhole || rewriting.inscribe ? queueFeet(context) : null;
  const takeResults = rewriting.inscribe ? queueSnapshot(context, 'all') : null;
  await context.sync();
  const snapshot = await withDissolved(context, takeInputs());
  // What a generation that broke off left is made anew, its journal too.
  const found = takeRegistres();
  const journal = found.journal ? ([[JOURNAL.name, found.journal]] as const) : [];
  const structure = takeStructure(snapshot.isOurs ? new Map([...snapshot.tables, ...journal]) : undefined);
  const registres = snapshot.isOurs ? found : NO_REGISTRES;
  const before = snapshot.isOurs ? readDossier(snapshot) : null;
  // Nothing is written over inputs that cannot be understood.
  const known = before?.ok ? before.dossier : (before?.sansFeuille ?? null);
  if (before && !known && !(isWhole && structure.isUnfinished)) return readEtat(context);
  const after = change(known);
  const inscription = takeResults && inscribe(rewriting, after, takeResults());
  onProgress({ step: 'writing', done: 0.3 });
  const spellings = known
    ? findSpellings(listInputs(snapshot, buildPlan(known, getBareme(known)))).filter(({ isFormula }) => !isFormula)
    : [];
  const lost = (before?.manques ?? []).flatMap(({ perte }) => (perte === null ? [] : [{ ...entree('Remise en place'), detail: perte }]));
  const changes = snapshot.isOurs && known === null ? [entree('Reprise d’une mise à jour interrompue')] : describeChanges(known, after);
  const entrees = dateEntrees(
    [...lost, ...changes, ...describeRepairs(spellings.map(anomalieOfSpelling), 'Saisie réécrite'), ...(rewriting.entrees ?? [])],
    rewriting.auteur,
    registres.journal,
  );
  const appended: readonly LineEdits[] = [
    ...(inscription ? appendInscription(inscription, snapshot.tables.get(VOTES.name), registres.figes) : []),
    ...(registres.journal ? appendToJournal(entrees, registres.journal) : []),
  ];
  const options = {
    preuves: rewriting.preuves ?? hasPreuves(structure),
    registre: registreAfter(snapshot, structure, inscription),
    journal: entrees,
  };
  const plan = buildPlan(after, getBareme(after), options);
  const lignes = known ?? readLignes(snapshot);
  const work = {
    context,
    plan,
    snapshot,
    structure,
    before: known,
    lignes,
    after,
    spellings,
    appended,
    registres: found,
    feet: takeFeet?.() ?? new Map(),
  };
  const { protections, checks } = queue(work);
  await protections.sent(context, context.sync());
  const [refused] = checks.flatMap(({ refusal }) => refusal ?? []);
  if (refused) {
    await takeBack(work, checks);
    if (attempts === 1) throw new ErreurClasseur(refused, '');
    return rewrite(context, rewriting, attempts - 1);
  }
  onProgress({ step: 'calculating', done: 0.8 });
  const etat = await readEtat(context);
  onProgress({ step: 'calculating', done: 1 });
  return etat;
}

const NO_REGISTRES: Registres = { journal: null, figes: null };

/** The register as it will be: sheets that are not there yet are made with all of it. */
function registreAfter(snapshot: Snapshot, structure: Structure, inscription: Inscription | null): Registre | null {
  const before = readRegistre(snapshot, structure);
  if (!inscription) return before;
  const { acte, copie } = inscription;
  return { actes: [...(before?.actes ?? []), acte], copies: copie ? [copie] : [] };
}

function inscribe({ inscribe: write }: Rewriting, after: Dossier, results: Snapshot): Inscription | null {
  const etat = toEtat(results);
  if (!write || etat.kind !== 'budget') return null;
  if (etat.ecarts.length > 0) throw new ErreurClasseur('chiffres-differents', etat.ecarts.map(({ objet }) => objet).join(', '));
  return write(etat.actes, after, etat);
}

const hasPreuves = ({ sheets }: Structure): boolean => CODES_MISSION.some((mission) => sheets.has(`preuves-${mission}`));
