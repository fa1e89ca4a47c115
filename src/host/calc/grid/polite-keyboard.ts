import { type IDisposable, toDisposable, UniverInstanceType } from '@univerjs/core';
import { DocSelectionRenderService, ILayoutService, IRenderManagerService, type IRender } from '@univerjs/preset-sheets-core';

import type { UniverGrid } from './univer-grid';

/**
 * Leaves the keyboard to whoever types beside the grid. Univer takes it for its editors when a workbook is shown, and goes on after it
 * said that it was: what was typed in a form meanwhile went into a cell, over what the cell said.
 */
export function leaveKeyboard(grid: UniverGrid, place: HTMLElement): IDisposable {
  const layout = grid.injector.get(ILayoutService);
  const renders = grid.injector.get(IRenderManagerService);
  const page = place.ownerDocument;
  const isOurs = (element: Element | null): boolean =>
    element === null || element === page.body || place.contains(element) || layout.checkElementInCurrentContainers(element as HTMLElement);
  /** Whether the person's last gesture was for the grid: a click there may take the keyboard from anywhere. */
  let isAsked = false;
  const onPointer = ({ target }: Event): void => {
    isAsked = target instanceof Element && isOurs(target);
  };
  const onFocus = ({ target }: Event): void => {
    if (target instanceof Element && !isOurs(target)) isAsked = false;
  };
  const hold = (render: IRender): void => {
    if (render.type !== UniverInstanceType.UNIVER_DOC) return;
    const editor = render.with(DocSelectionRenderService);
    const focus = editor.focus.bind(editor);
    editor.focus = () => {
      if (isAsked || isOurs(page.activeElement)) focus();
    };
  };
  renders.getRenderAll().forEach(hold);
  const created = renders.created$.subscribe(hold);
  page.addEventListener('pointerdown', onPointer, true);
  page.addEventListener('focusin', onFocus);
  return toDisposable(() => {
    created.unsubscribe();
    page.removeEventListener('pointerdown', onPointer, true);
    page.removeEventListener('focusin', onFocus);
  });
}
