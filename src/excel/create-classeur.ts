import { getBareme } from '../baremes';
import { changeIndicateurs, withoutMesures } from '../domain/changement';
import type { Depense, Dossier, Mesure, Ressource } from '../domain/dossier';
import { CODES_MISSION } from '../domain/mission';
import { buildPlan } from '../plan/build-plan';
import type { SheetId } from '../plan/model';
import { sheetName } from '../plan/names';
import type { Anomalie } from '../plan/audit/anomalie';
import { auditWorkbook } from './audit/audit';
import { repairWorkbook, undoRepair } from './audit/repair';
import type { Undo } from './audit/undo';
import { ErreurClasseur, type Audit, type Cible, type Classeur, type EtatClasseur, type Progress } from './classeur';
import { addCommentaire, readCommentaires } from './comments';
import { prepareImpression } from './impression';
import type { PlanToWrite } from './plan-to-write';
import { readDossier } from './read-dossier';
import { readLignes } from './read-lignes';
import { recordMesures } from './record-mesures';
import { runExcel } from './run';
import { queueSnapshot } from './snapshot';
import { queueStructure, type Structure } from './structure';
import { toEtat } from './to-etat';
import { hasEveryTable } from './write-inputs';
import { writeOnlyLines, writePlan } from './write-plan';

/** The workbook open in Excel, or in whatever answers Office.js. */
export function createClasseur(): Classeur {
  let writing = 0;
  const during = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    writing += 1;
    try {
      return await work();
    } finally {
      writing -= 1;
    }
  };
  const write = (rewriting: Rewriting): Promise<EtatClasseur> => during(() => runExcel((context) => rewrite(context, rewriting)));
  return {
    read: () => runExcel(readEtat),
    generate: (dossier, onProgress) => write({ change: () => dossier, queue: writePlan, isWhole: true, onProgress }),
    updateParametres: (parametres, onProgress) =>
      write({ change: (before) => withLinesOf(before, parametres), queue: writePlan, isWhole: true, onProgress }),
    addDepense: (depense: Depense) => write(changingLines((dossier) => ({ ...dossier, depenses: [...dossier.depenses, depense] }))),
    addRessource: (ressource: Ressource) =>
      write(changingLines((dossier) => ({ ...dossier, ressources: [...dossier.ressources, ressource] }))),
    addMesures: (mesures) => during(() => runExcel((context) => addMesures(context, mesures))),
    removeMesures: (mesures) => write(changingLines((dossier) => stillThere(withoutMesures(dossier, mesures)))),
    updateIndicateurs: (changements) => write(changingLines((dossier) => stillThere(changeIndicateurs(dossier, changements)))),
    generatePreuves: (onProgress) => write({ change: existing, queue: writePlan, preuves: true, isWhole: false, onProgress }),
    prepareImpression: () => during(() => runExcel(prepareImpression)),
    readCommentaires: () => runExcel(readCommentaires),
    addCommentaire: (objet, texte) => during(() => runExcel((context) => addCommentaire(context, objet, texte))),
    audit: () => runExcel(audit),
    repair: (anomalies) =>
      during(async () => {
        const { undo, ...repaired } = await runExcel((context) => repair(context, anomalies));
        return { ...repaired, undo: undo && (() => during(() => runExcel((context) => putBack(context, undo)))) };
      }),
    goTo: (target) => runExcel((context) => show(context, target)),
    watch: (onChange) => watch(onChange, () => writing > 0),
  };
}

async function readEtat(context: Excel.RequestContext): Promise<EtatClasseur> {
  const take = queueSnapshot(context, 'all');
  await context.sync();
  return toEtat(take());
}

interface Repaired {
  readonly audit: Audit;
  readonly undo: Undo | null;
}

async function repair(context: Excel.RequestContext, anomalies: readonly Anomalie[]): Promise<Repaired> {
  const undo = await repairWorkbook(context, anomalies);
  const isWrittenAnew = anomalies.some(({ reparation }) => reparation?.kind === 'mise-a-jour');
  if (isWrittenAnew) await rewrite(context, { change: existing, queue: writePlan, isWhole: true, onProgress: () => undefined });
  const isMade = anomalies.some(({ reparation }) => reparation?.kind === 'table-neuve');
  return { audit: await audit(context), undo: isWrittenAnew || isMade ? null : undo };
}

async function putBack(context: Excel.RequestContext, undo: Undo): Promise<Audit> {
  await undoRepair(context, undo);
  return audit(context);
}

async function audit(context: Excel.RequestContext): Promise<Audit> {
  const audited = await auditWorkbook(context);
  return audited?.audit ?? { anomalies: [], consequences: [] };
}

interface Rewriting {
  readonly change: (before: Dossier | null) => Dossier;
  /** Queues what has to be written; sends nothing. */
  readonly queue: (work: PlanToWrite) => void;
  /** Whether the sheets of evidence are asked for; those that are there are kept up to date. */
  readonly preuves?: true;
  /** Whether it says all that the workbook must be, so that it can mend what a broken write left. */
  readonly isWhole: boolean;
  readonly onProgress: (progress: Progress) => void;
}

/** Three round trips whatever the size: read, write, read the results. */
async function rewrite(context: Excel.RequestContext, { change, queue, preuves, isWhole, onProgress }: Rewriting): Promise<EtatClasseur> {
  onProgress({ step: 'reading', done: 0.1 });
  const takeInputs = queueSnapshot(context, 'inputs');
  const takeStructure = queueStructure(context);
  await context.sync();
  const snapshot = takeInputs();
  const structure = takeStructure();
  const before = snapshot.isOurs ? readDossier(snapshot) : null;
  // Nothing is written over inputs that cannot be understood.
  if (before && !before.ok && !(isWhole && structure.isUnfinished)) return readEtat(context);
  const known = before?.ok ? before.dossier : null;
  const after = change(known);
  onProgress({ step: 'writing', done: 0.3 });
  const lignes = known ?? readLignes(snapshot);
  const options = { preuves: preuves ?? hasPreuves(structure) };
  queue({ context, plan: buildPlan(after, getBareme(after), options), snapshot, structure, before: known, lignes, after });
  await context.sync();
  onProgress({ step: 'calculating', done: 0.8 });
  const etat = await readEtat(context);
  onProgress({ step: 'calculating', done: 1 });
  return etat;
}

const hasPreuves = ({ sheets }: Structure): boolean => CODES_MISSION.some((mission) => sheets.has(`preuves-${mission}`));

/** Lines are typed in the workbook: what came there since the parameters were read is kept. */
function withLinesOf(before: Dossier | null, parametres: Dossier): Dossier {
  if (!before) return parametres;
  const { depenses, ressources, indicateurs, mesures } = before;
  return { ...parametres, depenses, ressources, indicateurs, mesures };
}

/** In a workbook made before it had a journal, the whole of it is brought up to date on the way. */
async function addMesures(context: Excel.RequestContext, mesures: readonly Mesure[]): Promise<EtatClasseur> {
  const recorded = await recordMesures(context, mesures);
  return (
    recorded ??
    rewrite(
      context,
      changingLines((dossier) => ({ ...dossier, mesures: [...dossier.mesures, ...mesures] })),
    )
  );
}

function existing(before: Dossier | null): Dossier {
  if (!before) throw new Error('The workbook has no budget');
  return before;
}

function stillThere(after: Dossier | null): Dossier {
  if (!after) throw new ErreurClasseur('modifie-entre-temps', '');
  return after;
}

function changingLines(changeLines: (dossier: Dossier) => Dossier): Rewriting {
  const change = (before: Dossier | null): Dossier => changeLines(existing(before));
  const queue = (work: PlanToWrite): void => {
    if (hasEveryTable(work)) writeOnlyLines(work);
    else writePlan(work);
  };
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
