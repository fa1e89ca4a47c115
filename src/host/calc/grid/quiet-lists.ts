import { toDisposable } from '@univerjs/core';
import { IEditorBridgeService, ISheetCellDropdownManagerService } from '@univerjs/preset-sheets-core';

import type { UniverGrid } from './univer-grid';

/**
 * The list of a cell opens from its arrow only, as in Excel. Univer opens it with the first letter typed as well, where it
 * fights with the cell for the Enter key: now and then what was typed is lost without a word.
 */
export function openListsFromArrowsOnly(grid: UniverGrid): void {
  const lists = grid.injector.get(ISheetCellDropdownManagerService);
  const editor = grid.injector.get(IEditorBridgeService);
  const show = lists.showDropdown.bind(lists);
  lists.showDropdown = (list) => {
    if (!editor.isVisible().visible) return show(list);
    list.onHide?.();
    return toDisposable(() => undefined);
  };
}
