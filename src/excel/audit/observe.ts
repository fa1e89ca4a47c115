import type { Plan, SheetId } from '../../plan/model';
import type { Observed, ObservedSheet, ObservedTable, ObservedValue } from '../../plan/audit/observed';
import { ErreurClasseur } from '../classeur';
import { rawValue } from '../raw';
import type { Structure } from '../structure';
import { queueTable, takeTable, type TableSnapshot } from '../table-snapshot';

/** The tables of the workbook, whatever they are called. */
export interface TableNames {
  readonly name: string;
  readonly title: string;
}

export function queueTableNames({ workbook }: Excel.RequestContext): () => readonly TableNames[] {
  const { tables } = workbook;
  tables.load('items/name,items/worksheet/name');
  return () => tables.items.map(({ name, worksheet }) => ({ name, title: worksheet.name }));
}

/**
 * What every sheet of ours is called now: by its identity, whether or not a first guess of the plan has it; else, for one of the
 * plan, by the title it was given.
 */
export function titlesOf({ sheets }: Plan, structure: Structure): ReadonlyMap<SheetId, string> {
  const known = new Map([...structure.sheets].map(([id, { title }]) => [id, title]));
  const taken = new Set(known.values());
  const byTitle = sheets.filter(({ id, title }) => !known.has(id) && !taken.has(title) && structure.allTitles.includes(title));
  return new Map([...known, ...byTitle.map(({ id, title }) => [id, title] as const)]);
}

export interface Observation {
  readonly observed: Observed;
  /** By the name that they have in the workbook. */
  readonly tables: ReadonlyMap<string, TableSnapshot>;
  /** Sheets of which some lines are out of sight, whoever hid them. */
  readonly hidden: Readonly<Record<'rowHidden' | 'columnHidden', ReadonlySet<SheetId>>>;
}

/** Queues the reading of all that stands on the sheets of ours; call what it returns after the sync. */
export function queueObservation(
  { workbook }: Excel.RequestContext,
  titles: ReadonlyMap<SheetId, string>,
  structure: Structure,
  tableNames: readonly TableNames[],
): () => Observation {
  const ours = new Set(titles.values());
  workbook.application.load('calculationMode');
  const sheets = [...titles].map(([id, title]) => {
    const sheet = workbook.worksheets.getItem(title);
    sheet.load('visibility');
    sheet.protection.load('protected');
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('formulas,values,valueTypes,rowIndex,columnIndex,rowHidden,columnHidden');
    return { id, title, sheet, used };
  });
  const tables = tableNames.filter(({ title }) => ours.has(title)).map(({ name }) => queueTable(workbook, name, 'values'));
  const withHidden = (member: 'rowHidden' | 'columnHidden'): ReadonlySet<SheetId> =>
    new Set(sheets.flatMap(({ id, used }) => (used.isNullObject || isNone(used[member]) ? [] : [id])));
  return () => {
    const snapshots = new Map(tables.flatMap(takeTable));
    return {
      observed: {
        sheets: new Map(sheets.map(({ id, title, sheet, used }) => [id, observedSheet(title, sheet, used)])),
        names: structure.names,
        isManual: workbook.application.calculationMode === Excel.CalculationMode.manual,
        tables: [...snapshots].map(([name, snapshot]) => observedTable(name, snapshot)),
      },
      tables: snapshots,
      hidden: { rowHidden: withHidden('rowHidden'), columnHidden: withHidden('columnHidden') },
    };
  };
}

/** Null where some are, true where all are. */
const isNone = (areHidden: boolean | null): boolean => areHidden === false;

function observedSheet(title: string, { protection, visibility }: Excel.Worksheet, used: Excel.Range): ObservedSheet {
  const sheet = { title, isProtected: protection.protected, hidden: visibility === 'Visible' ? null : visibility };
  if (used.isNullObject) return { ...sheet, row: 0, column: 0, formulas: [], values: [], isError: () => false };
  const { rowIndex, columnIndex, valueTypes } = used;
  const read: readonly unknown[] = [used.formulas, used.values];
  // What is too large to be handed over comes without its values: one cell written at the far end of the sheet.
  if (read.some((values) => !Array.isArray(values))) throw new ErreurClasseur('trop-grand', title);
  return {
    ...sheet,
    row: rowIndex,
    column: columnIndex,
    formulas: toRaw(used.formulas),
    values: toRaw(used.values),
    isError: (row, column) => valueTypes[row - rowIndex]?.[column - columnIndex] === Excel.RangeValueType.error,
  };
}

const toRaw = (values: readonly (readonly unknown[])[]): readonly (readonly ObservedValue[])[] => values.map((row) => row.map(rawValue));

function observedTable(name: string, { sheetTitle, row, column, headers, rows }: TableSnapshot): ObservedTable {
  return { name, title: sheetTitle, area: { row, column, rows: rows.length + 1, columns: headers.length }, headers };
}
