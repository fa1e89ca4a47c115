import { formulaParts } from '../../formula-text/formula-parts';
import { a1, cellRef } from '../refs';
import { parseA1 } from '../../formula-text/a1';
import type { LineMap } from './line-map';

/**
 * A formula of the plan as it reads in the workbook, where rows and columns may have moved. Null when a cell that it
 * refers to was deleted.
 */
export function placeFormula(text: string, map: LineMap): string | null {
  const parts = formulaParts(text);
  const placed = parts.map(({ kind, text: part }, index) => {
    const address = kind === 'word' && parts[index + 1]?.text !== '(' ? parseA1(part) : null;
    if (!address) return part;
    const row = map.row(address.row);
    const column = map.column(address.column);
    const { isRowFixed, isColumnFixed } = address;
    const fixed = isRowFixed ? (isColumnFixed ? 'both' : 'row') : isColumnFixed ? 'column' : 'none';
    return row === null || column === null ? null : a1({ ...cellRef(row, column), fixed });
  });
  return placed.includes(null) ? null : placed.join('');
}
