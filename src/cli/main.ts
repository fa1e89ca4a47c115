import { Worker } from 'node:worker_threads';
import { inProject } from '../../scripts/project.mjs';
import { describeExcess } from '../host/limits.fr';
import { LIMITS } from '../host/limits';
import type { Reponse } from './run-command';
import { supervise } from './supervise';
import { about, TEXTS } from './texts.fr';

/** Everything is handed over before the process ends: where a pipe is slow, what is left in it would be lost. */
function print(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    // Whoever read has hung up (`| head`): nobody is left to tell.
    stream.once('error', () => {
      resolve();
    });
    stream.write(text, () => {
      resolve();
    });
  });
}

async function run(args: readonly string[]): Promise<Reponse> {
  const worker = new Worker(inProject('scripts', 'run-node-app.mjs'), {
    argv: ['src/cli/work.ts'],
    workerData: args,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.memory / 1e6 },
  });
  try {
    return (await supervise(worker)) as Reponse;
  } catch (error) {
    const excess = describeExcess(error);
    if (excess === undefined) throw error;
    // The first file named is the one that is read.
    return { code: 2, stdout: '', stderr: `${about(args[1] ?? '', excess)}\n` };
  }
}

run(process.argv.slice(2)).then(
  async ({ code, stdout, stderr }) => {
    await print(process.stdout, stdout);
    await print(process.stderr, stderr);
    process.exit(code);
  },
  async (error: unknown) => {
    await print(process.stderr, `${TEXTS.unexpected} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
