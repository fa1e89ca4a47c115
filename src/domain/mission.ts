import type { CodeMission } from './section';

export interface Mission {
  readonly code: CodeMission;
  readonly libelle: string;
  /** Socle missions are those every contract must keep; the others are optional (avenant 2, 20/12/2021). */
  readonly nature: 'socle' | 'complementaire';
}

/** The missions of the ACI, in the order of the guide, crise between the socle and the options (avenant 2). */
export const MISSIONS = [
  { code: 'acces', libelle: 'Accès aux soins', nature: 'socle' },
  { code: 'parcours', libelle: 'Parcours pluriprofessionnels', nature: 'socle' },
  { code: 'prevention', libelle: 'Prévention', nature: 'socle' },
  { code: 'crise', libelle: 'Crises sanitaires', nature: 'socle' },
  { code: 'qualite', libelle: 'Qualité et pertinence des soins', nature: 'complementaire' },
  { code: 'accompagnement', libelle: 'Accompagnement des professionnels', nature: 'complementaire' },
] as const satisfies readonly Mission[];

export const CODES_MISSION: readonly CodeMission[] = MISSIONS.map(({ code }) => code);
