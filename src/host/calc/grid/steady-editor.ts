import { IEditorBridgeService, IEditorService } from '@univerjs/preset-sheets-core';

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

/**
 * Univer's views look at their editor once more after its document is gone, and break on it: they are given what it last held.
 * To be called before Univer is disposed.
 */
export function keepEditorsReadable(grid: UniverGrid): void {
  for (const editor of grid.injector.get(IEditorService).getAllEditor().values()) {
    const last = editor.getDocumentData();
    editor.getDocumentData = () => last;
  }
}
