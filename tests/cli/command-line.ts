import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
export const examplePath = (name: string): string => join(ROOT, 'examples', `${name}.json`);

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as a script starts it, npm left out: npm alone takes half a second. */
export const classeur = (...args: readonly string[]): Promise<Ended> =>
  started(process.execPath, [join('scripts', 'run-node-app.mjs'), 'src/cli/main.ts', ...args]);

export const classeurThroughNpm = (...args: readonly string[]): Promise<Ended> =>
  started('npm', ['run', '--silent', 'classeur', '--', ...args]);

function started(program: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    const complaints: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => output.push(piece));
    child.stderr.on('data', (piece: Buffer) => complaints.push(piece));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(output).toString('utf8'), stderr: Buffer.concat(complaints).toString('utf8') });
    });
  });
}

/** A folder for the files of one test file, removed after its tests. */
export function scratchFolder(): {
  readonly path: (name: string) => string;
  readonly put: (name: string, content: unknown) => string;
  readonly names: () => readonly string[];
} {
  const folder = mkdtempSync(join(tmpdir(), 'budget-cpts-cli-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const path = (name: string): string => join(folder, name);
  return {
    path,
    put: (name, content) => {
      const isRaw = typeof content === 'string' || content instanceof Uint8Array;
      writeFileSync(path(name), isRaw ? content : JSON.stringify(content));
      return path(name);
    },
    names: () => readdirSync(folder).sort(),
  };
}

/** The lines of stderr, French spaces made plain so that a test can be read. */
export const linesOf = ({ stderr }: Ended): readonly string[] =>
  stderr
    .replaceAll(/[\u00A0\u202F]/g, ' ')
    .split('\n')
    .slice(0, -1);
