/** What somebody wrote beside a cell, with the answers it got. */
export interface CellComment extends Remark {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly replies: readonly Remark[];
}

export interface Remark {
  readonly id: string;
  /** Empty: nobody knows who sits before the page. */
  readonly author: string;
  readonly text: string;
}
