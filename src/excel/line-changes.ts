/** What to do with the rows of a table so that its lines become the wanted ones. */
export interface LineChanges {
  /** Body rows to write, from 0, each with the position of its line among the wanted ones; rows beyond the table make it longer. */
  readonly writes: readonly { readonly index: number; readonly position: number }[];
  /** Body rows whose line is gone. */
  readonly clears: readonly number[];
}

interface Placed {
  readonly index: number;
  readonly key: string;
}

/**
 * Keeps every line where it stands when it can: the rows hold more than our columns (notes, formulas, colours). Lines
 * in common, in order, stay; between them the others are written over the rows that are freed, and only when rows
 * are missing in the middle does what follows move down, as little as it takes.
 */
export function changeLines<Line>(before: readonly Placed[], after: readonly Line[], keyOf: (line: Line) => string): LineChanges {
  const keys = after.map(keyOf);
  const kept = commonInOrder(
    before.map(({ key }) => key),
    keys,
  );
  const rowOf = new Map(kept.map(({ from, to }) => [to, before[from]?.index ?? -1]));
  const writes: { index: number; position: number }[] = [];
  const used = new Set<number>();
  let free = 0;
  let coming: number[] = [];
  const settle = (): void => {
    for (const position of coming) {
      writes.push({ index: free, position });
      used.add(free);
      free += 1;
    }
    coming = [];
  };
  keys.forEach((_key, position) => {
    const stays = rowOf.get(position);
    if (stays === undefined || stays - free < coming.length) {
      coming.push(position);
      return;
    }
    settle();
    used.add(stays);
    free = stays + 1;
  });
  settle();
  return { writes, clears: before.map(({ index }) => index).filter((index) => !used.has(index)) };
}

/** The longest common subsequence, as pairs of positions. */
function commonInOrder(from: readonly string[], to: readonly string[]): readonly { readonly from: number; readonly to: number }[] {
  const lengths = Array.from({ length: from.length + 1 }, () => new Array<number>(to.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = from.length - 1; i >= 0; i -= 1) {
    const row = lengths[i];
    if (!row) continue;
    for (let j = to.length - 1; j >= 0; j -= 1) row[j] = from[i] === to[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const pairs: { from: number; to: number }[] = [];
  let i = 0;
  let j = 0;
  while (i < from.length && j < to.length) {
    if (from[i] === to[j]) {
      pairs.push({ from: i, to: j });
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
