/**
 * `npm test`: everything that must hold before a change lands. Every step runs even after one failed, so that one run tells all;
 * the last line counts what was really run, and the exit code is 0 only when nothing failed.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from './project.mjs';
import { runNpmScript } from './run-npm-script.mjs';
import { isJestReport, verdictOf } from './test-verdict.cjs';

/**
 * @typedef {object} Step
 * @property {string} script name in package.json
 * @property {string} title
 * @property {boolean} [isJest] its tests are counted one by one; otherwise the step counts for one
 */

const RESULTS = join(CACHE, 'test-results');

/** One group after the other; inside a group, two steps at a time. Tests share the processors among themselves. */
/** @type {readonly (readonly Step[])[]} */
const GROUPS = [
  [{ script: 'tools', title: 'outils' }],
  [
    { script: 'typecheck', title: 'types' },
    { script: 'build', title: 'complément' },
    { script: 'floors', title: 'étages' },
    { script: 'preview', title: 'aperçu' },
    { script: 'licences', title: 'licences' },
    { script: 'format:check', title: 'mise en forme' },
    { script: 'dead-code', title: 'code mort' },
    { script: 'lint', title: 'règles de code' },
  ],
  [{ script: 'size', title: 'poids du volet' }],
  [{ script: 'test:unit', title: 'tests', isJest: true }],
  [{ script: 'test:e2e', title: 'tests dans la page', isJest: true }],
];

/**
 * @param {Step} step
 * @returns {Promise<import('./test-verdict.cjs').Verdict>}
 */
async function runStep(step) {
  const report = join(RESULTS, `${step.script.replace(':', '-')}.json`);
  const { exitCode, output, seconds } = await runNpmScript(step.script, step.isJest ? ['--json', `--outputFile=${report}`] : []);
  const verdict = step.isJest
    ? verdictOf(readJestReport(report), exitCode)
    : { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1 };

  const count = step.isJest ? `réussis ${verdict.passed}, en échec ${verdict.failed}` : '';
  console.log(`${verdict.failed === 0 ? '✓' : '✗'} ${step.title.padEnd(20)} ${seconds.toFixed(1).padStart(6)} s  ${count}`.trimEnd());
  if (verdict.failed > 0) console.log(`\n${output.trim()}\n`);
  return verdict;
}

/** @param {string} file */
function readJestReport(file) {
  try {
    /** @type {unknown} */
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return isJestReport(report) ? report : null;
  } catch {
    // Jest stopped before writing it: the verdict counts that as a failure.
    return null;
  }
}

/**
 * @param {readonly Step[]} steps
 * @param {number} atOnce
 */
async function runGroup(steps, atOnce) {
  const waiting = [...steps];
  /** @type {import('./test-verdict.cjs').Verdict[]} */
  const verdicts = [];
  const worker = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) verdicts.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return verdicts;
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const started = performance.now();
/** @type {import('./test-verdict.cjs').Verdict[]} */
const verdicts = [];
for (const group of GROUPS) verdicts.push(...(await runGroup(group, 2)));

const passed = verdicts.reduce((sum, verdict) => sum + verdict.passed, 0);
const failed = verdicts.reduce((sum, verdict) => sum + verdict.failed, 0);
console.log(`\n${((performance.now() - started) / 1000).toFixed(0)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
