import type { Browser, Locator, Page } from 'playwright-core';
import { createGridReader, type GridReader } from './grid-reader';
import { openBrowser, openPreview, type PreviewPage } from './preview-page';

/** What people paste in the sheets, and what the panel says of it. */

let browser: Browser;
let preview: PreviewPage;
let page: Page;
let panel: Locator;
let grid: GridReader;

beforeAll(async () => {
  browser = await openBrowser();
  preview = await openPreview(browser);
  page = preview.page;
  panel = page.locator('.panel');
  grid = createGridReader(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await panel.getByRole('heading', { name: 'Équilibre du budget' }).waitFor();
});

afterAll(async () => {
  await preview.close();
  await browser.close();
});

async function paste(place: string, text: string): Promise<void> {
  await grid.goTo(place);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}

it('names a section that only the reader understands, and writes it as the formulas need it', async () => {
  await grid.goTo('Entete_Depenses');
  await paste('A6', 'Prévention');

  const notice = panel.getByRole('status').filter({ hasText: 'ne sont pas ceux de vos saisies' });
  await notice.getByText(/«\sPrévention\s» se lit «\s3\sPrévention\s»/u).waitFor();
  await notice.getByRole('button', { name: 'Corriger cette cellule' }).click();

  await panel.getByText('Cellule corrigée.').first().waitFor();
  await notice.waitFor({ state: 'detached' });
  await grid.showsSoon('A6', '3 Prévention');
});

it('takes the correction back', async () => {
  await panel.getByRole('button', { name: 'Annuler la correction' }).click();
  await panel.getByText(/«\sPrévention\s» se lit «\s3\sPrévention\s»/u).waitFor();
  await grid.showsSoon('A6', 'Prévention');
  expect(preview.problems).toEqual([]);
});
