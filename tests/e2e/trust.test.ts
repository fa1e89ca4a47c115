import type { Browser, Locator, Page } from 'playwright-core';
import { createGridReader, type GridReader } from './grid-reader';
import { addExpense, openBrowser, openPreview, type PreviewPage } from './preview-page';

/** What people paste in the sheets, and what the panel says of it. */

let browser: Browser;
let preview: PreviewPage;
let page: Page;
let panel: Locator;
let grid: GridReader;

async function open(): Promise<void> {
  preview = await openPreview(browser);
  page = preview.page;
  panel = page.locator('.panel');
  grid = createGridReader(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await panel.getByRole('heading', { name: 'Équilibre du budget' }).waitFor();
}

beforeAll(async () => {
  browser = await openBrowser();
  await open();
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

it('signs an expense added after a vote with the name of who adds it, not of who voted', async () => {
  const button = (name: string): Locator => panel.getByRole('button', { name, exact: true });
  await preview.close();
  await open();
  await button('modifier le nom sous lequel vous agissez').click();
  await panel.getByLabel('Votre nom, pour le journal').fill('Léa Kieffer');
  await button('Garder ce nom').click();
  await panel.getByText('Léa Kieffer', { exact: true }).waitFor();

  await button('CA').click();
  await button('Soumettre ou voter').click();
  await panel.getByLabel('Soumis par').fill('Anne Muller');
  await button('Soumettre au CA').click();
  await panel.getByLabel('Vote enregistré par').fill('Paul Weber');
  await button('Enregistrer le vote').click();
  await button('Confirmer le vote').click();
  await panel.getByRole('region', { name: 'Budgets votés' }).waitFor();
  await panel.getByText('Léa Kieffer', { exact: true }).waitFor();

  await button('Équilibre').click();
  await addExpense(panel, { section: '3 Prévention', poste: 'Salaires', libelle: 'Renfort', quantite: '1', coutUnitaire: '10' });
  await grid.goTo('Identite_journal');
  const rows = (await grid.shown('A1:F20')).split('\n').map((row) => row.split('\t').map((cell) => cell.trim()));
  const signed = (action: string): readonly (string | undefined)[] => rows.filter((row) => row[3] === action).map((row) => row[2]);
  expect([signed('Vote du CA'), signed('Ajout · dépense')]).toEqual([['Léa Kieffer'], ['Léa Kieffer']]);
});
