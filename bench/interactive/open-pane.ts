import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import type { BrowserContext } from 'playwright-core';
import { inProject } from '../../scripts/project.mjs';
import { ADDIN } from '../panel-weight';

const ORIGIN = 'https://budget.example';
const CLIENT = inProject('node_modules', '@microsoft', 'office-js', 'dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

export const PANE = `${ORIGIN}/taskpane.html`;

/** Gives the built add-in as if it were deployed, and Microsoft's client as if it came from its server, without the network's delays. */
export async function servePane(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: await bundleHost() });
  await context.route(/^https:/, async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const file = origin === ORIGIN ? join(ADDIN, pathname) : join(CLIENT, pathname.replace('/lib/1/hosted/', ''));
    await route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? 'application/octet-stream' });
  });
}

async function bundleHost(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [inProject('bench', 'interactive', 'pane-host.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles.map(({ text }) => text).join('\n');
}
