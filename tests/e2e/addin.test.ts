import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './preview-page';

const ROOT = join(__dirname, '..', '..');
const ADDIN = join(ROOT, 'dist', 'addin');
const CLIENT = join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

/** What `npm run build` made, as if it were deployed, with Microsoft's client as if it came from its own server. */
async function openAddin(page: Page): Promise<readonly string[]> {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.route(/^https:/, async (route) => {
    const { hostname, pathname } = new URL(route.request().url());
    const file = hostname === 'budget.example' ? join(ADDIN, pathname) : join(CLIENT, pathname.replace('/lib/1/hosted/', ''));
    if (!existsSync(file)) problems.push(`${route.request().url()} is asked for and is not there`);
    await route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? 'application/octet-stream' });
  });
  await page.goto('https://budget.example/taskpane.html');
  return problems;
}

describe('the built add-in', () => {
  let browser: Browser;
  let page: Page;
  let problems: readonly string[];

  beforeAll(async () => {
    if (!existsSync(join(ADDIN, 'taskpane.html'))) throw new Error('npm run build first');
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 350, height: 700 }, locale: 'fr-FR' });
    problems = await openAddin(page);
    await page.getByText('Chargement du budget').waitFor({ state: 'detached' });
  });
  afterAll(async () => {
    await browser.close();
  });

  it('starts under its own security policy, which no script nor style breaks', () => {
    expect(problems).toEqual([]);
  });

  it('is styled: Fluent’s rules are in force', async () => {
    const rules = await page.evaluate(() => [...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0));
    expect(rules).toBeGreaterThan(20);
  });

  it('takes the dark colours of an Excel that is in its own', async () => {
    const context = await browser.newContext();
    const dark = await context.newPage();
    // Read off Office.context, which has none of its own in a browser.
    await dark.addInitScript(() => {
      Object.defineProperty(Object.prototype, 'officeTheme', { value: { isDarkTheme: true } });
    });
    await openAddin(dark);
    await dark.waitForFunction(() => {
      const provider = document.querySelector('.fui-FluentProvider');
      const colours = provider ? getComputedStyle(provider).backgroundColor.match(/\d+/gu) : null;
      return colours !== null && Math.max(...colours.slice(0, 3).map(Number)) < 80;
    });
    await context.close();
  });

  it('says something to the person who opens its address in a browser, without Excel', async () => {
    expect((await page.locator('body').innerText()).trim()).not.toBe('');
  });
});
