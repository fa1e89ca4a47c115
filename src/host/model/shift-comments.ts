import type { CellComment } from './comment';
import { shiftedLine } from './shift';
import type { Shift } from './workbook';

/** The comments of a sheet after lines of it moved; those of lines taken out go with them. */
export function shiftedComments(comments: readonly CellComment[], shift: Shift): CellComment[] {
  return comments.flatMap((comment) => {
    const line = shiftedLine(shift, comment[shift.axis]);
    return line === null ? [] : [{ ...comment, [shift.axis]: line }];
  });
}
