import type { IDisposable } from '@univerjs/core';
import { toDisposable } from '@univerjs/core';
import { HoverManagerService } from '@univerjs/preset-sheets-core';

import { parseAddress } from '../../model/a1';
import type { Book } from '../../model/book';
import { cellKey } from '../../model/geometry';
import type { UniverGrid } from './univer-grid';

/** A click on a cell that holds a link goes where it leads. */
export function followLinks(grid: UniverGrid, book: Book): IDisposable {
  const clicks = grid.injector.get(HoverManagerService).currentClickedCell$.subscribe(({ location: { subUnitId, row, col } }) => {
    const link = book.sheet(subUnitId)?.cells.get(cellKey(row, col))?.link;
    const address = link && parseAddress(link.target);
    const sheet = address && (address.sheet === undefined ? book.sheet(subUnitId) : book.sheetNamed(address.sheet));
    if (!address || !sheet) return;
    // The click itself selects the cell first.
    window.setTimeout(() => {
      grid.select({ sheet: sheet.id, rect: address.rect });
    }, 0);
  });
  return toDisposable(() => {
    clicks.unsubscribe();
  });
}
