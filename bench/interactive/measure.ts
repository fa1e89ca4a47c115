import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.mjs';
import { buildPreview } from '../../scripts/bundle-preview.mjs';
import { startServer } from '../../scripts/serve.mjs';
import type { Interactive, Runs } from '../figures';
import { PANE, servePane } from './open-pane';
import { timeRecordings } from './recording';

const RUNS = 5;
const MARK = 'interactive';
/** The first thing a person can act on, inside this part of the page. */
const usable = (inside: string): string =>
  ['input', 'select', 'textarea', 'button'].map((element) => `${inside} ${element}:enabled`).join(', ');

export interface MeasuredPages {
  readonly interactive: Interactive;
  readonly browser: string;
}

export async function measureInteractive(): Promise<MeasuredPages> {
  await buildPreview();
  const server = await startServer({ port: 0 });
  const browser = await launchBrowser();
  try {
    const pane = await timesToInteractive(browser, { url: PANE, selector: usable('main'), serve: servePane });
    const page = await timesToInteractive(browser, { url: server.url, selector: usable('.panel main'), serve: () => Promise.resolve() });
    const recording = await timeRecordings(browser, server.url);
    return { interactive: { pane, page, recording }, browser: `Chromium ${browser.version()}` };
  } finally {
    await browser.close();
    await server.close();
  }
}

interface Place {
  readonly url: string;
  readonly selector: string;
  readonly serve: (context: BrowserContext) => Promise<void>;
}

async function timesToInteractive(browser: Browser, { url, selector, serve }: Place): Promise<Runs> {
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    // Of its own each time: nothing is found in a cache, and Office.js leaves traces in a session.
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR' });
    await serve(context);
    runs.push(await timeToInteractive(context, url, selector));
    await context.close();
  }
  return runs;
}

async function timeToInteractive(context: BrowserContext, url: string, selector: string): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(markWhenUsable, { selector, mark: MARK });
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator(selector).first().waitFor();
  return page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? NaN, MARK);
}

/** Runs in the page. Seen at the frame that shows it, whatever the delay in telling us. */
function markWhenUsable({ selector, mark }: { readonly selector: string; readonly mark: string }): void {
  const look = (): void => {
    if (document.querySelector(selector)) performance.mark(mark);
    else requestAnimationFrame(look);
  };
  look();
}
