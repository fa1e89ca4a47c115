import { IEditorBridgeService } from '@univerjs/preset-sheets-core';

import type { UniverGrid } from './univer-grid';

/**
 * Keeps what is being typed. Whenever a cell at the same row and column changes, on any sheet, Univer fills the cell's editor anew,
 * open or not: results that arrive while one types would wipe out the first letters.
 */
export function keepOpenEditor(grid: UniverGrid): void {
  const editor = grid.injector.get(IEditorBridgeService);
  const refresh = editor.refreshEditCellState.bind(editor);
  editor.refreshEditCellState = () => {
    if (!editor.isVisible().visible) refresh();
  };
}
