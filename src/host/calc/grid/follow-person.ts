import type { IDisposable } from '@univerjs/core';
import { ScrollToCellOperation, SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/preset-sheets-core';

import type { Book } from '../../model/book';
import type { GridEvents } from './grid-events';
import type { UniverGrid } from './univer-grid';

/** A name that is gone to selects its cells without a command of its own: only that they are scrolled to is told. */
const MOVES: readonly string[] = [SetSelectionsOperation.id, SetWorksheetActiveOperation.id, ScrollToCellOperation.id];

/** The book knows which sheet the person is on; who listens is told the cells they go to. */
export function followPerson(grid: UniverGrid, book: Book, events: GridEvents): IDisposable {
  return grid.afterCommand(({ id }, isOurs) => {
    if (isOurs || !MOVES.includes(id)) return;
    const { selection } = grid;
    const sheet = selection && book.sheet(selection.sheet);
    if (!selection || !sheet) return;
    book.data.active = sheet.id;
    events.onUserSelect?.(sheet, selection.rect);
  });
}
