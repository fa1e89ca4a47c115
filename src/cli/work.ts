import { parentPort, workerData } from 'node:worker_threads';
import { runCommand } from './run-command';

/** The command itself, in a thread of its own that `main.ts` supervises; what it throws reaches that one. */
async function work(args: unknown): Promise<void> {
  if (!Array.isArray(args)) throw new Error('The thread was given no arguments');
  parentPort?.postMessage(await runCommand(args.map(String)));
  // The client leaves timers behind.
  process.exit();
}

void work(workerData);
