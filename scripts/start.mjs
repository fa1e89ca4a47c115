/** `npm start`: the panel beside a spreadsheet, in a browser, without Excel. */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { buildPreview, layPreviewFolder, PREVIEW, previewOptions } from './bundle-preview.mjs';
import { startServer } from './serve.mjs';

const { values } = parseArgs({
  options: { open: { type: 'boolean' }, watch: { type: 'boolean' }, port: { type: 'string', default: '3000' } },
});

/**
 * Windows answers EACCES for the ports it keeps for itself.
 *
 * @param {unknown} error
 */
const isTaken = (error) => error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');

/** @param {number} port the first to try */
async function serveFrom(port) {
  for (let next = port; next < port + 20; next += 1) {
    try {
      return await startServer({ port: next });
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new Error(`Les ports ${port} à ${port + 19} sont tous occupés. Essayez : npm start -- --port 4000`);
}

/** @param {string} url */
function openBrowser(url) {
  const [command, args] =
    process.platform === 'win32' ? ['cmd', ['/c', 'start', '', url]] : [process.platform === 'darwin' ? 'open' : 'xdg-open', [url]];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => console.log(`Aucun navigateur n’a pu être ouvert : ouvrez ${url}`))
    .unref();
}

async function rebuildOnChange() {
  layPreviewFolder(PREVIEW);
  const { context } = await import('esbuild');
  const watcher = await context({ ...previewOptions(PREVIEW), minify: false, sourcemap: 'linked', logLevel: 'info' });
  await watcher.watch();
}

const started = performance.now();
console.log('Préparation de la page…');
if (values.watch) await rebuildOnChange();
else await buildPreview();

const { url } = await serveFrom(Number(values.port));
console.log(`Prête en ${((performance.now() - started) / 1000).toFixed(1)} s. Ouvrez ${url} dans un navigateur (Ctrl+C pour arrêter).`);
if (values.open) openBrowser(url);
