import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { inProject } from '../scripts/project.mjs';
import { runNpmScript } from '../scripts/run-npm-script.mjs';
import type { PanelWeight } from './figures';

export const ADDIN = inProject('dist', 'addin');

/** Builds the add-in as it is deployed, and weighs its scripts as they travel. */
export async function measurePanelWeight(): Promise<PanelWeight> {
  const { exitCode, output } = await runNpmScript('build', []);
  if (exitCode !== 0) throw new Error(output);
  const initial = [...readFileSync(`${ADDIN}/taskpane.html`, 'utf8').matchAll(/<script[^>]* src="([^":]+)"/g)].flatMap(
    ([, file]) => file ?? [],
  );
  if (initial.length === 0) throw new Error('taskpane.html starts no script of its own');
  return { initial: weigh(initial), all: weigh(readdirSync(ADDIN).filter((file) => file.endsWith('.js'))) };
}

const weigh = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(`${ADDIN}/${file}`)).byteLength, 0);
