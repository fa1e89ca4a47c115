import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { createBook } from '../../src/host/model/create';
import { saveXlsx } from '../../src/host/xlsx';
import { addExpense, openBrowser, openPreview, type PreviewPage, sheetTab } from './preview-page';

/** Files come in and go out, and nothing of what is open is lost on the way. */

const FOLDER = mkdtempSync(join(tmpdir(), 'budget-cpts-'));

let browser: Browser;
let preview: PreviewPage;
let page: Page;
let panel: Locator;

beforeAll(async () => {
  browser = await openBrowser();
  preview = await openPreview(browser);
  page = preview.page;
  panel = page.locator('.panel');
  await balance();
});

afterAll(async () => {
  await preview.close();
  await browser.close();
});

const balance = (): Promise<void> => panel.getByRole('heading', { name: 'Équilibre du budget' }).waitFor();

async function download(): Promise<{ readonly name: string; readonly path: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Télécharger le .xlsx' }).click()]);
  const path = join(FOLDER, file.suggestedFilename());
  await file.saveAs(path);
  return { name: file.suggestedFilename(), path };
}

async function choose(path: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Ouvrir un .xlsx' }).click()]);
  await chooser.setFiles(path);
}

async function opens(path: string, name: string): Promise<void> {
  await choose(path);
  await page.getByText(`${name} est ouvert.`).waitFor();
}

it('recognises a budget that comes back from a file', async () => {
  await addExpense(panel, { section: '3 Prévention', poste: 'Salaires', libelle: '-Renfort', quantite: '3', coutUnitaire: '10,10' });
  await panel.getByRole('button', { name: 'Terminer' }).click();
  await page.getByText('pensez à télécharger').waitFor();
  // 272 990 in the sample.
  await panel
    .getByText(/273\s020,30\s€/u)
    .first()
    .waitFor();

  const { path, name } = await download();
  expect(name).toBe('budget-cpts.xlsx');
  await page.getByRole('button', { name: 'Exemple Centre Alsace' }).click();
  await page.getByText('Ses dépenses sont imaginées').waitFor();
  await panel
    .getByText(/272\s990,00\s€/u)
    .first()
    .waitFor();
  await opens(path, name);
  await panel
    .getByText(/273\s020,30\s€/u)
    .first()
    .waitFor();
  await panel.getByRole('heading', { name: 'CPTS Centre Alsace' }).waitFor();
});

it('asks before what is open is replaced, and keeps it when told so', async () => {
  await panel.getByRole('button', { name: 'Paramètres' }).click();
  await panel.getByLabel('Nombre de membres').fill('260');
  await panel.getByRole('button', { name: 'Mettre à jour le classeur' }).click();
  await balance();
  await page.getByRole('button', { name: 'Nouveau classeur' }).click();
  await page.getByRole('button', { name: 'Garder le classeur ouvert' }).click();
  await panel.getByRole('heading', { name: 'CPTS Centre Alsace' }).waitFor();
  await page.getByRole('button', { name: 'Nouveau classeur' }).click();
  await page.getByRole('button', { name: 'Remplacer le classeur' }).click();
  await panel.getByLabel('Nom de la CPTS').waitFor();
  expect(await panel.getByLabel('Nom de la CPTS').inputValue()).toBe('');
});

it.each([
  ['notes.xlsx', 'Ceci est un texte.', 'n’est pas un classeur Excel'],
  ['vide.xlsx', '', 'n’est pas un classeur Excel'],
])('says in one sentence that %s cannot be opened, and leaves what is open', async (name, content, sentence) => {
  const path = join(FOLDER, name);
  writeFileSync(path, content);
  await choose(path);
  await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
  await panel.getByLabel('Nom de la CPTS').waitFor();
});

it('makes the budget in a workbook that holds other sheets, and leaves them alone', async () => {
  const book = createBook();
  const [sheet] = book.data.sheets;
  if (!sheet) throw new Error('A new workbook has a sheet');
  sheet.name = 'Adhérents';
  sheet.cells.set('0,0', { value: 'Anne' });
  const path = join(FOLDER, 'adherents.xlsx');
  writeFileSync(path, await saveXlsx(book));
  await opens(path, 'adherents.xlsx');
  await panel.getByLabel('Nom de la CPTS').fill('CPTS d’essai');
  await panel.getByLabel('Population du territoire').fill('39 999');
  await panel.getByLabel('Nombre de membres').fill('12');
  await panel.getByLabel('Date de signature').fill('01/01/2025');
  await panel.getByRole('button', { name: 'Générer le budget' }).click();
  await balance();
  expect(await sheetTab(page, 'Adhérents').count()).toBe(1);
  const { name } = await download();
  expect(name).toBe('adherents.xlsx');
});

it('goes through all that without an error, and asks nothing of any other server', () => {
  expect([preview.problems, preview.outside]).toEqual([[], []]);
});
