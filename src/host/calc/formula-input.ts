import type { ICellData } from '@univerjs/core';
import { CellValueType, ObjectMatrix } from '@univerjs/core';
import type { IDefinedNameMapItem, IFormulaDataItem, ISheetData, ISuperTable } from '@univerjs/engine-formula';

import { formatAbsolute } from '../model/a1';
import { cellKey, positionOf } from '../model/geometry';
import { isAboutOtherWorkbook } from '../model/other-workbook';
import type { Carried, CellKey, FormulaName, Sheet, Table, Workbook } from '../model/workbook';
import { toUniverValue } from './cell-value';
import type { FormulaInput } from './formula-calculator';
import type { CellSet } from './reading';

/** What Univer is told of every sheet's size: a reference beyond is an error, a whole column is walked to its last row. */
const REACH = { rowCount: 10_000, columnCount: 256 };
const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

type SheetFormulas = Record<number, Record<number, IFormulaDataItem>>;

/** The workbook to be computed: all of it, or the formulas asked for. */
export function formulaInput(unit: string, workbook: Workbook, asked?: CellSet): FormulaInput {
  return {
    isWhole: !asked,
    ...input(unit, workbook, (sheet) => readCells(sheet, workbook.carried, asked && (asked.get(sheet.id) ?? NONE))),
  };
}

const NONE: ReadonlySet<CellKey> = new Set();

/** The workbook as computed: results stand as if they had been typed. */
export function resultInput(unit: string, workbook: Workbook): FormulaInput {
  return { isWhole: false, ...input(unit, workbook, readResults) };
}

function input(unit: string, workbook: Workbook, read: (sheet: Sheet) => ReadSheet): Omit<FormulaInput, 'isWhole'> {
  const data: ISheetData = {};
  const formulas: Record<string, SheetFormulas> = {};
  const sheetIds: Record<string, string> = {};
  for (const sheet of workbook.sheets) {
    const { cells, sheetFormulas } = read(sheet);
    data[sheet.id] = { cellData: cells, ...REACH, rowData: {}, columnData: {} };
    formulas[sheet.id] = sheetFormulas;
    sheetIds[sheet.name] = sheet.id;
  }
  return {
    unit,
    cells: { formulaData: { [unit]: formulas }, allUnitData: { [unit]: data }, unitSheetNameMap: { [unit]: sheetIds } },
    names: names(workbook),
    tables: new Map(workbook.tables.map((table) => [table.name, superTable(table, workbook)])),
  };
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

/** A result from another workbook is a constant here; what an array formula gave is given anew by it. */
function readCells(sheet: Sheet, carried: Carried | undefined, asked: ReadonlySet<CellKey> | undefined): ReadSheet {
  const cells = new ObjectMatrix<ICellData>();
  const sheetFormulas: SheetFormulas = {};
  for (const [key, cell] of sheet.cells) {
    const { row, column } = positionOf(key);
    const isKnownOnly = cell.formula !== undefined && cell.value !== '' && isAboutOtherWorkbook(cell.formula);
    if (cell.formula !== undefined && asked && !asked.has(key)) {
      cells.setValue(row, column, cell.value === '' ? EMPTY_TEXT : toUniverValue(cell.value));
    } else if (cell.formula !== undefined && !isKnownOnly) {
      cells.setValue(row, column, { f: cell.formula });
      (sheetFormulas[row] ??= {})[column] = { f: cell.formula };
    } else if (cell.value !== '' && !carried?.isSpilled(sheet.id, key, cell)) {
      cells.setValue(row, column, toUniverValue(cell.value));
    }
  }
  return { cells, sheetFormulas };
}

function names(workbook: Workbook): IDefinedNameMapItem {
  const sheetNames = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet.name]));
  const items: IDefinedNameMapItem = {};
  for (const [index, { name, range, scope }] of workbook.names.entries()) {
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
