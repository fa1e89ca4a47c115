import { useEffect, type RefObject } from 'react';

/** F6 takes the keyboard from the grid to the panel and back, as between the panes of Excel: Tab moves between cells. */
export function usePaneKey(panel: RefObject<HTMLElement | null>, grid: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      event.stopPropagation();
      if (panel.current?.contains(document.activeElement)) grid.current?.focus();
      else panel.current?.querySelector('main')?.focus();
    };
    // Before the grid, which keeps the keys it hears to itself.
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, [panel, grid]);
}
