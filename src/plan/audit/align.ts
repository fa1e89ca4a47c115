/** What a line (a row or a column) says, wherever on the line: each content and how much it tells the line from others. */
export type Signature = ReadonlyMap<string, number>;

/**
 * For each planned line, in their order, the line of the workbook that says the most of the same: lines that people put in
 * between are passed over. Null for one that has no counterpart.
 */
export function alignLines(planned: readonly Signature[], found: readonly Signature[]): readonly (number | null)[] {
  const width = found.length + 1;
  const best = new Float64Array((planned.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  const scores = planned.map((line) => found.map((other) => likeness(line, other)));
  const score = (i: number, j: number): number => scores[i]?.[j] ?? 0;
  for (let i = planned.length - 1; i >= 0; i -= 1)
    for (let j = found.length - 1; j >= 0; j -= 1)
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), score(i, j) > 0 ? at(i + 1, j + 1) + score(i, j) : 0);
  const pairs = new Array<number | null>(planned.length).fill(null);
  for (let i = 0, j = 0; i < planned.length && j < found.length;) {
    if (score(i, j) > 0 && at(i, j) === at(i + 1, j + 1) + score(i, j)) {
      pairs[i] = j;
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i, j + 1)) j += 1;
    else i += 1;
  }
  return pairs;
}

function likeness(one: Signature, other: Signature): number {
  let common = 0;
  for (const [content, weight] of one) common += Math.min(weight, other.get(content) ?? 0);
  return common;
}
