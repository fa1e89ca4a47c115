import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Script } from 'node:vm';

/**
 * Runs a script in the global scope of this process, from what V8 made of it the first time: for megabytes of source,
 * compiling takes longer than reading that. It is written when the process exits, functions compiled on the way included.
 *
 * @param {string} source
 * @param {object} places
 * @param {string} places.filename what traces call the script
 * @param {string} places.codeFile never the same for two sources: V8 only compares their lengths
 * @returns {unknown} the value of its last statement
 */
export function runCompiled(source, { filename, codeFile }) {
  const codeOfThisV8 = `${codeFile}.${process.versions.v8}.code`;
  const cachedData = existsSync(codeOfThisV8) ? readFileSync(codeOfThisV8) : undefined;
  const script = new Script(source, { filename, ...(cachedData && { cachedData }) });
  // Refused when it is damaged or was made under other flags of V8: compiled then as if there were none, and made anew.
  if (!cachedData || script.cachedDataRejected) process.once('exit', () => keep(codeOfThisV8, script));
  return script.runInThisContext();
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
