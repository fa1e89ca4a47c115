/** Everything one run of the bench measured, on one machine. */
export interface Figures {
  /** ISO day. */
  readonly date: string;
  readonly machine: Machine;
  readonly exchanges: Exchanges;
  readonly recordings: readonly Recording[];
  readonly workbook: Contents;
  readonly times: Times;
  readonly strangers: readonly Stranger[];
  readonly panel: PanelWeight;
  readonly interactive: Interactive;
}

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** Gibibytes. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  readonly browser: string;
  /** Processes that waited for a core on average over the last minute, when the run started and ended: well above 0 at the start, times are too long. */
  readonly load: readonly [before: number, after: number];
}

/** What one action sent to Excel and received, the client's tidying of its references included. */
export interface Exchange {
  readonly roundTrips: number;
  /** Bytes, as all that follow. */
  readonly sent: number;
  readonly received: number;
  readonly largestRequest: number;
}

export interface Exchanges {
  readonly generate: Exchange;
  readonly generateOneMission: Exchange;
  readonly generateEveryMission: Exchange;
  /** The same dossier once more. */
  readonly regenerate: Exchange;
  readonly addDepense: Exchange;
  readonly read: Exchange;
}

/** One more measure in a workbook that holds some, in the process of the command line. */
export interface Recording {
  /** In the workbook before. */
  readonly mesures: number;
  readonly exchange: Exchange;
  /** Milliseconds of `addMesures`, up to the results it brings back. */
  readonly record: Runs;
  /** Milliseconds of `read`, each right after the recording of the same place in the list. */
  readonly read: Runs;
}

export interface Contents {
  readonly sheets: number;
  /** That hold a value or a formula. */
  readonly cells: number;
  readonly formulas: number;
  /** Bytes of the .xlsx. */
  readonly file: number;
}

/** Milliseconds, run after run, in the order they were measured. */
export type Runs = readonly number[];

/** From the start of a process to its end. */
export interface Times {
  readonly generer: Runs;
  /** The same, as typed: npm starts it. */
  readonly genererByNpm: Runs;
  /** The same cells, formulas and styles written with the .xlsx library alone: no Office.js, no calculation. */
  readonly straight: Runs;
  readonly generer300Lines: Runs;
}

/** A workbook that is not ours, heavy in one way: the whole process of `lire` that says so. */
export interface Stranger {
  readonly kind: 'array' | 'sums' | 'cells';
  /** Milliseconds. */
  readonly time: number;
  /** Bytes that the process held at its peak. */
  readonly memory: number;
}

/** Bytes of script after gzip. */
export interface PanelWeight {
  readonly initial: number;
  readonly all: number;
}

/** Milliseconds; for the first two, from the start of the navigation to the first field or button of the panel that can be used. */
export interface Interactive {
  /** The built pane under Microsoft's client, an empty workbook under it. */
  readonly pane: Runs;
  /** The page that shows the panel beside a grid, the sample in it. */
  readonly page: Runs;
  /** In that page, the sample in it: from Ctrl+Enter in quick entry to the first frame that shows the new amount. */
  readonly recording: Runs;
}

export function median(runs: Runs): number {
  const sorted = [...runs].sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error('No median of nothing');
  return middle;
}
