import { runCommand, type Reponse } from '../../src/cli/run-command';
import { installInNode } from '../../src/host/install/node';

const office = installInNode();

/** The command without a process of its own: what many small tests need. */
export const command = (...args: readonly string[]): Promise<Reponse> => runCommand(args, () => office);

// The client tidies up after a run without being waited for; the next test file must not find it at work.
afterAll(
  () =>
    new Promise((resolve) => {
      setTimeout(resolve, 20);
    }),
);
