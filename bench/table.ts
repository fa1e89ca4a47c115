import { type Figures, median, type Exchange, type Recording, type Runs, type Stranger } from './figures';

export interface Line {
  readonly label: string;
  readonly value: string;
  /** What the project promises; absent where it promises nothing. */
  readonly limit?: string;
  readonly isOver?: boolean;
}

const count = (value: number): string => value.toLocaleString('en').replaceAll(',', ' ');
const kilobytes = (bytes: number): string => `${count(Math.round(bytes / 1000))} kB`;
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
const milliseconds = (runs: Runs): string => `${count(Math.round(median(runs)))} ms`;
const trips = ({ roundTrips, sent }: Exchange): string => `${roundTrips}, ${kilobytes(sent)}`;

const atMost = (label: string, value: number, limit: number, show: (value: number) => string): Line => ({
  label,
  value: show(value),
  limit: show(limit),
  isOver: value > limit,
});

/** The figures as people read them, those with a promise first. */
export function tableOf({ exchanges, recordings, workbook, times, strangers, panel, interactive }: Figures): readonly Line[] {
  const { generate, generateOneMission, generateEveryMission, regenerate, addDepense, read } = exchanges;
  return [
    atMost('Office.js round trips to generate', generate.roundTrips, 4, count),
    atMost('— with one mission', generateOneMission.roundTrips, 4, count),
    atMost('— with every mission', generateEveryMission.roundTrips, 4, count),
    atMost('bytes sent to generate', generate.sent, 1_150_000, kilobytes),
    atMost('whole process of `generer`', median(times.generer), 3000, seconds),
    atMost('— started by npm, as typed', median(times.genererByNpm), 3000, seconds),
    atMost('initial script of the panel, gzip', panel.initial, 160_000, kilobytes),
    { label: 'all scripts of the panel, gzip', value: kilobytes(panel.all) },
    { label: 'cells', value: count(workbook.cells) },
    { label: 'formulas', value: count(workbook.formulas) },
    { label: 'sheets; file', value: `${workbook.sheets}; ${kilobytes(workbook.file)}` },
    { label: 'same cells straight with the .xlsx library, whole process', value: seconds(median(times.straight)) },
    { label: 'ratio of `generer` to that', value: (median(times.generer) / median(times.straight)).toFixed(1) },
    { label: '`generer` with 300 expense lines', value: seconds(median(times.generer300Lines)) },
    ...strangers.flatMap(linesOfStranger),
    { label: 'to regenerate: round trips, bytes sent', value: trips(regenerate) },
    { label: 'to add a line: round trips, bytes sent', value: trips(addDepense) },
    { label: 'to read: round trips, bytes sent', value: trips(read) },
    ...recordings.flatMap(linesOfRecording),
    { label: 'pane usable after (Chromium, no network)', value: milliseconds(interactive.pane) },
    { label: 'page with the grid usable after', value: milliseconds(interactive.page) },
    atMost('a measure: from Ctrl+Enter to its amount, in that page', median(interactive.recording), 300, (time) => milliseconds([time])),
  ];
}

const STRANGERS: Readonly<Record<Stranger['kind'], string>> = {
  array: 'one array formula over a sheet',
  sums: '199 sums of a whole column',
  cells: '4 million cells',
};

const linesOfStranger = ({ kind, time, memory }: Stranger): readonly Line[] => [
  { label: `\`lire\` of what is not ours, ${STRANGERS[kind]}: whole process`, value: seconds(time) },
  atMost('— memory at its peak', memory, 500_000_000, (bytes) => `${count(Math.round(bytes / 1_000_000))} MB`),
];

const linesOfRecording = ({ mesures, exchange: { roundTrips, sent, received }, record, read }: Recording): readonly Line[] => [
  {
    label: `to record a measure after ${count(mesures)}: round trips, bytes sent, received`,
    value: `${roundTrips}, ${kilobytes(sent)}, ${kilobytes(received)}`,
  },
  { label: '— time; as against reading', value: `${milliseconds(record)}; × ${(median(record) / median(read)).toFixed(1)}` },
];

export function toText(lines: readonly Line[]): string {
  const width = Math.max(...lines.map(({ label }) => label.length));
  return lines
    .map(({ label, value, limit, isOver }) => {
      const promise = limit === undefined ? '' : `  at most ${limit}${isOver ? '  OVER' : ''}`;
      return `${label.padEnd(width)}  ${value.padStart(16)}${promise}`;
    })
    .join('\n');
}

export function toMarkdown(lines: readonly Line[], { date, machine }: Figures): string {
  const { processor, cores, memory, system, node, browser, load } = machine;
  const rows = lines.map(({ label, value, limit }) => `| ${label} | ${value} | ${limit === undefined ? '' : `≤ ${limit}`} |`);
  return [
    '| CPTS Centre Alsace | measured | promised |',
    '|---|---:|---:|',
    ...rows,
    '',
    `After each action the client gives its references back in a request of its own, which counts as a round trip. Medians of five, ${date}, ${processor}, ${cores} cores, ${memory} GB, ${system}, Node ${node.slice(1)}, ${browser}; load ${load.map((value) => value.toFixed(1)).join(' → ')}. \`npm run bench\` measures again, fills this table and writes \`bench/results\`.`,
  ].join('\n');
}
