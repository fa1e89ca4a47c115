import type { IColumnData, IRowData, Worksheet } from '@univerjs/core';
import { BooleanNumber, ColorKit } from '@univerjs/core';

import type { Sheet, SheetColumn, SheetRow } from '../../model/workbook';
import { pixelsOf, pointsOf } from './lengths';
import type { Fate } from './policy';
import { fromUniverRange } from './range';
import type { SheetMutation } from './univer-mutations';

type LineFate = Exclude<Fate, 'cells' | 'view' | 'leftOut'>;

/**
 * Puts into the book what the person changed of a sheet beside its cells. The journal does not get it: the grid shows it
 * already, and nothing is calculated from it.
 */
export function takeUserLines(sheet: Sheet, drawn: Worksheet, fate: LineFate, { ranges = [] }: SheetMutation): void {
  const config = drawn.getConfig();
  switch (fate) {
    case 'columns':
      for (const { startColumn, endColumn } of ranges)
        for (let column = startColumn; column <= endColumn; column += 1) takeColumn(sheet, column, config.columnData[column]);
      return;
    case 'rows':
      for (const { startRow, endRow } of ranges) for (let row = startRow; row <= endRow; row += 1) takeRow(sheet, row, config.rowData[row]);
      return;
    case 'merges':
      sheet.merges = drawn.getMergeData().map(fromUniverRange);
      return;
    case 'frozen':
      sheet.frozenRows = Math.max(0, config.freeze.startRow);
      sheet.frozenColumns = Math.max(0, config.freeze.startColumn);
      return;
    case 'gridlines':
      sheet.showGridlines = config.showGridlines === BooleanNumber.TRUE;
      return;
    case 'tabColor':
      sheet.tabColor = config.tabColor ? new ColorKit(config.tabColor).toHexString().toUpperCase() : '';
      return;
    case 'visibility':
      sheet.visibility = config.hidden === BooleanNumber.TRUE ? 'Hidden' : 'Visible';
  }
}

function takeColumn(sheet: Sheet, column: number, drawn: Partial<IColumnData> = {}): void {
  const known = sheet.columns.get(column);
  const width = length(known?.width, drawn.w);
  const look: SheetColumn = { ...(width !== undefined && { width }), ...(drawn.hd === BooleanNumber.TRUE && { hidden: true }) };
  sheet.columns.set(column, look);
}

function takeRow(sheet: Sheet, row: number, drawn: Partial<IRowData> = {}): void {
  const known = sheet.rows.get(row);
  const height = length(known?.height, drawn.h);
  const look: SheetRow = { ...(height !== undefined && { height }), ...(drawn.hd === BooleanNumber.TRUE && { hidden: true }) };
  sheet.rows.set(row, look);
}

/** A length that still draws as many pixels is left as it was said. */
function length(known: number | undefined, pixels: number | undefined): number | undefined {
  if (pixels === undefined) return known;
  return known !== undefined && pixelsOf(known) === pixels ? known : pointsOf(pixels);
}
