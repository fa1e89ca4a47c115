import { CODES_MISSION } from '../domain/mission';
import { SECTIONS } from '../domain/section';
import type { SheetId } from '../plan/model';
import {
  BAREME, CONTROLES, DERIVED, ENVELOPPES, INPUT, RESULTS, VERSION_NAME, debutName, resultName, retenueName, sheetName,
} from '../plan/names';
import { DEPENSES, INDICATEURS, MESURES, RESSOURCES } from '../plan/tables';
import { rawValue, type RawValue } from './raw';

/** All that one round trip brings back of the workbook: plain data, no proxies. */
export interface Snapshot {
  /** Absent: nothing of ours here, or a generation that never came to its end. */
  readonly version: number | null;
  readonly cells: ReadonlyMap<string, NamedCells>;
  readonly tables: ReadonlyMap<string, TableSnapshot>;
  /** Ours, found by their identity name whatever their title. */
  readonly sheets: ReadonlyMap<SheetId, SheetSnapshot>;
  readonly allTitles: readonly string[];
  /** The only sheet of a workbook just created: it makes room for ours. */
  readonly blankTitle: string | null;
  /** Every name of the workbook and what it refers to. */
  readonly names: ReadonlyMap<string, string>;
}

export interface NamedCells {
  readonly values: readonly (readonly RawValue[])[];
  /** `'Paramètres'!B6` as the host writes it. */
  readonly address: string;
}

export interface TableSnapshot {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly RawValue[])[];
  /** The row right under the table is empty, so that the table may grow over it. */
  readonly canGrow: boolean;
  /** Sheet row and column of the header's first cell, from 0. */
  readonly row: number;
  readonly column: number;
  readonly sheetTitle: string;
}

export interface SheetSnapshot {
  readonly title: string;
  readonly isProtected: boolean;
}

const INPUT_NAMES: readonly string[] = [
  ...Object.values(INPUT),
  ...CODES_MISSION.flatMap((mission) => [retenueName(mission), debutName(mission)]),
  ENVELOPPES.lignes,
  ENVELOPPES.derogation,
  ENVELOPPES.motif,
  BAREME.personnaliseBase,
  BAREME.personnaliseMontants,
  VERSION_NAME,
];

/** The names whose values scripts and the panel read: those of the contract. */
export const RESULT_NAMES: readonly string[] = [
  ...RESULTS.flatMap((result) => [...SECTIONS.map(({ nom }) => resultName(result, nom)), resultName(result, 'Total')]),
  DERIVED.taille,
  CONTROLES.ok,
];

const ALL_NAMES: readonly string[] = [...INPUT_NAMES, ...RESULT_NAMES, CONTROLES.ids, CONTROLES.statuts, CONTROLES.messages];

const SHEET_IDS: readonly SheetId[] = [
  'mode-emploi', 'parametres', 'depenses', 'ressources', 'indicateurs', 'mesures', 'bareme', 'budget', 'controles',
  ...SECTIONS.map(({ code }): SheetId => `section-${code}`),
];

const TABLE_NAMES = [DEPENSES.name, RESSOURCES.name, INDICATEURS.name, MESURES.name] as const;

/** Queues every load of a snapshot, of the inputs alone or with the results; call what it returns after the sync. */
export function queueSnapshot(context: Excel.RequestContext, what: 'inputs' | 'all'): () => Snapshot {
  const { names, tables, worksheets } = context.workbook;
  names.load('items/name,items/formula');
  worksheets.load('items/name');
  const cells = (what === 'all' ? ALL_NAMES : INPUT_NAMES).map((name) => {
    const range = names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load('values,address');
    return { name, range };
  });
  const sheets = SHEET_IDS.map((id) => {
    const sheet = names.getItemOrNullObject(sheetName(id)).getRangeOrNullObject().worksheet;
    sheet.load('name');
    sheet.protection.load('protected');
    return { id, sheet };
  });
  const used = worksheets.getFirst().getUsedRangeOrNullObject();
  used.load('address');
  const tableReads = TABLE_NAMES.map((name) => queueTable(tables.getItemOrNullObject(name), name));

  return () => {
    const found = new Map(cells.flatMap(({ name, range }) => (range.isNullObject ? [] : [[name, namedCells(range)] as const])));
    const version = found.get(VERSION_NAME)?.values[0]?.[0];
    return {
      version: typeof version === 'number' ? version : null,
      cells: found,
      tables: new Map(tableReads.flatMap(readTable)),
      sheets: new Map(
        sheets.flatMap(({ id, sheet }) => (sheet.isNullObject ? [] : [[id, { title: sheet.name, isProtected: sheet.protection.protected }] as const])),
      ),
      allTitles: worksheets.items.map(({ name }) => name),
      blankTitle: blankTitle(worksheets, used),
      names: new Map(names.items.map(({ name, formula }) => [name, formula])),
    };
  };
}

function blankTitle({ items }: Excel.WorksheetCollection, used: Excel.Range): string | null {
  return items.length === 1 && used.isNullObject ? (items[0]?.name ?? null) : null;
}

function namedCells(range: Excel.Range): NamedCells {
  return { values: range.values.map((row) => row.map(rawValue)), address: range.address };
}

interface TableRead {
  readonly name: string;
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  readonly below: Excel.Range;
}

function queueTable(table: Excel.Table, name: string): TableRead {
  const range = table.getRange();
  range.load('values,rowIndex,columnIndex');
  const below = range.getLastRow().getOffsetRange(1, 0);
  below.load('values');
  table.worksheet.load('name');
  return { name, table, range, below };
}

/** After the sync; nothing when the workbook has no such table. */
function readTable({ name, table, range, below }: TableRead): readonly (readonly [string, TableSnapshot])[] {
  if (table.isNullObject) return [];
  const [headers = [], ...rows] = range.values.map((row) => row.map(rawValue));
  const canGrow = below.values.every((row) => row.every((value) => value === ''));
  return [[name, { headers: headers.map(String), rows, canGrow, row: range.rowIndex, column: range.columnIndex, sheetTitle: table.worksheet.name }]];
}
