import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { nameValue, recalculate } from '../libreoffice';
import { createGridReader, type GridReader } from './grid-reader';
import { addExpense, openBrowser, openPreview, type PreviewPage, sheetTab, looksSettled } from './preview-page';

/** The main job as a treasurer does it, from an empty workbook to a file that LibreOffice agrees with. */

let browser: Browser;
let preview: PreviewPage;
let page: Page;
let panel: Locator;
let grid: GridReader;

beforeAll(async () => {
  browser = await openBrowser();
  preview = await openPreview(browser, { width: 1366, height: 860 });
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

/** The first cell of the first line of Dépenses, once its header is in sight: the grid is a canvas, a cell is a place. */
async function clickFirstLine(): Promise<void> {
  const box = await page.getByRole('region', { name: 'Classeur', exact: true }).boundingBox();
  if (!box) throw new Error('The grid is not on the page');
  await page.mouse.click(box.x + 130, box.y + 263);
}

async function axeFindsNothing(): Promise<void> {
  await looksSettled(page);
  const { violations } = await new AxeBuilder({ page }).include('.panel').exclude('[data-tabster-dummy]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

it('describes the CPTS: the tier and the envelopes are told before anything is written', async () => {
  await page.getByRole('button', { name: 'Nouveau classeur' }).click();
  await panel.getByLabel('Nom de la CPTS').fill('CPTS Centre Alsace');
  await panel.getByLabel('Population du territoire').fill('101 500');
  await panel.getByLabel('Nombre de membres').fill('250');
  await panel.getByLabel('Date de signature').fill('15/06/2022');
  await panel.getByLabel('Date de signature').press('Tab');
  await panel.getByText('Taille 3 : de 80 000 à 175 000 habitants').waitFor();
  await panel.getByLabel('Année du budget').selectOption({ index: 4 });
  await panel
    .getByText(/250\s000,00\s€/u)
    .first()
    .waitFor();
  expect(await sheetTab(page, 'Budget global').count()).toBe(0);
  await axeFindsNothing();
});

it('generates the workbook, and the grid shows the tier and the totals', async () => {
  await panel.getByRole('button', { name: 'Générer le budget' }).click();
  await panel.getByRole('heading', { name: 'Équilibre du budget' }).waitFor();
  expect(await sheetTab(page, 'Budget global').count()).toBe(1);
  expect(await sheetTab(page, '3 Prévention').count()).toBe(1);
  await grid.showsSoon('Taille', '3');
  // Taille 3, avenant 2, steady year: 75 000 + 90 000 + 45 000 + 17 500 + 22 500.
  await grid.showsSoon('Fixe_Total', '250 000,00 €');
  await grid.showsSoon('Dep_Total', '0,00 €');
  await axeFindsNothing();
});

it('takes an expense typed in the grid with a French number, and the balance follows', async () => {
  await grid.showsSoon('Entete_Depenses', 'Section');
  await clickFirstLine();
  for (const text of ['0 Fonctionnement', '', 'Salaires', 'Coordinatrice', '', '12', 'mois', '4 200,55']) {
    if (text !== '') await page.keyboard.type(text, { delay: 40 });
    await page.keyboard.press('Tab');
    await page.waitForTimeout(150);
  }
  await grid.showsSoon('Dep_Fonctionnement', '50 406,60 €');
  await grid.showsSoon('Ecart_Fonctionnement', '+24 593,40 €');
  await panel.getByText('50 406,60 €').first().waitFor();
});

it('adds an expense from the panel', async () => {
  await addExpense(panel, {
    section: '2 Parcours pluriprofessionnels',
    poste: 'Moyens matériels',
    libelle: '=Outil de suivi',
    quantite: '1',
    coutUnitaire: '1 234,56',
  });
  await grid.showsSoon('Dep_Parcours', '1 234,56 €');
  await panel.getByRole('button', { name: 'Terminer' }).click();
});

it('regenerates after a mission is dropped: the expenses are still there', async () => {
  await panel
    .getByRole('tab', { name: 'Paramètres' })
    .or(panel.getByRole('button', { name: 'Paramètres' }))
    .click();
  await panel.getByRole('checkbox', { name: 'Prévention' }).uncheck();
  await panel.getByRole('button', { name: 'Mettre à jour le classeur' }).click();
  await panel.getByRole('heading', { name: 'Équilibre du budget' }).waitFor();
  await grid.showsSoon('Fixe_Total', '232 500,00 €');
  await grid.showsSoon('Dep_Fonctionnement', '50 406,60 €');
  await grid.showsSoon('Dep_Parcours', '1 234,56 €');
  expect(await sheetTab(page, '3 Prévention').count()).toBe(0);
});

it('downloads a file that LibreOffice recalculates to the same totals', async () => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Télécharger le .xlsx' }).click()]);
  const file = join(mkdtempSync(join(tmpdir(), 'budget-cpts-')), 'budget.xlsx');
  await download.saveAs(file);
  const result = (await recalculate([file], 'fr-FR')).get(file);
  if (!result) throw new Error('LibreOffice did not answer');
  expect(result.errors).toEqual([]);
  const totals = ['Taille', 'Fixe_Total', 'Dep_Total', 'Dep_Fonctionnement', 'Dep_Parcours', 'Ecart_Total'].map((name) =>
    nameValue(result, name),
  );
  expect(totals).toEqual([3, 232500, 51641.16, 50406.6, 1234.56, 180858.84]);
});

it('goes through all that without an error, and asks nothing of any other server', () => {
  expect(preview.problems).toEqual([]);
  expect(preview.outside).toEqual([]);
});
