import { dateIso } from '../domain/calendrier';
import { changeIndicateurs, changeMesure, mesuresIgnorees, withoutMesures, type ChangementIndicateur } from '../domain/changement';
import type { Depense, Dossier, Mesure, Ressource } from '../domain/dossier';
import { checkActe, nextActe, nomVersion, type Acte, type DemandeActe } from '../domain/vote';
import type { SheetId } from '../plan/model';
import { sheetName } from '../plan/names';
import { separees, type Anomalie } from '../plan/audit/anomalie';
import { auditWorkbook } from './audit/audit';
import { repairWorkbook, undoRepair } from './audit/repair';
import type { Undo } from './audit/undo';
import { ACTE_ACTIONS, describeRepairs, entree } from '../plan/registre/describe-changes';
import { ErreurClasseur, type Audit, type Cible, type Classeur, type EtatClasseur } from './classeur';
import { addCommentaire, readCommentaires } from './comments';
import { lazyExplainer } from './explain/lazy-explainer';
import { prepareImpression } from './impression';
import { restoreStructure } from './mend/restore-structure';
import type { PlanToWrite, Queued } from './plan-to-write';
import { recordMesures } from './record-mesures';
import { inscribe } from './registre/inscribe';
import { dayOf, type Auteur } from './registre/registres';
import { readDifferences } from './registre/since-vote';
import { tellJournal } from './registre/tell-journal';
import { readEtat } from './read-etat';
import { rewrite, type Rewriting } from './rewrite';
import { runExcel } from './run';
import { hasEveryTable } from './write-inputs';
import { writeOnlyLines, writePlan } from './write-plan';

const NOBODY: Auteur = { now: () => new Date(), nom: () => '' };

/** The workbook open in Excel, or in whatever answers Office.js. */
export function createClasseur(auteur: Auteur = NOBODY): Classeur {
  let writing = 0;
  const explainer = lazyExplainer();
  const during = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    writing += 1;
    try {
      return await work();
    } finally {
      writing -= 1;
      explainer.forget();
    }
  };
  const write = (rewriting: Omit<Rewriting, 'auteur'>): Promise<EtatClasseur> =>
    during(() => runExcel((context) => rewrite(context, { ...rewriting, auteur })));
  return {
    read: () => runExcel(readEtat),
    generate: (dossier, onProgress) => write({ change: () => dossier, queue: writePlan, isWhole: true, onProgress }),
    updateParametres: (parametres, onProgress) =>
      write({ change: (before) => withLinesOf(before, parametres), queue: writePlan, isWhole: true, onProgress }),
    addDepense: (depense: Depense) => write(changingLines((dossier) => ({ ...dossier, depenses: [...dossier.depenses, depense] }))),
    addRessource: (ressource: Ressource) =>
      write(changingLines((dossier) => ({ ...dossier, ressources: [...dossier.ressources, ressource] }))),
    addMesures: (mesures) => during(() => runExcel((context) => addMesures(context, mesures, auteur))),
    removeMesures: (mesures) => write(changingLines((dossier) => stillThere(withoutMesures(dossier, mesures)))),
    changeMesure: (avant, apres) => write(changingLines((dossier) => stillThere(changeMesure(dossier, avant, apres)))),
    updateIndicateurs: (changements, connues) => write(changingLines((dossier) => withIndicateurs(dossier, changements, connues))),
    generatePreuves: (onProgress) =>
      write({ change: existing, queue: writePlan, preuves: true, isWhole: false, entrees: [entree('Feuilles de preuves')], onProgress }),
    recordActe: (demande, actes) => write(recordingActe(demande, actes, auteur)),
    readDifferences: (entre) => runExcel((context) => readDifferences(context, entre)),
    prepareImpression: () => during(() => runExcel(prepareImpression)),
    readCommentaires: () => runExcel(readCommentaires),
    addCommentaire: (objet, texte) => during(() => runExcel((context) => addCommentaire(context, objet, texte))),
    audit: () => runExcel(audit),
    repair: (anomalies) =>
      during(async () => {
        const { undo, ...repaired } = await runExcel((context) => repair(context, anomalies, auteur));
        return { ...repaired, undo: undo && (() => during(() => runExcel((context) => putBack(context, undo, auteur)))) };
      }),
    explain: explainer.explain,
    watchSelection: explainer.watch,
    goTo: (target) => runExcel((context) => show(context, target)),
    watch: (onChange) => watch(onChange, () => writing > 0),
  };
}

interface Repaired {
  readonly audit: Audit;
  readonly undo: Undo | null;
}

async function repair(context: Excel.RequestContext, chosen: readonly Anomalie[], auteur: Auteur): Promise<Repaired> {
  const anomalies = separees(chosen);
  const undo = await repairWorkbook(context, anomalies);
  const isWrittenAnew = anomalies.some(({ reparation }) => reparation?.kind === 'mise-a-jour');
  if (isWrittenAnew) await restoreStructure(context);
  if (isWrittenAnew) await rewrite(context, { change: existing, queue: writePlan, isWhole: true, auteur, onProgress: () => undefined });
  if (anomalies.length > 0) await tellJournal(context, describeRepairs(anomalies), auteur);
  const isMade = anomalies.some(({ reparation }) => reparation?.kind === 'table-neuve');
  return { audit: await audit(context), undo: isWrittenAnew || isMade ? null : undo };
}

async function putBack(context: Excel.RequestContext, undo: Undo, auteur: Auteur): Promise<Audit> {
  await undoRepair(context, undo);
  await tellJournal(context, [entree('Réparation annulée')], auteur);
  return audit(context);
}

async function audit(context: Excel.RequestContext): Promise<Audit> {
  const audited = await auditWorkbook(context);
  return audited?.audit ?? { anomalies: [], consequences: [] };
}

/** Lines are typed in the workbook: what came there since the parameters were read is kept. */
function withLinesOf(before: Dossier | null, parametres: Dossier): Dossier {
  if (!before) return parametres;
  const { depenses, ressources, indicateurs, mesures } = before;
  return { ...parametres, depenses, ressources, indicateurs, mesures };
}

/** In a workbook made before it had a journal, the whole of it is brought up to date on the way. */
async function addMesures(context: Excel.RequestContext, mesures: readonly Mesure[], auteur: Auteur): Promise<EtatClasseur> {
  const recorded = await recordMesures(context, mesures, auteur);
  if (recorded && !hasSpellings(recorded)) return recorded;
  // What stood there in another spelling is written as the formulas need it, as any other write does.
  const added = recorded ? [] : mesures;
  return rewrite(context, { ...changingLines((dossier) => ({ ...dossier, mesures: [...dossier.mesures, ...added] })), auteur });
}

const hasSpellings = (etat: EtatClasseur): boolean =>
  etat.kind === 'budget' && etat.ecarts.some(({ genre, reparation }) => genre === 'saisie-mal-ecrite' && reparation !== null);

/** An act of the budget as it is, unless somebody recorded another since `actes` were read. */
function recordingActe(demande: DemandeActe, actes: readonly Acte[], auteur: Auteur): Omit<Rewriting, 'auteur'> {
  const today = dateIso(dayOf(auteur.now()));
  return {
    change: existing,
    queue: writePlan,
    isWhole: false,
    entrees: [
      { action: ACTE_ACTIONS[demande.nature], section: '', objet: nomVersion(nextActe(actes, demande).version), detail: demande.nom },
    ],
    inscribe: (now, dossier, resultats) => {
      const isSame = now.length === actes.length && now.at(-1)?.numero === actes.at(-1)?.numero;
      const limites = { aujourdhui: today, signature: dossier.contrat.dateSignature };
      if (!isSame || checkActe(now, demande, limites).length > 0) throw new ErreurClasseur('modifie-entre-temps', 'Votes');
      return inscribe(demande, now, dossier, resultats);
    },
    onProgress: () => undefined,
  };
}

function existing(before: Dossier | null): Dossier {
  if (!before) throw new Error('The workbook has no budget');
  return before;
}

function stillThere(after: Dossier | null): Dossier {
  if (!after) throw new ErreurClasseur('modifie-entre-temps', '');
  return after;
}

function withIndicateurs(dossier: Dossier, changements: readonly ChangementIndicateur[], connues: readonly Mesure[]): Dossier {
  const after = stillThere(changeIndicateurs(dossier, changements));
  const ignorees = mesuresIgnorees(dossier, changements, connues).length;
  if (ignorees > 0) throw new ErreurClasseur('mesures-entre-temps', String(ignorees));
  return after;
}

function changingLines(changeLines: (dossier: Dossier) => Dossier): Omit<Rewriting, 'auteur'> {
  const change = (before: Dossier | null): Dossier => changeLines(existing(before));
  const queue = (work: PlanToWrite): Queued => (hasEveryTable(work) ? writeOnlyLines(work) : writePlan(work));
  return { change, queue, isWhole: false, onProgress: () => undefined };
}

async function show(context: Excel.RequestContext, target: Cible): Promise<void> {
  const range = rangeOf(context, target);
  range.worksheet.activate();
  range.select();
  await context.sync();
}

function rangeOf(context: Excel.RequestContext, target: Cible): Excel.Range {
  if (target.kind === 'cellule') {
    const bang = target.cellule.lastIndexOf('!');
    const title = target.cellule.slice(0, bang).replace(/^'|'$/g, '').replaceAll("''", "'");
    return context.workbook.worksheets.getItem(title).getRange(target.cellule.slice(bang + 1));
  }
  const id: SheetId =
    target.kind === 'section' ? `section-${target.section}` : target.kind === 'preuves' ? `preuves-${target.mission}` : target.feuille;
  return context.workbook.names.getItem(sheetName(id)).getRange();
}

async function watch(onChange: () => void, isWriting: () => boolean): Promise<() => Promise<void>> {
  const handler = await runExcel(async (context) => {
    const added = context.workbook.worksheets.onChanged.add((event) => {
      // `triggerSource` is told since ExcelApi 1.14; before that, what comes while we write is taken as ours.
      const tells = Office.context.requirements.isSetSupported('ExcelApi', '1.14');
      const isOurs = tells ? event.triggerSource === 'ThisLocalAddin' : isWriting();
      if (!isOurs) onChange();
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return () =>
    runExcel(async () => {
      handler.remove();
      await handler.context.sync();
    });
}
