import { spawn } from 'node:child_process';
import { ROOT } from './project.mjs';

/**
 * Runs a script of package.json to its end and keeps what it printed.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Promise<{ exitCode: number, output: string, seconds: number }>} exit code 1 when it was killed or could not start
 */
export function runNpmScript(name, args) {
  // Windows cannot start npm without a shell; npm tells the programs it runs where its own program is.
  const npm = process.env['npm_execpath'];
  if (npm === undefined) throw new Error('run this through npm: npm test');

  const started = performance.now();
  const child = spawn(process.execPath, [npm, 'run', '--silent', name, '--', ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  /** @type {Buffer[]} */
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => chunks.push(chunk));

  return new Promise((resolve) => {
    /** @param {number} exitCode */
    const finish = (exitCode) =>
      resolve({ exitCode, output: Buffer.concat(chunks).toString('utf8'), seconds: (performance.now() - started) / 1000 });
    child.on('error', (error) => {
      chunks.push(Buffer.from(error.message));
      finish(1);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}
