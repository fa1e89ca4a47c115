import { restyleCells } from './cell-styling';
import { spread } from './cell-writing';
import { requireUnprotected } from './guards';
import type { RangeRef } from './session';
import { asText } from './values';
import type { CellKey } from '../model/workbook';
import { withFacet } from '../model/style';

/** Gives formats cell by cell. The values stay what they are: a number in a cell that becomes text is still a number. */
export function assignNumberFormat(range: RangeRef, assigned: unknown): void {
  requireUnprotected(range.sheet);
  const keysByFormat = new Map<string, CellKey[]>();
  spread(range.rect, assigned, (key, input) => {
    const format = asText(input);
    const keys = keysByFormat.get(format);
    if (keys) keys.push(key);
    else keysByFormat.set(format, [key]);
  });
  for (const [format, keys] of keysByFormat) {
    restyleCells(range, keys, (style) => withFacet(style, 'numberFormat', format === '' ? 'General' : format));
  }
}
