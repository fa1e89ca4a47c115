import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { directFieldsPlugin } from './direct-fields.mjs';
import { fingerprint } from './fingerprint.mjs';
import { inProject } from './project.mjs';

export const PREVIEW = inProject('dist', 'preview');
const PAGE = inProject('src', 'preview', 'index.html');

/**
 * What esbuild needs to make the preview page. ES modules, because its two entries share one embedded workbook:
 * `preview-host` puts it in place before Office.js, `preview` shows it.
 *
 * @param {string} folder
 * @returns {import('esbuild').BuildOptions}
 */
export const previewOptions = (folder) => ({
  entryPoints: { 'preview-host': inProject('src', 'preview', 'host-entry.ts'), preview: inProject('src', 'preview', 'main.tsx') },
  outdir: folder,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  minify: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [directFieldsPlugin],
  loader: { '.svg': 'dataurl', '.png': 'dataurl', '.woff2': 'file' },
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'warning',
});

/**
 * Empties a folder and puts in it what is not bundled.
 *
 * @param {string} folder
 */
export function layPreviewFolder(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyFileSync(PAGE, join(folder, 'index.html'));
}

/**
 * Builds the preview page unless the one in dist/preview was made from these very sources. A build that fails leaves that one in place.
 *
 * @returns {Promise<{ built: boolean }>}
 */
export async function buildPreview() {
  const state = fingerprint();
  const stamp = join(PREVIEW, '.fingerprint');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return { built: false };

  const draft = `${PREVIEW}-${process.pid}`;
  try {
    layPreviewFolder(draft);
    const { build } = await import('esbuild');
    await build(previewOptions(draft));
    writeFileSync(join(draft, '.fingerprint'), state);
    rmSync(PREVIEW, { recursive: true, force: true });
    renameSync(draft, PREVIEW);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return { built: true };
}
