import type { Page } from 'playwright-core';
import { PATIENCE_MS } from './preview-page';

/** What the grid of the page shows. The grid is a canvas: a cell is reached by the name box and read by copying it. */
export interface GridReader {
  /** Goes to a cell or an area, as one does in Excel: a name, or an area of the sheet that is shown. */
  readonly goTo: (place: string) => Promise<void>;
  /** The text of a cell, or of an area with tabs between cells; spaces of every width as one. */
  readonly shown: (place: string) => Promise<string>;
  /** Waits for a cell to show this: the grid calculates a moment after what was written. */
  readonly showsSoon: (place: string, expected: string) => Promise<void>;
}

/** On the clipboard until the grid puts what it copies there. */
const NOTHING_COPIED = '\u0000';
const ATTEMPTS = 100;

/** The clipboard must be allowed to the page. */
export function createGridReader(page: Page): GridReader {
  const nameBox = page.getByRole('region', { name: 'Classeur', exact: true }).locator('input.univer-size-full');

  const goTo = async (place: string): Promise<void> => {
    await nameBox.click();
    await nameBox.fill(place);
    await nameBox.press('Enter');
    // The box keeps the keyboard as long as the place is not reached, and for good when there is none.
    await page.waitForFunction(() => !(document.activeElement instanceof HTMLInputElement), undefined, { timeout: PATIENCE_MS });
  };

  const shown = async (place: string): Promise<string> => {
    await goTo(place);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      await page.evaluate((nothing) => navigator.clipboard.writeText(nothing), NOTHING_COPIED);
      await page.keyboard.press('Control+c');
      const copied = await page.evaluate(async (nothing) => {
        const deadline = performance.now() + 1000;
        for (;;) {
          const text = await navigator.clipboard.readText();
          if (text !== nothing || performance.now() > deadline) return text;
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      }, NOTHING_COPIED);
      if (copied !== NOTHING_COPIED) return copied.replace(/[^\S\t\n]+/gu, ' ').trim();
    }
    throw new Error(`The grid copies nothing of ${place}`);
  };

  const showsSoon = async (place: string, expected: string): Promise<void> => {
    const deadline = Date.now() + PATIENCE_MS;
    let last = await shown(place);
    while (last !== expected && Date.now() < deadline) last = await shown(place);
    expect([place, last]).toEqual([place, expected]);
  };

  return { goTo, shown, showsSoon };
}
