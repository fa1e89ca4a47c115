import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PREVIEW } from './bundle-preview.mjs';

const TYPES = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.woff2', 'font/woff2'],
]);

/** Microsoft's client is served from its package: its licence allows development with it, not copies of it. */
const OFFICE_JS = { prefix: '/office-js/', folder: dirname(fileURLToPath(import.meta.resolve('@microsoft/office-js/dist/office.js'))) };

/**
 * @param {string} url path and query of a request
 * @returns {string | null} the file it asks for, or null when there is none
 */
function fileFor(url) {
  const { pathname } = new URL(url, 'http://page');
  const { prefix, folder } = pathname.startsWith(OFFICE_JS.prefix) ? OFFICE_JS : { prefix: '/', folder: PREVIEW };
  const file = normalize(join(folder, pathname.slice(prefix.length) || 'index.html'));
  if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) return null;
  return file;
}

/** @type {import('node:http').RequestListener} */
function answer(request, response) {
  const file = fileFor(request.url ?? '/');
  if (file === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Rien à cette adresse.\n');
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES.get(extname(file)) ?? 'application/octet-stream',
    // The page is rebuilt under the same names; Office.js never changes between two installations.
    'cache-control': file.startsWith(OFFICE_JS.folder) ? 'max-age=86400' : 'no-cache',
  });
  createReadStream(file).pipe(response);
}

/**
 * Serves dist/preview, to this machine only.
 *
 * @param {{ port: number }} options 0 takes any free port
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 * @throws the listening error, `EADDRINUSE` when the port is taken
 */
export function startServer({ port }) {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
      resolve({
        url: `http://127.0.0.1:${address.port}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
