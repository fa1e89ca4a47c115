import type { SheetPlan } from '../model';
import type { KnownTable } from './known-tables';
import { cellAt, type ObservedSheet } from './observed';
import { skeletonOf } from './sheet-map';

/** How many rows of picked lines a group has in the workbook and in the plan. */
export interface Group {
  readonly key: string;
  readonly found: number;
  readonly planned: number;
}

/**
 * The groups of a sheet as long as they are in the workbook: what formulas are left on it tells.
 * @param groupOf a block of formulas; null for one that belongs to none
 */
export function findGroups(
  sheet: SheetPlan,
  found: ObservedSheet,
  tables: readonly KnownTable[],
  groupOf: (block: string) => string | null,
): readonly Group[] {
  const planned = new Map<string, { readonly group: string; readonly text: string; readonly row: number; rows: number }>();
  let isSame = true;
  for (const { content, block, row, column } of sheet.cells) {
    if (block === undefined || content.kind !== 'formula') continue;
    const group = groupOf(block);
    if (group === null) continue;
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
