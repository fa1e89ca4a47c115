import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { Book } from '../../src/host/model/book';
import { cellKey } from '../../src/host/model/geometry';
import { openXlsx, saveXlsx } from '../../src/host/xlsx';
import { textParts } from '../host/xlsx/text-parts';
import { createGridReader, type GridReader } from './grid-reader';
import { openBrowser, openPreview, type PreviewPage, looksSettled } from './preview-page';

/** What a board does: it votes, is told what changed since, and whether the figures can still be trusted. */

const FOLDER = mkdtempSync(join(tmpdir(), 'budget-cpts-'));
const VOTED = /^Budget initial\s: voté le \d\d\/\d\d\/\d{4}, enregistré par Marie Keller$/u;

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

const button = (name: string): Locator => panel.getByRole('button', { name, exact: true });
/** By its title, whatever the width of its spaces. */
const region = (title: string): Locator =>
  panel.getByRole('region', { name: new RegExp(`^${title.replaceAll(' ', '\\s')}\\s*\\??$`, 'u') });
const changes = (): Locator => region('Qu’est-ce qui a changé depuis le vote');

async function axeFindsNothing(): Promise<void> {
  await looksSettled(page);
  const { violations } = await new AxeBuilder({ page }).include('.panel').exclude('[data-tabster-dummy]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** Somebody types over the formula of a total, in a program that does not mind the protection of sheets. */
async function damage(path: string): Promise<string> {
  const data = await openXlsx(new Uint8Array(readFileSync(path)));
  const book = new Book(data);
  const range = data.names.find(({ name }) => name === 'Dep_Total')?.range;
  const sheet = range && book.sheet(range.sheet);
  if (!sheet) throw new Error('The file has no total');
  const key = cellKey(range.row, range.column);
  const { style } = sheet.cells.get(key) ?? {};
  book.setCell(sheet, key, { value: 250_000, ...(style && { style }) });
  const damaged = join(FOLDER, 'abime.xlsx');
  writeFileSync(damaged, await saveXlsx(book));
  return damaged;
}

it('answers the questions of the board about a budget that was never voted', async () => {
  await button('CA').click();
  await panel.getByText(/^Oui\s: chaque section est équilibrée\.$/u).waitFor();
  await region('Qu’est-ce qui est à risque')
    .getByText(/^48\s533,33\s€ sur 107\s500,00\s€ ne sont pas acquis/u)
    .waitFor();
  await changes().getByText('Aucun budget n’a encore été voté').waitFor();
  await axeFindsNothing();
});

it('comments a section beside its cell, where a file keeps it', async () => {
  await button('Commenter 3 Prévention').click();
  await panel.getByLabel('Commentaire sur 3 Prévention').fill('Quels projets ?');
  await button('Enregistrer le commentaire').click();
  await region('Le budget est-il équilibré')
    .getByText(/Quels projets\s\?$/u)
    .waitFor();
});

it('compares hypotheses without writing any', async () => {
  await button('Comparer des hypothèses').click();
  const total = panel.getByRole('rowgroup').filter({ hasText: 'Ensemble du budget' });
  // 107 500 of variable envelopes on a balanced budget.
  await total.getByText(/^\+\s107\s500,00\s€$/u).waitFor();
  await axeFindsNothing();
  await page.keyboard.press('Escape');
  await button('Comparer des hypothèses').waitFor();
  await grid.showsSoon('Ecart_Total', '0,00 €');
});

it('submits the budget, then votes it, and leaves a copy in the workbook', async () => {
  await button('Soumettre ou voter').click();
  await panel.getByLabel('Soumis par').fill('Marie Keller');
  await axeFindsNothing();
  await button('Soumettre au CA').click();
  await panel.getByLabel('Vote enregistré par').waitFor();
  await panel.getByLabel('Vote enregistré par').fill('Marie Keller');
  await button('Enregistrer le vote').click();
  await panel.getByRole('alertdialog').getByText('une copie de tous ses chiffres').waitFor();
  await button('Confirmer le vote').click();
  await region('Budgets votés')
    .getByText(/^Dépenses 272\s990,00\s€ · ressources 272\s990,00\s€$/u)
    .waitFor();
  await button('Revenir à la revue').click();
  await changes().getByText(VOTED).waitFor();
  await changes().getByText('Rien n’a changé depuis ce vote.').waitFor();
});

it('tells of an expense that is changed in the sheet what was voted and what it is now', async () => {
  // The coordinator, twelve months at 4 150 €: her cost of a month stands seven columns after the section.
  await grid.goTo('Entete_Depenses');
  await grid.goTo('H6');
  await page.keyboard.type('4250', { delay: 40 });
  await page.keyboard.press('Enter');
  const line = changes().getByRole('listitem').filter({ hasText: 'Coordinatrice' });
  await line.getByText(/^\+\s1\s200,00\s€$/u).waitFor();
  expect((await line.innerText()).replace(/\s+/gu, ' ')).toContain('Voté : 49 800,00 € → actuel : 51 000,00 €');
  await region('Le budget est-il équilibré')
    .getByText(/^Non\s: déficit de 1\s200,00\s€/u)
    .waitFor();
  await axeFindsNothing();
});

it('finds what was damaged in the file, repairs it, and finds no more; the vote is still there', async () => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Télécharger le .xlsx' }).click()]);
  const path = join(FOLDER, 'vote.xlsx');
  await file.saveAs(path);
  const notes = [...(await textParts(readFileSync(path)))].filter(([part]) => part.startsWith('xl/comments'));
  expect(notes.map(([, xml]) => xml).join('')).toContain('Quels projets ?');
  const damaged = await damage(path);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Ouvrir un .xlsx' }).click()]);
  await chooser.setFiles(damaged);
  await page.getByText('abime.xlsx est ouvert.').waitFor();

  await button('CA').click();
  await changes().getByText(VOTED).waitFor();
  await changes().getByRole('listitem').filter({ hasText: 'Coordinatrice' }).waitFor();
  await button('Auditer le classeur').click();
  await panel.getByText(/^Audit du .*\s: une anomalie/u).waitFor();
  await button('Voir l’audit et réparer').click();
  await panel.getByText(/^La formule a été remplacée par «\s250000\s»\.$/u).waitFor();
  await axeFindsNothing();
  await button('Voir la réparation').click();
  await button('Réparer').click();
  await panel.getByText(/^Aucune anomalie/u).waitFor();
  // 272 990 and the 1 200 that were added.
  await grid.showsSoon('Dep_Total', '274 190,00 €');
  await button('Fermer').click();
  await changes().getByRole('listitem').filter({ hasText: 'Coordinatrice' }).waitFor();
});

it('makes the page of the board ready for the printer', async () => {
  await button('Préparer l’impression').click();
  await panel.getByText('tient sur une page A4').waitFor();
  expect(await grid.shown('A1')).toBe('Synthèse pour le conseil d’administration');
});

it('goes through all that without an error, and asks nothing of any other server', () => {
  expect([preview.problems, preview.outside]).toEqual([[], []]);
});
