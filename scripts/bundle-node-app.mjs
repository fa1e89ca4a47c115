import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { directFieldsPlugin } from './direct-fields.mjs';
import { fingerprint } from './fingerprint.mjs';
import { CACHE, inProject } from './project.mjs';

/**
 * Bundles a TypeScript program of this project for Node, packages included, and keeps the result until a source changes:
 * the embedded workbook is thousands of small modules, and loading them one by one takes seven times longer than one file.
 *
 * @param {string} entry path of the program from the project's folder, with `/`
 * @returns {Promise<string>} path of the bundle
 */
export async function bundleNodeApp(entry) {
  const name = `${basename(dirname(entry))}-${basename(entry, '.ts')}`;
  const bundle = join(CACHE, `${name}-${fingerprint(dirname(entry))}.cjs`);
  if (existsSync(bundle)) return bundle;

  mkdirSync(CACHE, { recursive: true });
  const { build } = await import('esbuild');
  // Another process may be doing the same: each writes its own file, and the last name given wins.
  const draft = `${bundle}.${process.pid}`;
  await build({
    entryPoints: [inProject(entry)],
    outfile: draft,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [directFieldsPlugin],
    // A script run from V8's code cache cannot `import()`: `require` does the same, of ES modules too since Node 20.19.
    supported: { 'dynamic-import': false },
    // Read as text, started as programs, or knowing where they stand: never part of a bundle.
    external: ['@microsoft/office-js', 'esbuild', 'playwright-core', inProject('scripts', '*.mjs')],
    logLevel: 'warning',
  });
  // What was made from other sources, the code V8 kept of it included.
  for (const old of readdirSync(CACHE)) {
    if (old.startsWith(`${name}-`) && !old.startsWith(basename(bundle))) rmSync(join(CACHE, old), { force: true });
  }
  renameSync(draft, bundle);
  return bundle;
}
