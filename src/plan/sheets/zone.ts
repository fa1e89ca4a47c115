import type { NamePlan, SheetId, SheetPlan } from '../model';
import { zoneName } from '../names';

/** The three lines of every head: the flag on the third follows the checks, which must not follow it. */
const HEAD_ROWS = 3;

/**
 * Sheets that show what the checks say, or what people write: the first would make a circle, errors of the others are told at their cell.
 * The sheets of evidence come and go with what was asked for: what they show stands in tables that are counted.
 */
const APART: readonly SheetId[] = ['synthese', 'controles', 'depuis-le-vote', 'mode-emploi'];

/** The cells of a sheet in which an error is one of the workbook; null for a sheet of tables, whose columns are named. */
export function zoneOf({ id, kind, cells, tables }: SheetPlan): NamePlan | null {
  if (kind === 'registre' || tables.length > 0 || APART.includes(id) || id.startsWith('preuves-')) return null;
  const rows = Math.max(...cells.map(({ row }) => row)) + 1 - HEAD_ROWS;
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const area = { row: HEAD_ROWS, column: 0, rows, columns };
  return { name: zoneName(id), sheet: id, area, visible: false, comment: 'Cellules où les contrôles cherchent des erreurs' };
}
