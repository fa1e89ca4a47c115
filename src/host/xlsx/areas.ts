import { parseRect } from '../model/a1';
import type { Rect } from '../model/workbook';

/** The areas of an sqref: `A1:A9 C3`. What is no address is skipped. */
export function parseAreas(sqref: string): readonly Rect[] {
  return sqref.split(/\s+/).flatMap((address) => parseRect(address) ?? []);
}
