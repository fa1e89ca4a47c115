import { launchBrowserServer } from '../../scripts/browser.mjs';
import { buildPreview } from '../../scripts/bundle-preview.mjs';
import { startServer } from '../../scripts/serve.mjs';

/** One page and one browser for all the tests; each test opens a context of its own. */
export default async function setUp() {
  await buildPreview();
  const page = await startServer({ port: 0 });
  const browser = await launchBrowserServer();
  process.env['PREVIEW_URL'] = page.url;
  process.env['BROWSER_ENDPOINT'] = browser.wsEndpoint();
  Object.assign(globalThis, {
    closeEndToEnd: async () => {
      await browser.close();
      await page.close();
    },
  });
}
