import { CODES_MISSION } from '../../domain/mission';
import type { Dossier } from '../../domain/dossier';
import { missionLabel } from '../../plan/labels';
import type { Plan } from '../../plan/model';
import { retenueName } from '../../plan/names';
import { placeA1 } from '../../plan/refs';
import { FIGES, JOURNAL, VOTES } from '../../plan/tables';
import type { Anomalie } from '../../plan/audit/anomalie';
import { compareWithPlan, type Comparison } from '../../plan/audit/compare-with-plan';
import type { Audit } from '../classeur';
import { readDossier } from '../read-dossier';
import { verifyRegistre } from '../registre/verify-registre';
import { queueSnapshot, type Snapshot } from '../snapshot';
import { queueStructure, type Structure } from '../structure';
import type { TableSnapshot } from '../table-snapshot';
import { differentFigures } from './different-figures';
import { fittedPlan, planFor } from './fitted-plan';
import { generatedAs, missionsWithSheets } from './generated-as';
import { healSnapshot } from './heal-snapshot';
import { inputFaults } from './input-faults';
import { queueObservation, queueTableNames, titlesOf, type Observation } from './observe';
import { readWrongRules } from './wrong-rules';

/** What an audit found, and what it read to find it. */
export interface Audited {
  readonly audit: Audit;
  readonly plan: Plan;
  readonly comparison: Comparison;
}

/** Three round trips: what is said and where, all that stands there, the rules of the inputs. Null when there is no budget. */
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
  const audited = compare(snapshot, structure, dossier, takeObservation());
  const rules = await readWrongRules(context, audited.comparison);
  return { ...audited, audit: { ...audited.audit, anomalies: [...audited.audit.anomalies, ...rules] } };
}

function compare(snapshot: Snapshot, structure: Structure, dossier: Dossier, observation: Observation): Audited {
  const { observed, tables } = observation;
  const plan = fittedPlan(dossier, { snapshot, structure }, observation);
  const comparison = compareWithPlan(plan, observed);
  const healed = healSnapshot(snapshot, { anomalies: comparison.anomalies, known: comparison.tables, observed, tables });
  const read = readDossier(healed);
  const told = new Set(comparison.anomalies.map(({ cellule }) => cellule));
  const faults = read.ok ? [] : inputFaults(read.fautes, observed, told);
  const isTorn = comparison.anomalies.some(({ genre }) => STRUCTURE.test(genre));
  const anomalies = [
    ...(structure.isUnfinished ? [BROKEN_OFF] : []),
    ...comparison.anomalies,
    // What the reader misses is what the comparison found to be gone.
    ...faults.filter(({ cellule }) => cellule !== null || !isTorn),
    ...verifyRegistre({ votes: tables.get(VOTES.name), figes: tables.get(FIGES.name), journal: toldBy(observation, plan) }),
    ...(read.ok ? missions(read.dossier, structure, snapshot) : []),
  ];
  const figures = read.ok ? differentFigures(read.dossier, snapshot, observed) : [];
  const isExplained = anomalies.some(({ genre }) => genre !== 'protection-retiree' && genre !== 'onglet-masque');
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
