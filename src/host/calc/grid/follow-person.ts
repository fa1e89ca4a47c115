import type { IDisposable } from '@univerjs/core';
import { SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/preset-sheets-core';

import type { Book } from '../../model/book';
import type { GridEvents } from './grid-events';
import type { UniverGrid } from './univer-grid';

/** The book knows which sheet the person is on; who listens is told the cells they go to. */
export function followPerson(grid: UniverGrid, book: Book, events: GridEvents): IDisposable {
  return grid.afterCommand(({ id }, isOurs) => {
    if (isOurs || (id !== SetSelectionsOperation.id && id !== SetWorksheetActiveOperation.id)) return;
    const { selection } = grid;
    const sheet = selection && book.sheet(selection.sheet);
    if (!selection || !sheet) return;
    book.data.active = sheet.id;
    events.onUserSelect?.(sheet, selection.rect);
  });
}
