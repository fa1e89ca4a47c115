import { CODES_MISSION } from '../../domain/mission';
import type { Dossier } from '../../domain/dossier';
import { missionLabel } from '../../plan/labels';
import type { Plan } from '../../plan/model';
import { retenueName } from '../../plan/names';
import { placeA1 } from '../../plan/refs';
import { FIGES, JOURNAL, VOTES } from '../../plan/tables';
import { isInert, type Anomalie } from '../../plan/audit/anomalie';
import { compareWithPlan, type Comparison } from '../../plan/audit/compare-with-plan';
import type { Audit } from '../classeur';
import { readDossier } from '../read-dossier';
import { verifyRegistre } from '../registre/verify-registre';
import { queueSnapshot, type Snapshot } from '../snapshot';
import { queueStructure, type Structure } from '../structure';
import type { TableSnapshot } from '../table-snapshot';
import { differentNoms } from '../different-noms';
import { differentFigures } from './different-figures';
import { fittedPlan, planFor } from './fitted-plan';
import { generatedAs, missionsWithSheets } from './generated-as';
import { healSnapshot } from './heal-snapshot';
import { queueHiddenLines } from './hidden-lines';
import { inputFaults } from './input-faults';
import { queueLostFormats } from './lost-formats';
import { misunderstood } from './misunderstood';
import { queueObservation, queueTableNames, titlesOf, type Observation } from './observe';
import { queueWrongRules } from './wrong-rules';

/** What an audit found, and what it read to find it. */
export interface Audited {
  readonly audit: Audit;
  readonly plan: Plan;
  readonly comparison: Comparison;
}

/** Three round trips: what is said and where, all that stands there, the rules and what is out of sight. Null when there is no budget. */
export async function auditWorkbook(context: Excel.RequestContext): Promise<Audited | null> {
  const takeSnapshot = queueSnapshot(context, 'all');
  const takeStructure = queueStructure(context);
  const takeTableNames = queueTableNames(context);
  await context.sync();
  const snapshot = takeSnapshot();
  if (!snapshot.isOurs) return null;
  const structure = takeStructure();
  const dossier = generatedAs(readDossier(snapshot), snapshot, structure);
  const plan = planFor(dossier, { snapshot, structure });
  const takeObservation = queueObservation(context, titlesOf(plan, structure), structure, takeTableNames());
  await context.sync();
  const observation = takeObservation();
  const audited = compare(snapshot, structure, dossier, observation);
  const { comparison } = audited;
  const takes = [
    queueWrongRules(context, comparison),
    queueHiddenLines(context, comparison, observation),
    queueLostFormats(context, comparison),
  ];
  await context.sync();
  return { ...audited, audit: { ...audited.audit, anomalies: [...audited.audit.anomalies, ...takes.flatMap((take) => take())] } };
}

function compare(snapshot: Snapshot, structure: Structure, dossier: Dossier, observation: Observation): Audited {
  const { observed, tables } = observation;
  const plan = fittedPlan(dossier, { snapshot, structure }, observation);
  const comparison = compareWithPlan(plan, observed);
  const healed = healSnapshot(snapshot, { anomalies: comparison.anomalies, known: comparison.tables, observed, tables });
  const read = readDossier(healed);
  const told = new Set(comparison.anomalies.map(({ cellule }) => cellule));
  const faults = read.ok ? [] : inputFaults(read.fautes, observed, told);
  const typed = read.ok ? misunderstood(healed, read.dossier, observed) : [];
  const isTorn = comparison.anomalies.some(({ genre }) => STRUCTURE.test(genre));
  const anomalies = [
    ...(structure.isUnfinished ? [BROKEN_OFF] : []),
    // An error that shows elsewhere is told by its cause.
    ...comparison.anomalies.filter(({ genre }) => genre !== 'erreur' || typed.length === 0),
    ...typed.filter(({ cellule }) => !told.has(cellule)),
    // What the reader misses is what the comparison found to be gone.
    ...faults.filter(({ cellule }) => cellule !== null || !isTorn),
    ...verifyRegistre({ votes: tables.get(VOTES.name), figes: tables.get(FIGES.name), journal: toldBy(observation, plan) }),
    ...(read.ok ? missions(read.dossier, structure, snapshot) : []),
  ];
  const figures = read.ok ? differentFigures(differentNoms(read.dossier, snapshot), observed) : [];
  const isExplained = anomalies.some(({ genre }) => !isInert(genre));
  return {
    audit: isExplained ? { anomalies, consequences: figures } : { anomalies: [...anomalies, ...figures], consequences: [] },
    plan,
    comparison,
  };
}

const BROKEN_OFF: Anomalie = {
  genre: 'mise-a-jour-interrompue',
  feuille: null,
  cellule: null,
  objet: '',
  attendu: '',
  trouve: '',
  reparation: { kind: 'mise-a-jour' },
};

const STRUCTURE = /^(?:feuille|ligne|colonne|table|nom)-/;

/** The journal, to compare the register with; not when a register is missing that should be there, which is told already. */
function toldBy({ tables }: Observation, plan: Plan): TableSnapshot | undefined {
  const isPlanned = plan.sheets.some((sheet) => sheet.tables.some(({ name }) => name === VOTES.name));
  return isPlanned && !tables.has(VOTES.name) ? undefined : tables.get(JOURNAL.name);
}

/** Missions kept since the last update, and those no longer kept. */
function missions(dossier: Dossier, structure: Structure, snapshot: Snapshot): readonly Anomalie[] {
  const withSheets = missionsWithSheets(structure);
  return CODES_MISSION.flatMap((mission): readonly Anomalie[] => {
    const isKept = dossier.missions[mission] !== undefined;
    if (isKept === withSheets.includes(mission)) return [];
    const place = snapshot.cells.get(retenueName(mission))?.place ?? null;
    return [
      {
        genre: isKept ? 'mission-sans-feuille' : 'feuille-en-trop',
        feuille: 'parametres',
        cellule: place && placeA1(place),
        objet: missionLabel(mission),
        attendu: '',
        trouve: '',
        reparation: { kind: 'mise-a-jour' },
      },
    ];
  });
}
