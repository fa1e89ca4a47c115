import type { ICellData, IColumnData, IRowData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { BooleanNumber, LocaleType } from '@univerjs/core';

import { usedRect } from '../../model/cells';
import { positionOf, WHOLE_SHEET } from '../../model/geometry';
import type { Cell, Sheet, SheetId, Workbook } from '../../model/workbook';
import { toUniverValue } from '../cell-value';
import { pixelsOf } from './lengths';
import { toUniverRange } from './range';
import { resources } from './resources';
import { StyleSheet } from './style-sheet';
import { toUniverStyle } from './univer-style';

/** Empty rows and columns a person finds around what is written. */
const SPARE = { rows: 200, columns: 8 };
const SMALLEST = { rows: 400, columns: 26 };

/** Univer's grid of the whole book. */
export function workbookSnapshot(unit: string, workbook: Workbook): IWorkbookData {
  const styles = new StyleSheet();
  const sheets: Record<SheetId, Partial<IWorksheetData>> = {};
  for (const sheet of workbook.sheets) sheets[sheet.id] = worksheetSnapshot(sheet, styles);
  return {
    id: unit,
    name: 'Classeur',
    appVersion: '',
    locale: LocaleType.FR_FR,
    sheetOrder: workbook.sheets.map((sheet) => sheet.id),
    sheets,
    styles: styles.all,
    resources: resources(workbook),
  };
}

function worksheetSnapshot(sheet: Sheet, styles: StyleSheet): Partial<IWorksheetData> {
  const used = usedRect(sheet, WHOLE_SHEET, false);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: flag(sheet.visibility !== 'Visible'),
    rowCount: Math.max((used ? used.row + used.rows : 0) + SPARE.rows, SMALLEST.rows),
    columnCount: Math.max((used ? used.column + used.columns : 0) + SPARE.columns, SMALLEST.columns),
    // Of what is typed or pasted into a cell that has no look yet.
    defaultStyle: toUniverStyle(),
    defaultColumnWidth: pixelsOf(48),
    defaultRowHeight: pixelsOf(15),
    cellData: cellData(sheet, styles),
    rowData: rowData(sheet),
    columnData: columnData(sheet),
    mergeData: sheet.merges.map(toUniverRange),
    showGridlines: flag(sheet.showGridlines),
    freeze: freeze(sheet),
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
  };
}

function freeze({ frozenRows, frozenColumns }: Sheet): IWorksheetData['freeze'] {
  return {
    ySplit: frozenRows,
    xSplit: frozenColumns,
    startRow: frozenRows > 0 ? frozenRows : -1,
    startColumn: frozenColumns > 0 ? frozenColumns : -1,
  };
}

function flag(isSet: boolean): BooleanNumber {
  return isSet ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function cellData(sheet: Sheet, styles: StyleSheet): IWorksheetData['cellData'] {
  const matrix: Record<number, Record<number, ICellData>> = {};
  for (const [key, cell] of sheet.cells) {
    const { row, column } = positionOf(key);
    (matrix[row] ??= {})[column] = { ...content(cell), s: styles.idOf(cell.style) };
  }
  return matrix;
}

/** A formula with the last result known: the grid is right at once, before anything is calculated. */
function content(cell: Cell): ICellData {
  return { ...toUniverValue(cell.value), ...(cell.formula !== undefined && { f: cell.formula }) };
}

function columnData(sheet: Sheet): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [column, { width, hidden }] of sheet.columns) {
    columns[column] = { ...(width !== undefined && { w: pixelsOf(width) }), hd: flag(hidden === true) };
  }
  return columns;
}

function rowData(sheet: Sheet): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, { height, hidden }] of sheet.rows) {
    rows[row] = { ...(height !== undefined && { h: pixelsOf(height), ia: BooleanNumber.FALSE }), hd: flag(hidden === true) };
  }
  return rows;
}
