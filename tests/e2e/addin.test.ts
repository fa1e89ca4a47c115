import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, PATIENCE_MS } from './preview-page';

const ROOT = join(__dirname, '..', '..');
const ADDIN = join(ROOT, 'dist', 'addin');
const CLIENT = join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

interface OpenAddin {
  /** Errors of the page, and what its policy refuses it, but for the frame of the client. */
  readonly problems: readonly string[];
  /** Every host that something was asked of. */
  readonly hosts: ReadonlySet<string>;
}

/** Microsoft's client opens it three seconds after it starts; a slow machine lives to see it refused, a quick one does not. */
const TELEMETRY = 'https://telemetryservice.firstpartyapps.oaspapps.com';
const isFrameRefusal = (text: string): boolean => text.includes(TELEMETRY) && text.includes("frame-src 'none'");

/** What `npm run build` made, as if it were deployed, with Microsoft's client as if it came from its own server. */
async function openAddin(page: Page): Promise<OpenAddin> {
  page.setDefaultTimeout(PATIENCE_MS);
  const problems: string[] = [];
  const hosts = new Set<string>();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isFrameRefusal(message.text())) problems.push(message.text());
  });
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.route(/^https?:/, async (route) => {
    const { hostname, pathname } = new URL(route.request().url());
    const file = hostname === 'budget.example' ? join(ADDIN, pathname) : join(CLIENT, pathname.replace('/lib/1/hosted/', ''));
    if (existsSync(file))
      return route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? 'application/octet-stream' });
    problems.push(`${route.request().url()} is asked for and is not there`);
    return route.abort();
  });
  await page.goto('https://budget.example/taskpane.html');
  return { problems, hosts };
}

const ready = (page: Page): Promise<void> => page.getByText('Chargement du budget').waitFor({ state: 'detached' });

describe('the built add-in', () => {
  let browser: Browser;
  let page: Page;
  let opened: OpenAddin;

  beforeAll(async () => {
    if (!existsSync(join(ADDIN, 'taskpane.html'))) throw new Error('npm run build first');
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 350, height: 700 }, locale: 'fr-FR' });
    opened = await openAddin(page);
    await ready(page);
  });
  afterAll(async () => {
    await browser.close();
  });

  it('starts under its own security policy, which no script nor style breaks', () => {
    expect(opened.problems).toEqual([]);
  });

  it('asks for nothing but its own files and Office.js, however long it stays open: the frame that would report to Microsoft is refused', async () => {
    const context = await browser.newContext();
    const left = await context.newPage();
    await left.clock.install();
    await left.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
        document.documentElement.dataset['refused'] = `${effectiveDirective} ${blockedURI}`;
      });
    });
    const { problems, hosts } = await openAddin(left);
    await ready(left);
    // An hour of the page's clock. What the client does after three seconds is awaited, not timed.
    await left.clock.fastForward('01:00:00');
    await left.locator('html[data-refused]').waitFor({ state: 'attached' });
    expect(await left.locator('html').getAttribute('data-refused')).toContain(`frame-src ${TELEMETRY}`);
    expect([[...hosts].sort(), problems]).toEqual([['appsforoffice.microsoft.com', 'budget.example'], []]);
    await context.close();
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
