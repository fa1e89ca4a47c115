import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject, ROOT } from '../scripts/project.mjs';
import type { Dossier } from '../src/domain/dossier';
import { dossierToJson } from '../src/domain/dossier-json';
import { CENTRE_ALSACE, withDepenses } from './dossiers';
import type { Times } from './figures';

const RUNS = 5;
const RUN_APP = inProject('scripts', 'run-node-app.mjs');

/** A script for Node and its arguments. */
type Program = readonly string[];

/** Each program from its start to its end, five times. */
export async function measureTimes(dossier: Dossier): Promise<Times> {
  const npm = process.env['npm_execpath'];
  if (npm === undefined) throw new Error('run this through npm: npm run bench');
  const folder = mkdtempSync(join(tmpdir(), 'budget-cpts-bench-'));
  const output = join(folder, 'budget.xlsx');
  const manyLines = join(folder, 'many-lines.json');
  writeFileSync(manyLines, JSON.stringify(dossierToJson(withDepenses(dossier, 300))));
  try {
    return await timeInTurn({
      generer: [RUN_APP, 'src/cli/main.ts', 'generer', CENTRE_ALSACE, output],
      genererByNpm: [npm, 'run', '--silent', 'classeur', '--', 'generer', CENTRE_ALSACE, output],
      straight: [RUN_APP, 'bench/straight.ts', CENTRE_ALSACE, output],
      generer300Lines: [RUN_APP, 'src/cli/main.ts', 'generer', manyLines, output],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All of them, and all of them again: what slows the machine down for a while slows them all down. */
async function timeInTurn(programs: Readonly<Record<keyof Times, Program>>): Promise<Times> {
  // Not counted: the first time bundles and compiles.
  for (const program of Object.values(programs)) await time(program);
  const turns: Readonly<Record<keyof Times, number>>[] = [];
  for (let turn = 0; turn < RUNS; turn += 1) {
    turns.push({
      generer: await time(programs.generer),
      genererByNpm: await time(programs.genererByNpm),
      straight: await time(programs.straight),
      generer300Lines: await time(programs.generer300Lines),
    });
  }
  return {
    generer: turns.map(({ generer }) => generer),
    genererByNpm: turns.map(({ genererByNpm }) => genererByNpm),
    straight: turns.map(({ straight }) => straight),
    generer300Lines: turns.map(({ generer300Lines }) => generer300Lines),
  };
}

/** Milliseconds. Rejects when the program fails: failing is quick. */
function time(program: Program): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, program, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(performance.now() - start);
      else reject(new Error(`${program.join(' ')} ended with ${String(code)}`));
    });
  });
}
