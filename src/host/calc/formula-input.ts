import type { ICellData } from '@univerjs/core';
import { CellValueType, ObjectMatrix } from '@univerjs/core';
import type { IDefinedNameMapItem, ISuperTable } from '@univerjs/engine-formula';

import { formatAbsolute } from '../model/a1';
import { cellKey, positionOf } from '../model/geometry';
import { isAboutOtherWorkbook } from '../model/other-workbook';
import type { Carried, Cell, CellKey, FormulaName, Sheet, Table, Workbook } from '../model/workbook';
import { toUniverValue } from './cell-value';
import type { Declaration, FormulaCells, SheetFormulas } from './formula-calculator';
import type { CellSet } from './reading';

/** What Univer is told of every sheet's size: a reference beyond is an error, a whole column is walked to its last row. */
const REACH = { rowCount: 10_000, columnCount: 256 };
const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

/** What is said once of a workbook, however much of it is to be computed. */
export function declareWorkbook(unit: string, workbook: Workbook): Declaration {
  const sheets = Object.fromEntries(workbook.sheets.map(({ name, id }) => [name, id]));
  const named = names(workbook);
  const tables = new Map(workbook.tables.map((table) => [table.name, superTable(table, workbook)]));
  const meaning = JSON.stringify([unit, sheets, named, [...tables].map(([name, table]) => [name, table, [...table.titleMap]])]);
  return { unit, sheets, names: named, tables, meaning };
}

/** The workbook to be computed: all of it, or the formulas asked for. */
export function formulaCells(workbook: Workbook, asked?: CellSet): FormulaCells {
  return formulaCellsOf(workbook, (sheet) => readCells(sheet, workbook.carried, asked && (asked.get(sheet.id) ?? NONE)));
}

const NONE: ReadonlySet<CellKey> = new Set();

/** The workbook as computed: results stand as if they had been typed. */
export function resultCells(workbook: Workbook): FormulaCells {
  return formulaCellsOf(workbook, readResults);
}

function formulaCellsOf(workbook: Workbook, read: (sheet: Sheet) => ReadSheet): FormulaCells {
  const sheets = workbook.sheets.map((sheet) => [sheet.id, read(sheet)] as const);
  const data = sheets.map(([id, { cells }]) => [id, { cellData: cells, ...REACH, rowData: {}, columnData: {} }] as const);
  return { data: Object.fromEntries(data), formulas: Object.fromEntries(sheets.map(([id, { sheetFormulas }]) => [id, sheetFormulas])) };
}

/** What is to be computed of the cell, `undefined` for a constant: a result from another workbook is one here. */
export function formulaOf(cell: Cell | undefined): string | undefined {
  if (cell?.formula === undefined) return undefined;
  return cell.value !== '' && isAboutOtherWorkbook(cell.formula) ? undefined : cell.formula;
}

/** No blank: a formula gave it. */
const EMPTY_TEXT = { v: '', t: CellValueType.STRING };

interface ReadSheet {
  readonly cells: ObjectMatrix<ICellData>;
  readonly sheetFormulas: SheetFormulas;
}

function readResults(sheet: Sheet): ReadSheet {
  const cells = new ObjectMatrix<ICellData>();
  for (const [key, { value }] of sheet.cells) {
    const { row, column } = positionOf(key);
    if (value !== '') cells.setValue(row, column, toUniverValue(value));
  }
  return { cells, sheetFormulas: {} };
}

/** What an array formula gave is given anew by it. */
function readCells(sheet: Sheet, carried: Carried | undefined, asked: ReadonlySet<CellKey> | undefined): ReadSheet {
  const cells = new ObjectMatrix<ICellData>();
  const sheetFormulas: SheetFormulas = {};
  for (const [key, cell] of sheet.cells) {
    const { row, column } = positionOf(key);
    const formula = formulaOf(cell);
    if (formula !== undefined && asked?.has(key) !== false) {
      cells.setValue(row, column, { f: formula });
      (sheetFormulas[row] ??= {})[column] = { f: formula };
    } else if (formula !== undefined && cell.value === '') {
      cells.setValue(row, column, EMPTY_TEXT);
    } else if (cell.value !== '' && !carried?.isSpilled(sheet.id, key, cell)) {
      cells.setValue(row, column, toUniverValue(cell.value));
    }
  }
  return { cells, sheetFormulas };
}

function names(workbook: Workbook): IDefinedNameMapItem {
  const sheetNames = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet.name]));
  const items: IDefinedNameMapItem = {};
  const whole = new Set(workbook.names.flatMap(({ name, scope }) => (scope === undefined ? [name.toLowerCase()] : [])));
  for (const [index, { name, range, scope }] of workbook.names.entries()) {
    // A copied sheet brings the names of the first for itself alone; Univer would follow them on every sheet.
    if (scope !== undefined && whole.has(name.toLowerCase())) continue;
    const sheetName = range ? sheetNames.get(range.sheet) : undefined;
    const formulaOrRefString = range && sheetName !== undefined ? formatAbsolute(sheetName, range) : '#REF!';
    items[index] = { id: String(index), name, formulaOrRefString, localSheetId: scope ?? WHOLE_WORKBOOK };
  }
  const isOurs = (wanted: FormulaName) =>
    workbook.names.some(({ name, scope }) => scope === wanted.scope && name.toLowerCase() === wanted.name.toLowerCase());
  for (const { name, scope, formula } of (workbook.carried?.formulaNames(workbook.sheets) ?? []).filter((one) => !isOurs(one))) {
    const id = `carried-${name}-${scope ?? ''}`;
    items[id] = { id, name, formulaOrRefString: formula, localSheetId: scope ?? WHOLE_WORKBOOK };
  }
  return items;
}

function superTable(table: Table, workbook: Workbook): ISuperTable {
  const { sheet: sheetId, row, column, rows, columns } = table.range;
  const cells = workbook.sheets.find((sheet) => sheet.id === sheetId)?.cells;
  const titleMap = new Map<string, number>();
  for (let offset = 0; offset < columns; offset += 1) {
    const title = cells?.get(cellKey(row, column + offset))?.value ?? '';
    titleMap.set(typeof title === 'object' ? title.error : String(title), offset);
  }
  return { sheetId, titleMap, range: { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 } };
}
