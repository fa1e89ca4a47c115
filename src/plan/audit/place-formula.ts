import { a1, cellRef } from '../refs';
import { formulaParts, parseA1 } from './formula-parts';
import type { LineMap } from './line-map';

/**
 * A formula of the plan as it reads in the workbook, where rows and columns may have moved. Null when a cell that it
 * refers to was deleted.
 */
export function placeFormula(text: string, map: LineMap): string | null {
  const lost: string[] = [];
  // Addresses never stand in a text nor in brackets: only the parts between those are looked at.
  const placed = text.replace(/"(?:[^"]|"")*"|\[[^\]]*\]+|[$\p{L}_][$\p{L}\p{N}_.]*/gu, (word, offset: number) => {
    const address = text[offset + word.length] === '(' ? null : parseA1(word);
    if (!address) return word;
    const row = map.row(address.row);
    const column = map.column(address.column);
    if (row === null || column === null) {
      lost.push(word);
      return word;
    }
    const { isRowFixed, isColumnFixed } = address;
    const fixed = isRowFixed ? (isColumnFixed ? 'both' : 'row') : isColumnFixed ? 'column' : 'none';
    return a1({ ...cellRef(row, column), fixed });
  });
  return lost.length === 0 ? placed : null;
}

/** Whether a formula holds a reference that leads nowhere. */
export const isBroken = (formula: string): boolean => formulaParts(formula).some(({ kind, text }) => kind === 'other' && text === '#REF!');
