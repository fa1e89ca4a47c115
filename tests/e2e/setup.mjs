import { buildPreview } from '../../scripts/bundle-preview.mjs';
import { startServer } from '../../scripts/serve.mjs';

/** One server of the page for all the tests. */
export default async function setUp() {
  await buildPreview();
  const page = await startServer({ port: 0 });
  process.env['PREVIEW_URL'] = page.url;
  Object.assign(globalThis, { closeEndToEnd: () => page.close() });
}
