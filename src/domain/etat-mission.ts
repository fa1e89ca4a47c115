import { compareDates, daysBetween, type DateIso } from './calendrier';
import type { PeriodeContrat } from './annee-contrat';
import type { Missions } from './dossier';
import { CODES_MISSION } from './mission';
import { recordOf } from './record-of';
import type { CodeMission } from './section';

/** Where a kept mission stands in one contract year. */
export interface EtatMission {
  readonly mission: CodeMission;
  readonly debut: DateIso;
  /** Days of the contract year that the mission runs. */
  readonly jours: number;
  /** Days of the contract year, 365 or 366. */
  readonly joursAnnee: number;
  readonly active: boolean;
  /** Started on the way: its fixe is counted by days. */
  readonly partielle: boolean;
  /** It starts within this year; never true of a mission that a renewed contract inherits. */
  readonly premiereAnnee: boolean;
}

/** null = the mission is not kept. */
export type EtatMissions = Readonly<Record<CodeMission, EtatMission | null>>;

export function computeEtatMissions(missions: Missions, periode: PeriodeContrat): EtatMissions {
  const etat = (mission: CodeMission): EtatMission | null => {
    const retenue = missions[mission];
    return retenue === undefined ? null : computeEtatMission(mission, retenue.debut, periode);
  };
  return recordOf(CODES_MISSION, etat);
}

function computeEtatMission(mission: CodeMission, debut: DateIso, periode: PeriodeContrat): EtatMission {
  const startsBeforeEnd = compareDates(debut, periode.fin) < 0;
  const startsBeforeYear = compareDates(debut, periode.debut) < 0;
  const jours = startsBeforeEnd ? daysBetween(startsBeforeYear ? periode.debut : debut, periode.fin) : 0;
  return {
    mission,
    debut,
    jours,
    joursAnnee: periode.jours,
    active: jours > 0,
    partielle: jours > 0 && jours < periode.jours,
    premiereAnnee: startsBeforeEnd && !startsBeforeYear,
  };
}
