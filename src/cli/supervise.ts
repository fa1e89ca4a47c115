import type { Worker } from 'node:worker_threads';
import { LIMITS } from '../host/limits';
import { TooLarge } from '../host/too-large';

/** How often the clock is looked at, in milliseconds. */
const PACE = 200;

/**
 * What a thread answers. One that takes all the time or the memory there is, whatever in a file made it, is ended:
 * nothing inside it could tell, for a calculation does not stop to look at the clock.
 * @param seconds of processor, not of the clock: who waits for a busy machine is not at fault
 * @throws TooLarge `seconds` or `memory`; what the thread threw
 */
export async function supervise(worker: Worker, seconds: number = LIMITS.seconds): Promise<unknown> {
  let answer: unknown;
  const start = process.cpuUsage();
  const ended = new Promise<void>((resolve, reject) => {
    worker.on('message', (message) => {
      answer = message;
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooLarge('memory') : error);
    });
    worker.on('exit', () => {
      resolve();
    });
  });
  const watch = setInterval(() => {
    const { user, system } = process.cpuUsage(start);
    if ((user + system) / 1e6 > seconds) void worker.terminate();
  }, PACE);
  try {
    await ended;
  } finally {
    clearInterval(watch);
  }
  if (answer === undefined) throw new TooLarge('seconds');
  return answer;
}
