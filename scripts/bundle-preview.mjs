import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { inProject } from './project.mjs';

export const PREVIEW = inProject('dist', 'preview');
const PAGE = inProject('src', 'preview', 'index.html');

/**
 * What esbuild needs to make the preview page. ES modules, because its two entries share one embedded workbook:
 * `preview-host` puts it in place before Office.js, `preview` shows it.
 *
 * @returns {import('esbuild').BuildOptions}
 */
export const previewOptions = () => ({
  entryPoints: { 'preview-host': inProject('src', 'preview', 'host-entry.ts'), preview: inProject('src', 'preview', 'main.tsx') },
  outdir: PREVIEW,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  minify: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.svg': 'dataurl', '.png': 'dataurl', '.woff2': 'file' },
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'warning',
});

/** Empties the folder and puts in it what is not bundled. */
export function layPreviewFolder() {
  rmSync(PREVIEW, { recursive: true, force: true });
  mkdirSync(PREVIEW, { recursive: true });
  copyFileSync(PAGE, join(PREVIEW, 'index.html'));
}

/**
 * Builds the preview page unless the one in dist/preview was made from these very sources.
 *
 * @returns {Promise<{ built: boolean }>}
 */
export async function buildPreview() {
  const state = fingerprint();
  const stamp = join(PREVIEW, '.fingerprint');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return { built: false };

  layPreviewFolder();
  const { build } = await import('esbuild');
  await build(previewOptions());
  writeFileSync(stamp, state);
  return { built: true };
}
