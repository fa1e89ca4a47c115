import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const LOADER = pathToFileURL(join(__dirname, '..', '..', 'scripts', 'load-bundle.mjs')).href;
const PROGRAM = "const { basename } = require('node:path');\nconsole.log(basename(__filename), process.argv.length, (() => 6 * 7)());\n";

let folder: string;
let bundle: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'budget-cpts-'));
  bundle = join(folder, 'program.cjs');
  writeFileSync(bundle, PROGRAM);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(): string {
  const source = `import { loadBundle } from ${JSON.stringify(LOADER)}; loadBundle(${JSON.stringify(bundle)});`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', source], { encoding: 'utf8' });
  return stdout + stderr;
}

const codeFiles = (): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.code'));

it('runs a bundle as a module of its folder, and keeps what V8 made of it beside it', () => {
  expect(run()).toBe('program.cjs 1 42\n');
  expect(codeFiles()).toHaveLength(1);
  expect(run()).toBe('program.cjs 1 42\n');
});

it('runs it all the same when what was kept is damaged', () => {
  run();
  for (const name of codeFiles()) writeFileSync(join(folder, name), 'no code of V8');
  expect(run()).toBe('program.cjs 1 42\n');
});

it('runs it all the same when nothing can be kept', () => {
  run();
  const [name = ''] = codeFiles();
  rmSync(join(folder, name));
  // What is kept is first written under the name of the process, then renamed: a folder of that name is in its way.
  const source = `import { mkdirSync } from 'node:fs'; import { loadBundle } from ${JSON.stringify(LOADER)};
    mkdirSync(${JSON.stringify(join(folder, name))} + '.' + process.pid); loadBundle(${JSON.stringify(bundle)});`;
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', source], { encoding: 'utf8' });
  expect([stdout, status]).toEqual(['program.cjs 1 42\n', 0]);
});
