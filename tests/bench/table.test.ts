import { type Figures, median } from '../../bench/figures';
import { tableOf, toMarkdown, toText } from '../../bench/table';

const exchange = { roundTrips: 4, sent: 800_900, received: 1, largestRequest: 1 };
const FIGURES: Figures = {
  date: '2026-11-21',
  machine: {
    processor: 'A processor',
    cores: 2,
    memory: 24,
    system: 'Linux 6.1',
    node: 'v20.20.2',
    browser: 'Chromium 156',
    load: [0.1, 1.2],
  },
  exchanges: {
    generate: exchange,
    generateOneMission: exchange,
    generateEveryMission: { ...exchange, roundTrips: 5 },
    regenerate: exchange,
    addDepense: exchange,
    read: exchange,
  },
  recordings: [
    { mesures: 2000, exchange: { ...exchange, roundTrips: 3, received: 1_234_000 }, record: [900, 300, 310], read: [50, 100, 124] },
  ],
  workbook: { sheets: 14, cells: 2191, formulas: 1071, file: 57_150 },
  times: { generer: [9000, 2100, 2000, 1900, 2050], genererByNpm: [3100, 3001, 3002], straight: [500, 1000, 400], generer300Lines: [4000] },
  strangers: [{ kind: 'array', time: 900, memory: 90e6 }],
  panel: { initial: 160_000, all: 185_000 },
  interactive: { pane: [300, 250, 280], page: [1500], recording: [900, 320, 280, 310, 305] },
};

it('takes the middle of the runs, which one slow run does not move', () => {
  expect(median([9000, 2100, 2000, 1900, 2050])).toBe(2050);
  expect(median([2, 1])).toBe(1);
  expect(() => median([])).toThrow();
});

it('tells what is over its limit, and only that', () => {
  const over = tableOf(FIGURES).filter(({ isOver }) => isOver);
  expect(over.map(({ label, value, limit }) => [label, value, limit])).toEqual([
    ['— with every mission', '5', '4'],
    ['— started by npm, as typed', '3.00 s', '3.00 s'],
    ['a measure: from Ctrl+Enter to its amount, in that page', '310 ms', '300 ms'],
  ]);
  expect(
    toText(tableOf(FIGURES))
      .split('\n')
      .filter((line) => line.endsWith('OVER')),
  ).toHaveLength(3);
});

it('compares with the library alone in the same run', () => {
  expect(tableOf(FIGURES)).toContainEqual({ label: 'ratio of `generer` to that', value: '4.1' });
});

it('sets recording a measure against reading the same workbook', () => {
  expect(tableOf(FIGURES)).toContainEqual({
    label: 'to record a measure after 2 000: round trips, bytes sent, received',
    value: '3, 801 kB, 1 234 kB',
  });
  expect(tableOf(FIGURES)).toContainEqual({ label: '— time; as against reading', value: '310 ms; × 3.1' });
});

it('quotes every figure with the machine', () => {
  const markdown = toMarkdown(tableOf(FIGURES), FIGURES);
  expect(markdown).toContain('| whole process of `generer` | 2.05 s | ≤ 3.00 s |');
  expect(markdown).toContain('| bytes sent to generate | 801 kB | ≤ 1 150 kB |');
  expect(markdown).toContain('2026-11-21, A processor, 2 cores, 24 GB, Linux 6.1, Node 20.20.2, Chromium 156; load 0.1 → 1.2');
});
