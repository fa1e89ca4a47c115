import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { runCompiled } from './compiled-script.mjs';

/**
 * Runs a CommonJS bundle in this process.
 *
 * @param {string} bundle absolute path; its `import()` must have been bundled away, and its name change with its contents
 */
export function loadBundle(bundle) {
  const run = runCompiled(Module.wrap(readFileSync(bundle, 'utf8')), { filename: bundle, codeFile: bundle });
  if (typeof run !== 'function') throw new Error(`${bundle} is no CommonJS module`);
  const module = { exports: {} };
  Reflect.apply(run, module.exports, [module.exports, createRequire(bundle), module, bundle, dirname(bundle)]);
}
