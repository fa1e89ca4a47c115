import type { NamePlan, SheetId, SheetPlan } from '../model';
import { zoneName } from '../names';

/** The three lines of every head: the flag on the third follows the checks, which must not follow it. */
const HEAD_ROWS = 3;

/**
 * Sheets that show what the checks say, or what people write: the first would make a circle, errors of the others are told at their cell.
 * The sheets of evidence come and go with what was asked for: what they show stands in tables that are counted.
 */
const APART: readonly SheetId[] = ['synthese', 'controles', 'depuis-le-vote', 'mode-emploi'];

/** Whether an error on the sheet is one that the checks count. */
const isCounted = (id: SheetId): boolean => !APART.includes(id) && !id.startsWith('preuves-');

export interface Zone extends NamePlan {
  readonly isCounted: boolean;
}

/**
 * The cells of a sheet that are ours: rows below are those of people, whatever they write there. Null for a sheet of tables: their columns
 * are named, and it is completed, never rewritten.
 */
export function zoneOf({ id, kind, cells, tables }: SheetPlan): Zone | null {
  if (kind === 'registre' || tables.length > 0) return null;
  const rows = Math.max(...cells.map(({ row }) => row)) + 1 - HEAD_ROWS;
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const area = { row: HEAD_ROWS, column: 0, rows, columns };
  const comment = isCounted(id) ? 'Cellules où les contrôles cherchent des erreurs' : 'Cellules que le complément écrit';
  return { name: zoneName(id), sheet: id, area, visible: false, comment, isCounted: isCounted(id) };
}
