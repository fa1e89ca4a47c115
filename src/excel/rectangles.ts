import { areaA1, type Area } from '../plan/refs';

interface Position {
  readonly row: number;
  readonly column: number;
}

/** Covers the cells with few rectangles: runs along rows, then equal runs stacked. */
export function toRectangles(cells: readonly Position[]): readonly Area[] {
  const rows = new Map<number, number[]>();
  for (const { row, column } of cells) rows.set(row, [...(rows.get(row) ?? []), column]);
  const done: Area[] = [];
  const open = new Map<string, Area>();
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    for (const run of toRuns(rows.get(row) ?? [])) {
      const key = `${String(run.column)}+${String(run.columns)}`;
      const above = open.get(key);
      if (above && above.row + above.rows === row) open.set(key, { ...above, rows: above.rows + 1 });
      else {
        if (above) done.push(above);
        open.set(key, { row, rows: 1, ...run });
      }
    }
  }
  return [...done, ...open.values()];
}

function toRuns(columns: readonly number[]): readonly { readonly column: number; readonly columns: number }[] {
  const runs: { column: number; columns: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.column + last.columns === column) last.columns += 1;
    else runs.push({ column, columns: 1 });
  }
  return runs;
}

/** A host refuses an address list that is too long; well under every limit seen. */
const LONGEST_ADDRESS = 2000;

/** The rectangles as address lists for `worksheet.getRanges`. */
export function toAddressLists(areas: readonly Area[]): readonly string[] {
  const lists: string[] = [];
  for (const address of areas.map(areaA1)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS) lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
