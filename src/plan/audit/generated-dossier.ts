import type { Depense, Dossier, Indicateur } from '../../domain/dossier';
import { CODES_MISSION } from '../../domain/mission';
import { SECTIONS, type CodeSection } from '../../domain/section';
import type { Plan, SheetPlan } from '../model';
import type { KnownTable } from './known-tables';
import { findGroups, type Group } from './groups';
import type { Observed } from './observed';

/** Lines that say nothing: only their number counts. */
export interface Modeles {
  readonly depense: Depense;
  readonly indicateur: Indicateur;
}

/**
 * The sheets that pick lines from the tables have as many rows as there were lines when the workbook was last brought up
 * to date, and people type on. The dossier that has as many lines as there are rows; null when it is this one.
 */
export function resizeDossier(
  dossier: Dossier,
  plan: Plan,
  { sheets }: Observed,
  tables: readonly KnownTable[],
  modeles: Modeles,
): Dossier | null {
  const groups = plan.sheets.flatMap((sheet) => {
    const found = sheets.get(sheet.id);
    return found && isPicking(sheet) ? findGroups(sheet, found, tables, (block) => groupOf(sheet, block)) : [];
  });
  const wrong = groups.filter(({ found, planned }) => found !== planned);
  return wrong.length === 0 ? null : wrong.reduce((before, group) => resize(before, group, modeles), dossier);
}

const isPicking = ({ id }: SheetPlan): boolean => id.startsWith('section-') || id === 'part-variable' || id === 'preuves-crise';

/** By the mission of its indicators, or the section of its lines. */
function groupOf({ id }: SheetPlan, block: string): string | null {
  if (id === 'part-variable') return /^detail\.([a-z]+)\./.exec(block)?.[1] ?? null;
  if (id === 'preuves-crise') return block.startsWith('preuves.') ? 'crise' : null;
  return block.startsWith('detail.') ? id : null;
}

function resize(dossier: Dossier, { key, found, planned }: Group, { depense, indicateur }: Modeles): Dossier {
  const more = found - planned;
  const mission = CODES_MISSION.find((code) => code === key);
  if (mission) return { ...dossier, indicateurs: resizeIndicateurs(dossier.indicateurs, { ...indicateur, mission }, more) };
  const section = SECTIONS.find(({ code }) => `section-${code}` === key)?.code;
  return section ? resizeSection(dossier, { ...depense, section }, more) : dossier;
}

function resizeIndicateurs(indicateurs: readonly Indicateur[], modele: Indicateur, more: number): readonly Indicateur[] {
  const siens = indicateurs.filter((one) => one.mission === modele.mission);
  const added = new Array<Indicateur>(Math.max(0, more)).fill(modele);
  return [
    ...indicateurs.filter((one) => one.mission !== modele.mission),
    ...siens.slice(0, Math.max(0, siens.length + Math.min(0, more))),
    ...added,
  ];
}

function resizeSection(dossier: Dossier, modele: Depense, more: number): Dossier {
  const isHere = (line: { readonly section: CodeSection }): boolean => line.section === modele.section;
  const lines = Math.max(dossier.depenses.filter(isHere).length, dossier.ressources.filter(isHere).length);
  const wanted = Math.max(0, lines + more);
  const depenses = dossier.depenses.filter(isHere).slice(0, wanted);
  const added = new Array<Depense>(wanted - depenses.length).fill(modele);
  return {
    ...dossier,
    depenses: [...dossier.depenses.filter((line) => !isHere(line)), ...depenses, ...added],
    ressources: [...dossier.ressources.filter((line) => !isHere(line)), ...dossier.ressources.filter(isHere).slice(0, wanted)],
  };
}
