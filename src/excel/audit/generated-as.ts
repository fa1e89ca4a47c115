import { BAREMES, findBareme } from '../../baremes';
import type { Dossier } from '../../domain/dossier';
import { CODES_MISSION } from '../../domain/mission';
import { SECTIONS, type CodeMission } from '../../domain/section';
import { parseDossier } from '../../domain/parse-dossier';
import type { Modeles } from '../../plan/audit/generated-dossier';
import { baremeCode } from '../../plan/labels';
import { BAREME, sheetName } from '../../plan/names';
import type { SheetId } from '../../plan/model';
import type { ResultatLecture } from '../mend/conclude-reading';
import type { Snapshot } from '../snapshot';
import type { Structure } from '../structure';

/** The missions whose sheets the workbook was given when it was last brought up to date, should one be gone since. */
export function missionsWithSheets(structure: Structure): readonly CodeMission[] {
  const isNamed = (id: SheetId): boolean => structure.names.has(sheetName(id).toLowerCase());
  return CODES_MISSION.filter((mission) =>
    SECTIONS.some(
      (section) => section.mission === mission && (isNamed(`section-${section.code}`) || structure.sheets.has(`section-${section.code}`)),
    ),
  );
}

export const hasPreuves = ({ names }: Structure): boolean => CODES_MISSION.some((mission) => names.has(nameOfPreuves(mission)));

const nameOfPreuves = (mission: CodeMission): string => sheetName(`preuves-${mission}`).toLowerCase();

/**
 * The dossier that the sheets were made for, as far as their layout goes: its missions are those that have sheets. Inputs
 * that cannot be understood change nothing there, they only leave the dossier to be guessed.
 */
export function generatedAs(read: ResultatLecture, snapshot: Snapshot, structure: Structure): Dossier {
  const dossier = read.ok ? read.dossier : (read.sansFeuille ?? standIn(snapshot));
  const kept = missionsWithSheets(structure);
  const always = standIn(null).missions;
  const missions = Object.fromEntries(kept.map((mission) => [mission, dossier.missions[mission] ?? always[mission]]));
  const isListed = ({ mission }: Dossier['indicateurs'][number]): boolean =>
    mission !== 'crise' || !hasPreuves(structure) || structure.names.has(nameOfPreuves('crise'));
  return { ...dossier, missions, indicateurs: dossier.indicateurs.filter(isListed) };
}

const DEBUT = '2022-06-15';
const STAND_IN = {
  version: 1,
  cpts: { nom: '…', population: 1 },
  contrat: { dateSignature: DEBUT },
  exercice: { anneeContrat: 1 },
  missions: Object.fromEntries(CODES_MISSION.map((mission) => [mission, { debut: DEBUT }])),
  depenses: [{ section: 'fonctionnement', poste: 'indemnites', libelle: '…', quantite: 0, coutUnitaire: 0 }],
  indicateurs: [{ id: '…', mission: 'acces' }],
};

/** It says nothing, but has the same barème of its own. */
function standIn(snapshot: Snapshot | null): Dossier {
  const code = baremeCode(String(snapshot?.cells.get(BAREME.personnaliseBase)?.values[0]?.[0] ?? ''));
  const base = findBareme(code);
  const montants =
    base && Object.fromEntries(Object.entries(base.lignes).map(([ligne, { montants: values }]) => [ligne, values.map(String)]));
  const result = parseDossier({ ...STAND_IN, ...(base && { baremePersonnalise: { base: base.code, montants } }) }, BAREMES);
  if (!result.ok) throw new Error(`The stand-in is no dossier: ${JSON.stringify(result.fautes)}`);
  return result.dossier;
}

/** Lines that say nothing. */
export function createModeles(): Modeles {
  const { depenses, indicateurs } = standIn(null);
  const [depense] = depenses;
  const [indicateur] = indicateurs;
  if (!depense || !indicateur) throw new Error('The stand-in has no lines');
  return { depense, indicateur };
}
