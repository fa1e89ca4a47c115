import type { ICommandInfo, IRange } from '@univerjs/core';

import type { Book } from '../../model/book';
import { isValidSheetName, firstFree } from '../../model/names';
import { addSheet, deleteSheet, moveSheet, renameSheet } from '../../model/sheets';
import { COLUMNS, ROWS } from '../../model/geometry';
import type { Rect, Sheet, SheetId, Shift } from '../../model/workbook';
import { shiftBook, shiftRefusal, type ShiftRefusal } from '../structure/shift-book';
import type { NOTICES } from './notices.fr';

/** Rows, columns and sheets are changed in the book, which is then shown anew: Univer's own way would leave half of it behind. */
export type Outcome = 'done' | 'not-ours' | keyof typeof NOTICES;

export type ChangeType = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'Others';

export type OnChanged = (sheet: Sheet, rect: Rect, change: ChangeType) => void;

const REFUSALS: Readonly<Record<ShiftRefusal, keyof typeof NOTICES>> = {
  'table-header': 'tableHeader',
  'table-column': 'tableColumn',
  'whole-table': 'wholeTable',
};

interface Parameters {
  readonly subUnitId?: SheetId;
  readonly range?: IRange;
  readonly name?: string;
  readonly order?: number;
}

export class StructureCommands {
  constructor(
    private readonly book: Book,
    private readonly onChanged: OnChanged,
  ) {}

  carryOut(command: Readonly<ICommandInfo>): Outcome {
    const perform = COMMANDS[command.id];
    if (!perform) return 'not-ours';
    const parameters: Parameters = command.params ?? {};
    const sheet = this.book.sheet(parameters.subUnitId ?? this.book.data.active);
    return sheet ? perform(this.book, sheet, parameters, this.onChanged) : 'unsupported';
  }
}

type Perform = (book: Book, sheet: Sheet, parameters: Parameters, onChanged: OnChanged) => Outcome;

const COMMANDS: Readonly<Partial<Record<string, Perform>>> = {
  'sheet.command.insert-row-by-range': shifting('row', 'insert'),
  'sheet.command.insert-col-by-range': shifting('column', 'insert'),
  'sheet.command.remove-row-by-range': shifting('row', 'delete'),
  'sheet.command.remove-col-by-range': shifting('column', 'delete'),
  'sheet.command.insert-sheet': add,
  'sheet.command.remove-sheet': remove,
  'sheet.command.set-worksheet-name': rename,
  'sheet.command.set-worksheet-order': move,
};

function shifting(axis: Shift['axis'], kind: Shift['kind']): Perform {
  return (book, sheet, { range }, onChanged) => {
    if (!range) return 'unsupported';
    if (sheet.protection.enabled) return 'lockedSheet';
    const [first, last] = axis === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const shift: Shift = { sheet: sheet.id, axis, kind, at: first, count: last - first + 1 };
    const refusal = shiftRefusal(book, shift);
    if (refusal) return REFUSALS[refusal];
    shiftBook(book, sheet, shift);
    onChanged(sheet, wholeLines(shift), CHANGES[axis][kind]);
    return 'done';
  };
}

const CHANGES = {
  row: { insert: 'RowInserted', delete: 'RowDeleted' },
  column: { insert: 'ColumnInserted', delete: 'ColumnDeleted' },
} as const;

const ONE_CELL: Rect = { row: 0, column: 0, rows: 1, columns: 1 };

function wholeLines({ axis, at, count }: Shift): Rect {
  return axis === 'row' ? { row: at, column: 0, rows: count, columns: COLUMNS } : { row: 0, column: at, rows: ROWS, columns: count };
}

function add(book: Book, _sheet: Sheet, _parameters: Parameters, onChanged: OnChanged): Outcome {
  const name = firstFree('Feuil', (taken) => book.sheetNamed(taken) !== undefined);
  const sheet = addSheet(book, name);
  book.data.active = sheet.id;
  book.touch('active');
  onChanged(sheet, ONE_CELL, 'Others');
  return 'done';
}

function remove(book: Book, sheet: Sheet, _parameters: Parameters, onChanged: OnChanged): Outcome {
  if (!book.data.sheets.some((other) => other !== sheet && other.visibility === 'Visible')) return 'lastSheet';
  deleteSheet(book, sheet);
  onChanged(sheet, ONE_CELL, 'Others');
  return 'done';
}

function rename(book: Book, sheet: Sheet, { name = '' }: Parameters, onChanged: OnChanged): Outcome {
  const namesake = book.sheetNamed(name);
  if (!isValidSheetName(name) || (namesake && namesake !== sheet)) return 'sheetName';
  if (name === sheet.name) return 'done';
  renameSheet(book, sheet, name);
  onChanged(sheet, ONE_CELL, 'Others');
  return 'done';
}

function move(book: Book, sheet: Sheet, { order }: Parameters, onChanged: OnChanged): Outcome {
  if (order === undefined) return 'unsupported';
  moveSheet(book, sheet, order);
  onChanged(sheet, ONE_CELL, 'Others');
  return 'done';
}
