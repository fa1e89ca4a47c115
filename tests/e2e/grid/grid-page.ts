import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, PATIENCE_MS } from '../preview-page';
import type { PlainBook } from './page';

const PROJECT = join(__dirname, '..', '..', '..');
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8' };
const HTML = `<!doctype html><html lang="fr"><meta charset="utf-8"><link rel="icon" href="data:,"><link rel="stylesheet" href="page.css">
<body style="margin:0"><div id="grid" style="height:100vh"></div><script type="module" src="page.js"></script></body></html>`;

/** A protected sheet that allows nothing. */
export const LOCKED = { enabled: true, allowFormatColumns: false, allowFormatRows: false, allowAutoFilter: false, allowSort: false };

/** Pages for the tests of one file, started before them and stopped after. Each test must leave no message behind. */
export function startPages(): Pick<GridPages, 'open'> {
  let pages: GridPages | undefined;
  beforeAll(async () => {
    pages = await GridPages.start();
  });
  afterEach(async () => {
    const problems = await pages?.leave();
    expect(problems).toEqual([]);
  });
  afterAll(() => pages?.stop());
  return {
    async open(book) {
      if (!pages) throw new Error('Les pages ne sont ouvertes que dans un test.');
      return pages.open(book);
    },
  };
}

/** A page with a grid and nothing else, for the tests of what a person does to it. */
class GridPages {
  private user: Promise<GridUser> | undefined;

  private constructor(
    private readonly browser: Browser,
    private readonly server: Server,
    private readonly folder: string,
    private readonly url: string,
  ) {}

  static async start(): Promise<GridPages> {
    const folder = mkdtempSync(join(tmpdir(), 'grid-page-'));
    bundle(folder);
    writeFileSync(join(folder, 'index.html'), HTML);
    const server = createServer((request, response) => {
      const file = join(folder, request.url === '/' ? 'index.html' : (request.url ?? '').slice(1));
      if (!existsSync(file)) response.writeHead(404).end();
      else createReadStream(file).pipe(response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return new GridPages(await openBrowser(), server, folder, `http://127.0.0.1:${port}/`);
  }

  /** The book on screen, calculated, the keyboard on its grid. One page serves all the books of a file, one after the other. */
  async open(book: PlainBook): Promise<GridUser> {
    this.user ??= this.openPage();
    const user = await this.user;
    await user.page.evaluate(async (plain) => {
      await window.openGrid(plain).engine.settle();
    }, book);
    await user.page.locator('canvas').first().waitFor();
    await user.takeKeyboard();
    return user;
  }

  /** Puts the book away; what the page complained of meanwhile, with a fresh page for the next book if it did. */
  async leave(): Promise<readonly string[]> {
    if (!this.user) return [];
    const user = await this.user;
    await user.close();
    if (user.problems.length > 0) {
      this.user = undefined;
      await user.page.context().close();
    }
    return user.problems;
  }

  private async openPage(): Promise<GridUser> {
    const context = await this.browser.newContext({
      viewport: { width: 1200, height: 760 },
      locale: 'fr-FR',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(this.url);
    await page.waitForFunction(() => 'openGrid' in window);
    return new GridUser(page, problems);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await new Promise((done) => this.server.close(done));
    rmSync(this.folder, { recursive: true });
  }
}

/** In a process of its own: esbuild does not run inside Jest. */
function bundle(folder: string): void {
  const options = {
    entryPoints: [join(__dirname, 'page.ts')],
    outdir: folder,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.svg': 'dataurl', '.png': 'dataurl', '.woff2': 'dataurl' },
    logLevel: 'warning',
  };
  const program = `import { build } from 'esbuild';
import { directFieldsPlugin } from './scripts/direct-fields.mjs';
await build({ ...${JSON.stringify(options)}, plugins: [directFieldsPlugin] });`;
  execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: PROJECT, stdio: 'inherit' });
}

/** A person at the grid: real keys and a real mouse; what they did is read in the book. */
export class GridUser {
  constructor(
    readonly page: Page,
    readonly problems: readonly string[],
  ) {}

  async close(): Promise<void> {
    await this.page.evaluate(() => {
      window.grid.engine.dispose();
    });
  }

  /** Clicks where every test book is empty, until the grid listens. */
  async takeKeyboard(): Promise<void> {
    for (let attempt = 0; attempt < 50; attempt += 1) {
      await this.page.mouse.click(1000, 640);
      await this.page.waitForTimeout(100);
      const selected = await this.page.evaluate(() => window.grid.selected());
      if (selected !== '' && selected !== 'A1') return;
    }
    throw new Error('The grid does not listen');
  }

  async goTo(sheet: string, range: string): Promise<void> {
    await this.page.evaluate(
      ([name, where]) => {
        window.grid.goTo(name, where);
      },
      [sheet, range] as const,
    );
    await this.page.waitForTimeout(100);
  }

  /** Types over a cell and leaves it with Enter. */
  async type(sheet: string, address: string, text: string): Promise<void> {
    await this.goTo(sheet, address);
    // As fast as a fast typist: Univer opens a list with the first letter, and loses what comes in the same breath.
    await this.page.keyboard.type(text, { delay: 40 });
    await this.press('Enter');
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.settled();
  }

  async paste(sheet: string, address: string, text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.goTo(sheet, address);
    await this.press('Control+v');
  }

  /** An entry of the menu of a row header (from 0, rows of the usual height) or of a column header (from 0, of the usual width). */
  async headerMenu(header: { readonly row: number } | { readonly column: number }, entry: string): Promise<void> {
    const { x, y } = 'row' in header ? { x: 20, y: 134 + header.row * 20 } : { x: 78 + header.column * 64, y: 114 };
    await this.page.mouse.click(x, y);
    await this.page.mouse.click(x, y, { button: 'right' });
    await this.page
      .locator(`text=${entry}`)
      .first()
      .click({ position: { x: 3, y: 3 } });
    await this.settled();
  }

  /** The middle of a cell, counted from 0, when rows and columns have the usual size. */
  cellPosition(row: number, column: number): { readonly x: number; readonly y: number } {
    return { x: 78 + column * 64, y: 134 + row * 20 };
  }

  tab(name: string) {
    return this.page.getByText(name, { exact: true }).last();
  }

  /** Until what was just done is in the book and calculated. */
  async settled(): Promise<void> {
    await this.page.waitForTimeout(200);
    await this.page.waitForFunction(() => window.grid.engine.isIdle);
  }

  cell(sheet: string, address: string) {
    return this.page.evaluate(([name, where]) => window.grid.cell(name, where), [sheet, address] as const);
  }

  /** Results are errors, texts, numbers or truths; an empty cell is ''. */
  async value(sheet: string, address: string) {
    return (await this.cell(sheet, address))?.value ?? '';
  }

  /** Everything the book is made of. */
  book(): Promise<string> {
    return this.page.evaluate(() => window.grid.plain());
  }

  changes(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.grid.changes.splice(0));
  }

  async notice(): Promise<string> {
    return (await this.page.locator('[role=alert]').allTextContents()).join(' ');
  }
}
