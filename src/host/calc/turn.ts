let previous: Promise<unknown> = Promise.resolve();

/**
 * Runs one calculation after the other, whatever the workbook: Univer's engine keeps what it is working on in variables
 * of its module, and yields to others while it works.
 */
export function takeTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = previous.then(work);
  previous = turn.catch(() => undefined);
  return turn;
}
