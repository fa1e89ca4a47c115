/** The engine broke down on a formula. That is a bug, of ours or its own; but the formula came with the file, which can do without. */
export class BrokenFormula extends Error {
  override readonly name = 'BrokenFormula';

  constructor(
    /** `Feuil1!A1`; empty when it is not known. */
    readonly address: string,
    options: ErrorOptions,
  ) {
    super(`${address}: ${String(options.cause)}`, options);
  }
}
