import { Worker } from 'node:worker_threads';
import { supervise } from '../../src/cli/supervise';
import { TooLarge } from '../../src/host/too-large';

const thread = (code: string, megabytes = 32): Worker =>
  new Worker(`const { parentPort } = require('node:worker_threads'); ${code}`, {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });

jest.setTimeout(120_000);

describe('a thread', () => {
  it('gives its answer', async () => {
    expect(await supervise(thread('parentPort.postMessage({ code: 0 }); process.exit();'))).toEqual({ code: 0 });
  });

  it('is ended when it never would', async () => {
    await expect(supervise(thread('for (;;);'), 0.3)).rejects.toEqual(new TooLarge('seconds'));
  });

  it('is ended when it takes all the memory it may', async () => {
    await expect(supervise(thread('const all = []; for (;;) all.push(new Array(200_000).fill(all.length));'))).rejects.toEqual(
      new TooLarge('memory'),
    );
  });

  it('tells what it threw', async () => {
    await expect(supervise(thread("throw new Error('un bogue')"))).rejects.toThrow('un bogue');
  });
});
