import type { ICommandInfo } from '@univerjs/core';
import { Direction } from '@univerjs/core';
import { MoveSelectionEnterAndTabCommand } from '@univerjs/preset-sheets-core';

import type { Book } from '../../model/book';
import { growTable, isRoomBelow } from '../../model/table-growth';
import type { Rect, Sheet } from '../../model/workbook';
import type { UniverGrid } from './univer-grid';

const TAB = 9;

export interface AddedLine {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

/** Tab in the last cell of a table adds a line to it, as in Excel; undefined when the command is something else. */
export function addLineAtTab(grid: UniverGrid, book: Book, command: Readonly<ICommandInfo>): AddedLine | undefined {
  if (command.id !== MoveSelectionEnterAndTabCommand.id || !isForwardTab(command.params ?? {})) return undefined;
  const { selection } = grid;
  const sheet = selection && book.sheet(selection.sheet);
  if (!sheet || sheet.protection.enabled) return undefined;
  const { row, column } = selection.rect;
  const table = book.data.tables.find(
    ({ range }) => range.sheet === sheet.id && range.row + range.rows - 1 === row && range.column + range.columns - 1 === column,
  );
  if (!table || !isRoomBelow(book, sheet, table, 1)) return undefined;
  growTable(book, sheet, table, 1);
  return { sheet, rect: { row: row + 1, column: table.range.column, rows: 1, columns: table.range.columns } };
}

function isForwardTab(parameters: { readonly keycode?: number; readonly direction?: Direction }): boolean {
  return parameters.keycode === TAB && parameters.direction === Direction.RIGHT;
}
