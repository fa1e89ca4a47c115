import type { Depense, Dossier, Indicateur } from '../../domain/dossier';
import { CODES_MISSION } from '../../domain/mission';
import { SECTIONS, type CodeSection } from '../../domain/section';
import type { Plan, SheetPlan } from '../model';
import type { KnownTable } from './known-tables';
import { cellAt, type Observed, type ObservedSheet } from './observed';
import { skeletonOf } from './sheet-map';

/** How many rows of picked lines a group has in the workbook and in the plan. */
interface Group {
  readonly key: string;
  readonly found: number;
  readonly planned: number;
}

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
    return found && isPicking(sheet) ? groupsOf(sheet, found, tables) : [];
  });
  const wrong = groups.filter(({ found, planned }) => found !== planned);
  return wrong.length === 0 ? null : wrong.reduce((before, group) => resize(before, group, modeles), dossier);
}

const isPicking = ({ id }: SheetPlan): boolean => id.startsWith('section-') || id === 'part-variable' || id === 'preuves-crise';

/** By the mission of its indicators, or the section of its lines. */
function groupOf({ id }: SheetPlan, block: string | undefined): string | null {
  if (block === undefined) return null;
  if (id === 'part-variable') return /^detail\.([a-z]+)\./.exec(block)?.[1] ?? null;
  if (id === 'preuves-crise') return block.startsWith('preuves.') ? 'crise' : null;
  return block.startsWith('detail.') ? id : null;
}

function groupsOf(sheet: SheetPlan, found: ObservedSheet, tables: readonly KnownTable[]): readonly Group[] {
  const planned = new Map<string, { readonly group: string; readonly text: string; readonly row: number; rows: number }>();
  let isSame = true;
  for (const { content, block, row, column } of sheet.cells) {
    const group = groupOf(sheet, block);
    if (group === null || block === undefined || content.kind !== 'formula') continue;
    isSame &&= cellAt(found, row, column).formula === content.text;
    const known = planned.get(block);
    if (known) known.rows += 1;
    else planned.set(block, { group, text: content.text, row, rows: 1 });
  }
  const last = Math.max(0, ...sheet.cells.map(({ row }) => row + 1));
  if (planned.size === 0 || (isSame && found.row + found.values.length <= last)) return [];
  const counts = countSkeletons(found, tables);
  const blocks = [...planned.values()].map(({ text, row, ...block }) => {
    const skeleton = skeletonOf(text, found.title, row, tables);
    return { ...block, skeleton, found: counts.get(skeleton) ?? 0 };
  });
  return countRows(blocks);
}

interface Block {
  readonly group: string;
  readonly skeleton: string;
  /** Cells of the block in the plan, and cells of the workbook that hold its formula. */
  readonly rows: number;
  readonly found: number;
}

/** A formula that was overwritten leaves those beside it: the block of which the most is left tells. */
function countRows(blocks: readonly Block[]): readonly Group[] {
  const most = (some: readonly Block[]): number => Math.max(0, ...some.map(({ found }) => found));
  // Groups of one sheet have formulas in common: only the others tell how many rows each has.
  const isShared = ({ group, skeleton }: Block): boolean => blocks.some((other) => other.group !== group && other.skeleton === skeleton);
  const keys = [...new Set(blocks.map(({ group }) => group))];
  const groups = keys.map((key): Group => {
    const own = blocks.filter(({ group }) => group === key);
    return { key, planned: Math.max(...own.map(({ rows }) => rows)), found: most(own.filter((block) => !isShared(block))) };
  });
  let unsaid = most(blocks.filter(isShared)) - groups.reduce((total, { found }) => total + found, 0);
  return groups.map((group) => {
    const more = Math.max(0, Math.min(unsaid, group.planned - group.found));
    unsaid -= more;
    return { ...group, found: group.found + more };
  });
}

function countSkeletons(sheet: ObservedSheet, tables: readonly KnownTable[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  sheet.values.forEach((line, y) => {
    line.forEach((_value, x) => {
      const { formula } = cellAt(sheet, sheet.row + y, sheet.column + x);
      if (formula === null) return;
      const skeleton = skeletonOf(formula, sheet.title, sheet.row + y, tables);
      counts.set(skeleton, (counts.get(skeleton) ?? 0) + 1);
    });
  });
  return counts;
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
