import { setTimeout as wait } from 'node:timers/promises';
import { openWorkbook, type OpenWorkbook } from '../src/cli/open-workbook';
import type { Dossier, Missions } from '../src/domain/dossier';
import { CODES_MISSION } from '../src/domain/mission';
import { withMissions } from './dossiers';
import type { Contents, Exchange, Exchanges } from './figures';

/** Milliseconds after which the client has given its references back: it does so unasked, after the answer. */
const TIDYING = 100;

export interface MeasuredWorkbook {
  readonly exchanges: Exchanges;
  readonly contents: Contents;
}

/** What each action of the panel costs on the wire, and what the first of them made. */
export async function measureWorkbook(dossier: Dossier): Promise<MeasuredWorkbook> {
  const workbook = await openWorkbook(null);
  const generate = await exchange(workbook, () => workbook.classeur.generate(dossier, () => undefined));
  const contents = await countContents(workbook);
  const read = await exchange(workbook, () => workbook.classeur.read());
  const regenerate = await exchange(workbook, () => workbook.classeur.generate(dossier, () => undefined));
  const [depense] = dossier.depenses;
  if (!depense) throw new Error('The example has no expense to add again');
  const addDepense = await exchange(workbook, () => workbook.classeur.addDepense(depense));
  await workbook.host.dispose();
  return {
    contents,
    exchanges: {
      generate,
      generateOneMission: await generateMissions(dossier, ['acces']),
      generateEveryMission: await generateMissions(dossier, CODES_MISSION),
      regenerate,
      addDepense,
      read,
    },
  };
}

async function generateMissions(dossier: Dossier, missions: readonly (keyof Missions)[]): Promise<Exchange> {
  const workbook = await openWorkbook(null);
  const cost = await exchange(workbook, () => workbook.classeur.generate(withMissions(dossier, missions), () => undefined));
  await workbook.host.dispose();
  return cost;
}

/** What the action costs on the wire, with what the client asks for once it is over. */
export async function exchange({ host: { stats } }: OpenWorkbook, action: () => Promise<unknown>): Promise<Exchange> {
  stats.reset();
  await action();
  await wait(TIDYING);
  const { requests, bytesSent, bytesReceived, largestRequest } = stats;
  return { roundTrips: requests, sent: bytesSent, received: bytesReceived, largestRequest };
}

async function countContents({ host, save }: OpenWorkbook): Promise<Contents> {
  const { sheets } = host.book.data;
  const cells = sheets.flatMap((sheet) => [...sheet.cells.values()]);
  return {
    sheets: sheets.length,
    cells: cells.filter(({ value, formula }) => value !== '' || formula !== undefined).length,
    formulas: cells.filter(({ formula }) => formula !== undefined).length,
    file: (await save()).byteLength,
  };
}
