import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/**
 * Runs a CommonJS bundle in this process, compiled by V8 once for all: compiling the embedded workbook takes longer than
 * reading what V8 made of it. The first run leaves that beside the bundle when it exits, functions compiled on the way included.
 *
 * @param {string} bundle absolute path; its `import()` must have been bundled away
 */
export function loadBundle(bundle) {
  const codeFile = `${bundle}.${process.versions.v8}.code`;
  const cachedData = existsSync(codeFile) ? readFileSync(codeFile) : undefined;
  const script = new Script(Module.wrap(readFileSync(bundle, 'utf8')), { filename: bundle, ...(cachedData && { cachedData }) });
  // Refused when it is damaged or was made under other flags of V8: compiled then as if there were none, and made anew.
  if (!cachedData || script.cachedDataRejected) process.once('exit', () => keep(codeFile, script));

  const module = { exports: {} };
  /** @type {unknown} */
  const run = script.runInThisContext();
  if (typeof run !== 'function') throw new Error(`${bundle} is no CommonJS module`);
  Reflect.apply(run, module.exports, [module.exports, createRequire(bundle), module, bundle, dirname(bundle)]);
}

/**
 * @param {string} codeFile
 * @param {Script} script
 */
function keep(codeFile, script) {
  // Another process may be doing the same: each writes its own file, and the last name given wins.
  const draft = `${codeFile}.${process.pid}`;
  try {
    writeFileSync(draft, script.createCachedData());
    renameSync(draft, codeFile);
  } catch {
    // The program has done its work: without this file the next start is slower, nothing else.
  }
}
