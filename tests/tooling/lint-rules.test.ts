import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './project';

/** A line of code, and the rule that must refuse it; `null` when nothing may. `$` stands for a name of its own. */
type Sample = readonly [rule: string | null, line: string];

const run = (body: string): string => `export const $ = (): Promise<void> => Excel.run(async (context) => { ${body} });`;
const RANGE = 'const r = context.workbook.getSelectedRange();';
const ASYNC = 'export const $ = async (): Promise<void> => { await Promise.resolve(); };';
const ON_READY = 'export const $ = (): Promise<unknown> => Office.onReady();';
const SYNC_IN_LOOP = run('for (const i of [1, 2]) { void i; await context.sync(); }');

/** Files of the project in whose place the lines are judged. */
const SAMPLES: Readonly<Record<string, readonly Sample[]>> = {
  'src/domain/money.ts': [
    ['no-restricted-globals', 'export const $ = (): Date => new Date(0);'],
    ['no-restricted-syntax', ASYNC],
    ['no-restricted-globals', run('await context.sync();')],
  ],
  'src/domain/calendrier.ts': [
    [null, 'export const $ = (): number => Date.UTC(2026, 0, 1);'],
    ['no-restricted-syntax', 'export const $ = (): number => Date.now();'],
    ['no-restricted-syntax', 'export const $ = (): number => new Date().getTime();'],
  ],
  'src/plan/styles.ts': [
    ['no-restricted-globals', 'export const $ = (): number => globalThis.Date.now();'],
    ['no-restricted-properties', 'export const $ = (): number => Math.random();'],
    ['no-restricted-syntax', ASYNC],
    ['no-restricted-globals', ON_READY],
    ['@typescript-eslint/no-explicit-any', 'export const $ = (x: any): unknown => x;'],
    ['@typescript-eslint/no-non-null-assertion', 'export const $ = (x: string | null): string => x!;'],
    ['@typescript-eslint/ban-ts-comment', '// @ts-expect-error: because'],
    ['eqeqeq', 'export const $ = (x: string): boolean => x == "a"; // eslint-disable-line eqeqeq'],
    ['no-restricted-syntax', 'export default 1;'],
    ['no-restricted-syntax', 'export const $ = (x: string): number => JSON.parse(x) as number;'],
    ['no-console', 'export const $ = (): void => { console.log(1); };'],
  ],
  'src/plan/names.ts': [
    ['@typescript-eslint/no-floating-promises', 'export const $ = (x: Promise<void>): void => { x; };'],
    ['@typescript-eslint/no-unnecessary-condition', 'export const $ = (x: string): string => x ?? "";'],
  ],
  'src/host/engine.ts': [
    ['no-restricted-syntax', 'export type $ = Excel.Range;'],
    ['no-restricted-globals', 'export const $ = (): unknown => window.Excel;'],
    ['no-restricted-globals', 'export const $ = (): unknown => OfficeExtension;'],
    [null, ASYNC],
  ],
  'src/taskpane/champs/champ.tsx': [
    ['no-restricted-globals', ON_READY],
    ['office-addins/no-context-sync-in-loop', SYNC_IN_LOOP],
    ['jsx-a11y/alt-text', 'export const $ = () => <img src="a.png" />;'],
    ['react-hooks/rules-of-hooks', 'export const useA$ = (a: boolean): void => { if (a) { useState(1); } };'],
    [null, 'import { useState } from "react";'],
  ],
  'src/excel/run.ts': [
    [null, run(`${RANGE} r.load('address'); await context.sync(); return r.address;`)],
    [null, 'export type $ = Excel.Range;'],
    ['office-addins/load-object-before-read', run(`${RANGE} await context.sync(); void r.address;`)],
    ['office-addins/call-sync-before-read', run(`${RANGE} r.load('address'); void r.address; await context.sync();`)],
    ['office-addins/call-sync-after-load', run(`${RANGE} await context.sync(); r.load('address'); void r.address;`)],
    ['office-addins/no-context-sync-in-loop', SYNC_IN_LOOP],
    ['office-addins/no-empty-load', run(`${RANGE} r.load(); await context.sync();`)],
    ['office-addins/no-navigational-load', run(`${RANGE} r.load('fill'); await context.sync();`)],
    [
      'office-addins/test-for-null-using-isNullObject',
      run("const s = context.workbook.worksheets.getItemOrNullObject('x'); if (s === null) { return; }"),
    ],
    ['office-addins/no-office-initialize', 'Office.initialize = (): void => undefined;'],
  ],
  'src/plan/model.ts': [...Array.from({ length: 250 }, (): Sample => [null, '']), ['max-lines', 'export const $ = 1;']],
  'tests/tooling/project.ts': [
    ['no-restricted-syntax', "it.skip('x', () => undefined);"],
    ['no-restricted-syntax', "test.only('x', () => undefined);"],
    ['no-restricted-syntax', "xdescribe('x', () => undefined);"],
    [null, "it('x', () => undefined);"],
  ],
};

const TYPED = ['src/plan/names.ts'];

const CASES = Object.entries(SAMPLES).flatMap(([file, samples]) =>
  samples.map(([rule, line], index) => ({ file, rule, line: line.replaceAll('$', `x${String(index)}`), number: index + 1 })),
);

/** The rules broken in each file, by line: `src/plan/styles.ts:3` → `no-restricted-syntax`… */
function lint(): ReadonlyMap<string, readonly string[]> {
  const program = join(ROOT, 'tests', 'tooling', 'lint-texts.mjs');
  const files = Object.keys(SAMPLES).map((file) => ({
    file,
    typed: TYPED.includes(file),
    text: CASES.filter((sample) => sample.file === file)
      .map(({ line }) => line)
      .join('\n'),
  }));
  const { stdout, stderr } = spawnSync(process.execPath, [program], { cwd: ROOT, encoding: 'utf8', input: JSON.stringify(files) });
  if (stdout === '') throw new Error(stderr);

  const found = new Map<string, string[]>();
  for (const [place, rule] of stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' '))) {
    if (place !== undefined && rule !== undefined) found.set(place, [...(found.get(place) ?? []), rule]);
  }
  return found;
}

describe('the rules of the code', () => {
  let broken: ReadonlyMap<string, readonly string[]>;
  const at = (file: string, number: number): readonly string[] => broken.get(`${file}:${String(number)}`) ?? [];

  beforeAll(() => {
    broken = lint();
  }, 300_000);

  it.each(CASES.filter(({ rule }) => rule !== null))('find $rule in $file: $line', ({ file, rule, number }) => {
    expect(at(file, number)).toContain(rule);
  });

  it.each(CASES.filter(({ rule, line }) => rule === null && line !== ''))('have nothing to say in $file of: $line', ({ file, number }) => {
    expect(at(file, number)).toEqual([]);
  });
});
