import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { openBrowser, openPreview, type PreviewPage } from './preview-page';

let browser: Browser;
let preview: PreviewPage;

beforeAll(async () => {
  browser = await openBrowser();
  preview = await openPreview(browser);
  await preview.page.getByRole('status').filter({ hasText: 'Chargement' }).waitFor({ state: 'detached' });
});

afterAll(async () => {
  await preview.close();
  await browser.close();
});

it('shows the panel beside the workbook, on Microsoft’s own client', async () => {
  await preview.page.getByRole('main').getByRole('button').first().waitFor();
  expect(await preview.page.locator('canvas').count()).toBeGreaterThan(0);
  expect(await preview.page.evaluate(() => Office.context.diagnostics.host.toString())).toBe('Excel');
});

/** All that the page and the grid name; what a narrow or a slow grid does not show yet is not there. */
const NAMES: readonly (string | null)[] = [
  'Classeur',
  'Démarrer',
  'Fermer le volet',
  'Menus de la grille',
  'Notifications (Alt+T)',
  'Onglets des feuilles',
  'Ouvrir un .xlsx',
  'Plus',
  'Volet de la grille',
];

it('names everything beside the panel in French, for those who do not see it', async () => {
  const { page } = preview;
  await page.getByLabel('Fermer le volet').first().waitFor({ state: 'attached' });
  const named = page.locator(':not(.panel *)[aria-label]');
  const names = await named.evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label')));
  expect(names).toContain('Onglets des feuilles');
  expect(names.filter((name) => !NAMES.includes(name))).toEqual([]);
});

it('opens without an error, and asks nothing of any other server', () => {
  expect(preview.problems).toEqual([]);
  expect(preview.outside).toEqual([]);
});

it('can be used with a screen reader and a keyboard, as far as axe can tell', async () => {
  const { violations } = await new AxeBuilder({ page: preview.page })
    // What is ours; the grid stands in for Excel's.
    .include('.panel')
    // Fluent's focus sentinels are hidden from assistive technology on purpose.
    .exclude('[data-tabster-dummy]')
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

it('scrolls the panel and never the page, however long the panel’s form', async () => {
  const { page } = preview;
  await page.getByRole('button', { name: 'Paramètres' }).click();
  await page.getByLabel('Nom de la CPTS').waitFor();
  const overflow = await page.evaluate(() => {
    const { scrollHeight, clientHeight } = document.querySelector('.panel') ?? document.body;
    return { panel: scrollHeight > clientHeight, page: document.documentElement.scrollHeight - window.innerHeight };
  });
  expect(overflow).toEqual({ panel: true, page: 0 });
});

it('writes what the grid puts outside the page in the fonts of the page', async () => {
  const font = await preview.page.evaluate(() => getComputedStyle(document.body).fontFamily);
  expect(font).toContain('sans-serif');
});

it('takes the keyboard from the grid to the panel and back with F6', async () => {
  const { page } = preview;
  const isInPanel = (): Promise<boolean> => page.evaluate(() => document.activeElement?.closest('.panel') !== null);
  await page.locator('canvas').first().click();
  expect(await isInPanel()).toBe(false);
  await page.keyboard.press('F6');
  expect(await isInPanel()).toBe(true);
  await page.keyboard.press('F6');
  expect(await isInPanel()).toBe(false);
});
