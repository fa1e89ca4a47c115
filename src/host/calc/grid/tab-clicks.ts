import { type IDisposable, toDisposable } from '@univerjs/core';
import { ILayoutService } from '@univerjs/preset-sheets-core';

import type { UniverGrid } from './univer-grid';

/**
 * A click on a sheet's tab gives the keyboard to the sheet; Univer leaves it on the tab. A tab being renamed keeps it.
 * So does the place itself when it is given the focus.
 */
export function followTabClicks(grid: UniverGrid, place: HTMLElement): IDisposable {
  const layout = grid.injector.get(ILayoutService);
  const onClick = ({ target, detail }: MouseEvent): void => {
    if (detail === 1 && target instanceof Element && target.closest('[data-u-comp=slide-tab-item]')) layout.focus();
  };
  const onFocus = ({ target }: FocusEvent): void => {
    if (target === place) layout.focus();
  };
  place.addEventListener('click', onClick);
  place.addEventListener('focus', onFocus);
  return toDisposable(() => {
    place.removeEventListener('click', onClick);
    place.removeEventListener('focus', onFocus);
  });
}
