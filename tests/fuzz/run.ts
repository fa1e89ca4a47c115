/** `npm run fuzz -- [RUNS] [SEED]`: wounds workbooks of ours until one makes a command end otherwise than with 0 or 2. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { runCommand } from '../../src/cli/run-command';
import { inProject } from '../../scripts/project.mjs';
import { unpackParts } from '../../src/host/xlsx/zip';
import { arbitraryWounded } from './wounds';

const [runs = 200, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'budget-cpts-fuzz-'));
const path = (name: string): string => join(folder, name);

async function fuzz(): Promise<void> {
  console.log(`seed ${seed}, ${runs} runs`);
  await runCommand(['generer', inProject('examples', 'centre-alsace.json'), path('sain.xlsx')]);
  const sound = await unpackParts(readFileSync(path('sain.xlsx')));
  const ends = new Map<string, number>();
  let failures = 0;
  let slowest = { time: 0, told: '' };
  const command = fc.constantFrom('lire', 'regenerer');
  for (const [name, make] of fc.sample(fc.tuple(command, arbitraryWounded(sound)), { numRuns: runs, seed })) {
    const { bytes, told } = await make();
    writeFileSync(path('blesse.xlsx'), bytes);
    const start = performance.now();
    const args = [name, path('blesse.xlsx'), ...(name === 'lire' ? [] : [path('sortie.xlsx')])];
    const end = await runCommand(args).then(
      ({ code, stderr }) => (code === 0 ? '0' : `2 ${stderr.split('\n')[0]?.replace(folder, '').slice(0, 110) ?? ''}`),
      (error: unknown) => {
        failures += 1;
        console.log(`\n${name} after ${told}\n${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
        return 'failed';
      },
    );
    const time = performance.now() - start;
    if (time > slowest.time) slowest = { time, told };
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  for (const [end, count] of [...ends].sort(([, a], [, b]) => b - a)) console.log(String(count).padStart(5), end);
  console.log(`slowest: ${(slowest.time / 1000).toFixed(1)} s, ${slowest.told}`);
  rmSync(folder, { recursive: true });
  process.exit(failures === 0 ? 0 : 1);
}

void fuzz();
