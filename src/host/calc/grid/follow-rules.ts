import type { IDisposable } from '@univerjs/core';
import { SetOtherFormulaMutation } from '@univerjs/preset-sheets-core';

import type { UniverGrid } from './univer-grid';

/** Formulas of conditional formats and validations are known to Univer only once their cells are drawn. */
export function followRules(grid: UniverGrid, onNewRules: () => void): IDisposable {
  return grid.afterCommand(({ id }) => {
    if (id === SetOtherFormulaMutation.id) onNewRules();
  });
}
