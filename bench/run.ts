/** `npm run bench`: measures, prints, and writes the figures to bench/results and to the README. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../scripts/project.mjs';
import { CENTRE_ALSACE, readDossierFile } from './dossiers';
import { measureWorkbook } from './exchanges';
import type { Figures } from './figures';
import { measureInteractive } from './interactive/measure';
import { currentLoad, describeMachine } from './machine';
import { measurePanelWeight } from './panel-weight';
import { measureTimes } from './processes';
import { quoteInReadme } from './readme';
import { measureRecordings } from './recording';
import { measureStrangers } from './strangers';
import { tableOf, toMarkdown, toText } from './table';

const RESULTS = inProject('bench', 'results');

async function measure(): Promise<Figures> {
  const loadBefore = currentLoad();
  const dossier = readDossierFile(CENTRE_ALSACE);
  const times = await measureTimes(dossier);
  const strangers = await measureStrangers();
  const { exchanges, contents } = await measureWorkbook(dossier);
  const recordings = await measureRecordings(dossier);
  const panel = await measurePanelWeight();
  const { interactive, browser } = await measureInteractive();
  const date = new Date().toISOString().slice(0, 10);
  return {
    date,
    machine: describeMachine(browser, loadBefore),
    exchanges,
    recordings,
    workbook: contents,
    times,
    strangers,
    panel,
    interactive,
  };
}

async function run(): Promise<void> {
  const figures = await measure();
  const lines = tableOf(figures);
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${figures.date}.json`), `${JSON.stringify(figures, null, 2)}\n`);
  quoteInReadme(toMarkdown(lines, figures));
  console.log(toText(lines));
}

run().then(
  // The client leaves timers behind.
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
