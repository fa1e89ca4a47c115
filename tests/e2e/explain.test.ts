import type { Browser, Locator, Page } from 'playwright-core';
import { createGridReader, type GridReader } from './grid-reader';
import { openBrowser, openPreview, type PreviewPage } from './preview-page';

/** Somebody doubts a figure: selects a total, reads how it is made, goes down to its lines and back. */

let browser: Browser;
let preview: PreviewPage;
let page: Page;
let panel: Locator;
let view: Locator;
let grid: GridReader;

beforeAll(async () => {
  browser = await openBrowser();
  preview = await openPreview(browser);
  page = preview.page;
  panel = page.locator('.panel');
  view = panel.getByRole('region', { name: 'Expliquer un chiffre' });
  grid = createGridReader(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});

afterAll(async () => {
  await preview.close();
  await browser.close();
});

/** Waits for the explanation of another cell. */
const title = (name: string): Promise<void> => view.getByRole('heading', { name, exact: true }).waitFor();

it('explains the total that is selected in the grid', async () => {
  await page.getByRole('button', { name: 'Exemple Centre Alsace' }).click();
  await page.getByText('Ses dépenses sont imaginées').waitFor();
  await panel.getByRole('button', { name: 'Expliquer un chiffre' }).click();
  await grid.goTo('Dep_Parcours');
  await title('2 Parcours pluriprofessionnels — Total dépenses');
  await view.getByText(/^Somme de «\sIndemnités des professionnels\s» à «\sMoyens matériels\s», le tout arrondi au centime$/u).waitFor();
  await view.getByRole('heading', { name: /^4 lignes\s:\s45\s000,00\s€$/u }).waitFor();
});

it('leads to its lines, as far as what was typed, and back', async () => {
  await view.getByRole('button', { name: /^Salaires, aller en/u }).click();
  await title('2 Parcours pluriprofessionnels — Salaires');
  await view.getByRole('button', { name: /^Infirmière coordinatrice ville-hôpital, mi-temps, aller en Dépenses!/u }).click();
  await title('Infirmière coordinatrice ville-hôpital, mi-temps — Montant');
  await view.getByRole('button', { name: /^Quantité, aller en Dépenses!F/u }).click();
  await title('Infirmière coordinatrice ville-hôpital, mi-temps — Quantité');
  await view.getByText(/^Cellule de saisie/u).waitFor();
  await view.getByRole('button', { name: /^Retour à/u }).click();
  await view.getByRole('button', { name: /^Retour à/u }).click();
  await title('2 Parcours pluriprofessionnels — Salaires');
  await view.getByRole('button', { name: /^Retour à/u }).click();
  await title('2 Parcours pluriprofessionnels — Total dépenses');
});

it('tells an amount of the ACI down to its source, and follows what is typed', async () => {
  await grid.goTo('Fixe_Parcours');
  await title('2 Parcours pluriprofessionnels — ACI fixe');
  await view
    .getByText(/45\s000,00\s€, barème Avenant 2, taille 3\. Source\s: .*FCPTS/u)
    .first()
    .waitFor();
  await grid.goTo('Hypothese_Variable');
  await title('Part des volets variables comptée au budget');
  await page.keyboard.type('100%');
  await page.keyboard.press('Enter');
  await grid.goTo('VariableRetenue_Parcours');
  await title('2 Parcours pluriprofessionnels — ACI variable retenu');
  await view
    .locator('.explication-valeur')
    .getByText(/^45\s000,00\s€$/u)
    .waitFor();
});

it('goes through all that without an error, and asks nothing of any other server', () => {
  expect([preview.problems, preview.outside]).toEqual([[], []]);
});
