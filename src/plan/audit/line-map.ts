/** Where the rows and columns of a planned sheet are in the workbook; null for one that was deleted. */
export interface LineMap {
  readonly row: (planned: number) => number | null;
  readonly column: (planned: number) => number | null;
}
