import type { SheetPlan } from '../../plan/model';
import type { TableDefinition } from '../../plan/tables';
import { ErreurClasseur } from '../classeur';
import { placeRow, plannedRows, type LineEdits } from '../line-edits';
import { isBlank } from '../raw';
import { columnsOf } from '../table-lines';
import type { TableSnapshot } from '../table-snapshot';

export interface Appending<Key extends string> {
  readonly table: TableDefinition<Key>;
  readonly found: TableSnapshot;
  /** A sheet that holds these rows and no other: how they are written and how they look. */
  readonly plan: SheetPlan;
  readonly count: number;
  /** Blank rows of the plan that come with them when the table has to get longer. */
  readonly spare?: number;
  /** Rows from here on are nobody's: an act that broke off before it was in the register left them. */
  readonly from?: number;
}

/**
 * What has to be written so that a table of the register takes more rows; what stands in it is left alone.
 * @throws ErreurClasseur when something stands under the table
 */
export function appendRows<Key extends string>({ table, found, plan, count, spare = 0, from }: Appending<Key>): LineEdits {
  const columns = columnsOf(table, found);
  const first = from ?? endOf(found);
  const planned = plannedRows(plan, table);
  const isLonger = first + count > found.rows.length;
  const written = isLonger ? count + spare : count;
  const cells = Array.from({ length: written }, (_row, index) => placeRow(columns, found, first + index, planned(index))).flat();
  const lastRow = found.row + found.rows.length;
  const missing = first + written - found.rows.length;
  if (missing > found.freeRows) throw new ErreurClasseur('sous-tableau-occupe', `${table.name} · ${found.sheetTitle}`);
  const leftovers = Array.from({ length: from === undefined ? 0 : Math.max(0, -missing) }, (_row, index) =>
    placeRow(columns, found, first + count + index, blankOf(planned(0))),
  ).flat();
  return {
    found,
    sheet: plan.id,
    tableName: table.name,
    edits: [],
    // All cells of a register are locked: even those that are there already are written with the protection lifted.
    repairs: [...cells.filter(({ row }) => row <= lastRow), ...leftovers],
    added: cells.filter(({ row }) => row > lastRow),
    typed: [],
    rules: [],
  };
}

/** After the last row that says something. */
function endOf({ rows }: TableSnapshot): number {
  const last = rows.map(([value]) => !isBlank(value ?? '')).lastIndexOf(true);
  return last + 1;
}

function blankOf<Key extends string>(row: ReturnType<ReturnType<typeof plannedRows<Key>>>): typeof row {
  return new Map([...row].map(([key, cell]) => [key, { ...cell, content: { kind: 'empty' } }]));
}
