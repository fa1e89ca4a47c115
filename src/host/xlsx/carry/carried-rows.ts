import type { SheetId } from '../../model/workbook';
import { attribute, children, flag, numeric, type Attributes, type XmlNode } from '../xml';
import type { Relocation } from './relocation';

const GROUPS = ['outlineLevel', 'collapsed', 'ph', 'thickTop', 'thickBot'];
const LOOK = ['s', 'customFormat'];

/** What a file says of rows beyond their height: groups, the look of cells that are not there. By row, from 0. */
export function readCarriedRows(sheetData: XmlNode | undefined): ReadonlyMap<number, Attributes> {
  const rows = new Map<number, Attributes>();
  let row = -1;
  for (const node of children(sheetData, 'row')) {
    row = (numeric(node, 'r') ?? row + 2) - 1;
    const names = flag(node, 'customFormat') ? [...GROUPS, ...LOOK] : GROUPS;
    const found = names.flatMap((name) => {
      const value = attribute(node, name);
      return value === undefined || value === '0' || value === 'false' ? [] : [[name, value] as const];
    });
    if (found.length > 0) rows.set(row, Object.fromEntries(found));
  }
  return rows;
}

export function moveRows(rows: ReadonlyMap<number, Attributes>, sheet: SheetId, relocation: Relocation): ReadonlyMap<number, Attributes> {
  if (!relocation.hasMoved(sheet)) return rows;
  return new Map(
    [...rows].flatMap(([row, attributes]) => {
      const now = relocation.line(sheet, 'row', row);
      return now === null ? [] : [[now, attributes] as const];
    }),
  );
}
