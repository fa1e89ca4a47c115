import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.mjs';

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name}: run these tests with npm run test:e2e`);
  return value;
}

export interface PreviewPage {
  readonly page: Page;
  /** What went wrong in the page so far: errors, warnings of its security policy, requests that failed. */
  readonly problems: readonly string[];
  /** Addresses asked of any server but ours. */
  readonly outside: readonly string[];
  readonly close: () => Promise<void>;
}

/** The tab of a sheet; the grid gives its tabs no role. */
export const sheetTab = (page: Page, name: string): Locator =>
  page.locator('[data-u-comp=slide-tab-item]').filter({ has: page.getByText(name, { exact: true }) });

/** A browser of the file's own: pages of one browser share its clipboard, and another file copies at the same time. */
export const openBrowser = (): Promise<Browser> => launchBrowser();

/** For what the page does in its own time; against what never comes, not against a machine that is busy. */
export const PATIENCE_MS = 180_000;

/** The preview page in a context of its own: Office.js leaves traces in the session it runs in. */
export async function openPreview(browser: Browser, { width, height } = { width: 1366, height: 768 }): Promise<PreviewPage> {
  const url = setting('PREVIEW_URL');
  const context = await browser.newContext({ viewport: { width, height }, locale: 'fr-FR', acceptDownloads: true });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const problems: string[] = [];
  const outside: string[] = [];

  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('requestfailed', (request) => problems.push(`${request.url()}: ${request.failure()?.errorText ?? 'failed'}`));
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(url)) outside.push(request.url());
  });

  await page.goto(url);
  return { page, problems, outside, close: () => context.close() };
}

/** Waits for colours to be what they become: a button that is given back its own passes through others. */
export const looksSettled = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const drawn = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const ending = (): readonly Animation[] =>
      document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity && one.playState === 'running');
    // A busy page begins to change its colours a frame after what made it change.
    for (await drawn(); ending().length > 0; await drawn()) await Promise.all(ending().map((one) => one.finished.catch(() => undefined)));
  });

/** An expense typed in the panel's form, up to the panel's word that it is in the workbook. */
export async function addExpense(
  panel: Locator,
  line: Readonly<Record<'section' | 'poste' | 'libelle' | 'quantite' | 'coutUnitaire', string>>,
): Promise<void> {
  await panel.getByRole('button', { name: 'Ajouter une dépense', exact: true }).click();
  await panel.getByLabel('Section').selectOption({ label: line.section });
  await panel.getByLabel('Poste').selectOption({ label: line.poste });
  await panel.getByLabel('Libellé').fill(line.libelle);
  await panel.getByLabel('Quantité').fill(line.quantite);
  await panel.getByLabel('Coût unitaire').fill(line.coutUnitaire);
  await panel.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await panel.getByText(`Ajouté à ${line.section} : ${line.libelle}`).first().waitFor();
}
