import { openWorkbook } from '../src/cli/open-workbook';
import type { Dossier } from '../src/domain/dossier';
import { withMesures } from './dossiers';
import { exchange } from './exchanges';
import type { Recording } from './figures';

/** Measures in the workbook: a first year, a whole contract, and what no CPTS has. */
const SIZES = [20, 200, 2000] as const;
const RUNS = 5;

/** What one more measure costs, as against reading the same workbook. */
export async function measureRecordings(dossier: Dossier): Promise<readonly Recording[]> {
  const recordings: Recording[] = [];
  for (const size of SIZES) recordings.push(await measureRecording(withMesures(dossier, size)));
  return recordings;
}

async function measureRecording(dossier: Dossier): Promise<Recording> {
  const [mesure] = dossier.mesures;
  if (!mesure) throw new Error('The example has no measure to record again');
  const workbook = await openWorkbook(null);
  const { classeur, host } = workbook;
  await classeur.generate(dossier, () => undefined);
  // Not timed: what runs for the first time is compiled.
  const cost = await exchange(workbook, () => classeur.addMesures([mesure]));
  await classeur.read();
  const record: number[] = [];
  const read: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    record.push(await time(() => classeur.addMesures([mesure])));
    read.push(await time(() => classeur.read()));
  }
  await host.dispose();
  return { mesures: dossier.mesures.length, exchange: cost, record, read };
}

/** Milliseconds. */
async function time(action: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}
