/** Bad input: one line a fault for stderr, exit code 2, nothing written. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

/** What all of them give; or the faults of all of them, in their order: a person mends everything in one go. */
export async function together<Works extends readonly unknown[] | []>(
  works: Works,
): Promise<{ -readonly [Key in keyof Works]: Awaited<Works[Key]> }> {
  const settled: readonly PromiseSettledResult<unknown>[] = await Promise.allSettled(works);
  const reasons: readonly unknown[] = settled.filter(isRejected).map((one): unknown => one.reason);
  const bugs = reasons.filter((reason) => !(reason instanceof Refusal));
  if (bugs.length > 0) throw bugs[0];
  const lines = reasons.flatMap((reason) => (reason instanceof Refusal ? reason.lines : []));
  if (lines.length > 0) throw new Refusal(lines);
  return Promise.all(works);
}

function isRejected(one: PromiseSettledResult<unknown>): one is PromiseRejectedResult {
  return one.status === 'rejected';
}
