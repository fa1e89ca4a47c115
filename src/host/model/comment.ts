import { shiftedLine } from './shift';
import type { Shift } from './workbook';

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

/** The comments of a sheet after lines of it moved; those of lines taken out go with them. */
export function shiftedComments(comments: readonly CellComment[], shift: Shift): CellComment[] {
  return comments.flatMap((comment) => {
    const line = shiftedLine(shift, comment[shift.axis]);
    return line === null ? [] : [{ ...comment, [shift.axis]: line }];
  });
}
