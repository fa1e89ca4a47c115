/**
 * What a file may ask of this program. A budget needs a hundredth of each; what goes beyond is told (`TooLarge`) before
 * memory or patience run out, in words that name the limit (`limits.fr.ts`).
 */
export const LIMITS = {
  /** Bytes of the file: pictures make one of ten megabytes, nothing makes one of a hundred. */
  file: 100_000_000,
  /** Bytes of all that it holds, once unzipped. */
  unzipped: 200_000_000,
  /** Elements of XML read, all parts together: each takes some 300 bytes of memory, and a cell is two or three of them. */
  elements: 2_500_000,
  /** Cells of all sheets, those with only a look included: they take 800 MB and 15 seconds. */
  cells: 500_000,
  /** Formulas of all sheets, shared ones counted in each cell that has them. */
  formulas: 100_000,
  /** Characters of all formulas: a shared one is spelled out in each cell that has it. */
  formulaText: 20_000_000,
  /** Cells that one table covers, empty ones included. */
  table: 500_000,
  /** Cells that all array formulas cover, empty ones included. */
  arrays: 500_000,
  /** Cells that the formulas read, and cells of the arrays they make, in one calculation; empty ones included. 10 seconds. */
  work: 50_000_000,
  /** Of processor, for one command: a budget takes three. What no count foresees ends here. */
  seconds: 60,
  /** Bytes of objects of one command: a budget takes 150 MB. */
  memory: 2_000_000_000,
} as const;

export type Limit = keyof typeof LIMITS;
