import type { Browser, Page } from 'playwright-core';
import type { Runs } from '../figures';

/** Of the sample's first indicator, one a run: each brings another amount. */
const VALUES = ['84', '84,5', '85', '85,5', '86'] as const;
/** In the contract year of the sample and after its measures: on any later day it is a day that is over. */
const DATE = '20/11/2026';
/** What the measures of the year bring, all missions together. */
const AMOUNT = '.panel .fourchette-cote dd';
const KEYS = 'recording-keys';
const SHOWN = 'recording-shown';

/** From Ctrl+Enter in quick entry to the first frame with the new amount, time after time in one page. */
export async function timeRecordings(browser: Browser, url: string): Promise<Runs> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.panel').getByRole('button', { name: 'Indicateurs', exact: true }).click();
  const runs: number[] = [];
  for (const value of VALUES) runs.push(await timeRecording(page, value));
  await context.close();
  return runs;
}

async function timeRecording(page: Page, value: string): Promise<number> {
  const before = await page.locator(AMOUNT).first().innerText();
  await page.getByRole('button', { name: 'Saisir des valeurs' }).click();
  await page.getByLabel('Date des mesures').fill(DATE);
  await page.locator('.saisie-champ input').first().fill(value);
  // What the field works out of what was typed is over by then.
  await page.locator('.saisie-effet:not(:empty)').waitFor();
  await page.evaluate(markRecording, { amount: AMOUNT, before, keys: KEYS, shown: SHOWN });
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, SHOWN);
  return page.evaluate(
    (marks) => {
      const [keys = NaN, shown = NaN] = marks.map((mark) => performance.getEntriesByName(mark)[0]?.startTime);
      return shown - keys;
    },
    [KEYS, SHOWN],
  );
}

interface Awaited {
  readonly amount: string;
  readonly before: string;
  readonly keys: string;
  readonly shown: string;
}

/** Runs in the page: marks the stroke of the keys, and the frame that shows another amount. */
function markRecording({ amount, before, keys, shown }: Awaited): void {
  for (const mark of [keys, shown]) performance.clearMarks(mark);
  const look = (): void => {
    const now = document.querySelector<HTMLElement>(amount)?.innerText;
    if (now !== undefined && now !== before) performance.mark(shown);
    else requestAnimationFrame(look);
  };
  const start = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    window.removeEventListener('keydown', start, true);
    performance.mark(keys, { startTime: event.timeStamp });
    look();
  };
  window.addEventListener('keydown', start, true);
}
