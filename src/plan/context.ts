import type { Bareme } from '../domain/bareme';
import type { Dossier } from '../domain/dossier';
import type { EntreeDatee } from './registre/entree';
import type { Registre } from './registre/registre';
import { SECTIONS, type Section } from '../domain/section';

/** What every sheet's file is given. */
export interface PlanContext {
  readonly dossier: Dossier;
  readonly bareme: Bareme;
  /** The sections that get a sheet: fonctionnement, and those of the missions kept. */
  readonly retenues: readonly Section[];
  readonly registre: Registre | null;
}

/** What a workbook has only when it was asked for. */
export interface PlanOptions {
  /** The sheets that prove each value, one a mission. */
  readonly preuves: boolean;
  /** What happened before the board; null when nothing did: there is no register then. */
  readonly registre: Registre | null;
  /** What a new journal begins with. */
  readonly journal: readonly EntreeDatee[];
}

export function createContext(dossier: Dossier, bareme: Bareme, registre: Registre | null): PlanContext {
  const retenues = SECTIONS.filter(({ mission }) => mission === null || dossier.missions[mission] !== undefined);
  return { dossier, bareme, retenues, registre };
}
