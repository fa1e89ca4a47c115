import { runCommand } from './run-command';
import { TEXTS } from './texts.fr';

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

runCommand(process.argv.slice(2)).then(
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
