/** A broken rule of the workbook (FAST, ICAEW twenty principles), where it is broken, and how. */
export interface Violation {
  readonly sheet: string;
  readonly where: string;
  readonly problem: string;
}
