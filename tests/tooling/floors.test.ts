import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import config from '../../.dependency-cruiser.cjs';
import { record, ROOT } from './project';

/** A house in small where every rule is broken once: file → what it imports. */
const BAD_HOUSE: Readonly<Record<string, readonly string[]>> = {
  'src/domain/to-plan.ts': ['../plan/empty'],
  'src/domain/to-react.ts': ['react'],
  'src/baremes/to-texts.ts': ['../texts/empty'],
  'src/texts/to-plan.ts': ['../plan/empty'],
  'src/releve/to-plan.ts': ['../plan/empty'],
  'src/releve/to-react.ts': ['react'],
  'src/plan/to-hashes.ts': ['@noble/hashes'],
  'src/plan/to-excel.ts': ['../excel/empty'],
  'src/plan/to-react.ts': ['react'],
  'src/plan/to-helpers.ts': ['./helpers/any'],
  'src/plan/helpers/any.ts': [],
  'src/excel/to-taskpane.ts': ['../taskpane/empty'],
  'src/taskpane/to-host.ts': ['../host/empty'],
  'src/taskpane/to-excel.ts': ['../excel/empty'],
  'src/taskpane/main.tsx': ['./to-host', '../excel/empty'],
  'src/taskpane/to-dev.ts': ['fast-check'],
  'src/formula-text/to-domain.ts': ['../domain/empty'],
  'src/host/to-domain.ts': ['../domain/empty'],
  'src/host/model/to-univer.ts': ['@univerjs/core'],
  'src/host/calc/to-excelts.ts': ['@cj-tech-master/excelts'],
  'src/preview/to-node.ts': ['node:fs'],
  'src/cli/one.ts': ['./two'],
  'src/cli/two.ts': ['./one'],
  'src/cli/to-nowhere.ts': ['./nowhere'],
};

/** What must stay allowed: a rule that forbids everything would pass the test above. */
const GOOD_HOUSE: Readonly<Record<string, readonly string[]>> = {
  'src/domain/ok.ts': ['decimal.js'],
  'src/releve/read-enregistrements.ts': ['../domain/ok', '../texts/empty'],
  'src/plan/ok.ts': ['../domain/ok', '../baremes/empty', '../texts/empty'],
  'src/plan/registre/empreinte.ts': ['../../domain/ok', '@noble/hashes'],
  'src/excel/ok.ts': ['../plan/ok'],
  'src/excel/classeur.ts': ['../domain/ok'],
  'src/taskpane/ok.ts': ['react', '../releve/read-enregistrements', '../plan/ok', '../excel/classeur'],
  'src/host/calc/ok.ts': ['@univerjs/core'],
  'src/host/xlsx/ok.ts': ['@cj-tech-master/excelts'],
  'src/cli/ok.ts': ['../excel/ok', '../host/xlsx/ok', 'node:fs'],
};

const ROOMS = ['domain', 'baremes', 'texts', 'releve', 'plan', 'excel', 'taskpane', 'host', 'preview', 'cli'];
const PACKAGES = {
  dependencies: ['react', 'decimal.js', '@noble/hashes'],
  devDependencies: ['fast-check', '@univerjs/core', '@cj-tech-master/excelts'],
};

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function build(house: string): void {
  const imports = { ...BAD_HOUSE, ...GOOD_HOUSE, ...Object.fromEntries(ROOMS.map((room) => [`src/${room}/empty.ts`, []])) };
  for (const [file, targets] of Object.entries(imports)) {
    const lines = targets.map((target, index) => `import * as i${String(index)} from '${target}';`);
    const used = targets.map((_target, index) => `i${String(index)}`).join(', ');
    write(join(house, file), `${lines.join('\n')}\nexport const all = [${used}];\n`);
  }
  const versions = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
  for (const name of Object.values(PACKAGES).flat()) {
    write(join(house, 'node_modules', name, 'package.json'), JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(join(house, 'node_modules', name, 'index.js'), 'module.exports = {};\n');
  }
  write(
    join(house, 'package.json'),
    JSON.stringify({ dependencies: versions(PACKAGES.dependencies), devDependencies: versions(PACKAGES.devDependencies) }),
  );
  write(join(house, 'tsconfig.json'), '{}');
}

interface Violation {
  readonly rule: string;
  readonly from: string;
}

function violationsIn(house: string): readonly Violation[] {
  const cruise = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const rules = join(ROOT, '.dependency-cruiser.cjs');
  const { stdout, stderr } = spawnSync(process.execPath, [cruise, 'src', '--config', rules, '--output-type', 'json'], {
    cwd: house,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (stdout === '') throw new Error(stderr);
  const { violations } = record(JSON.parse(stdout), 'summary');
  if (!Array.isArray(violations)) throw new Error('dependency-cruiser gives no list of violations');
  return violations.map((violation: unknown) => {
    const rule = record(violation, 'rule');
    expect(rule['severity']).toBe('error');
    return { rule: String(rule['name']), from: String(Reflect.get(Object(violation), 'from')) };
  });
}

describe('the floors', () => {
  const house = mkdtempSync(join(tmpdir(), 'floors-'));
  let found: readonly Violation[];

  beforeAll(() => {
    build(house);
    found = violationsIn(house);
  }, 60_000);
  afterAll(() => {
    rmSync(house, { recursive: true, force: true });
  });

  const BROKEN = [
    ['floor-0-domain', 'src/domain/to-plan.ts'],
    ['domain-is-pure', 'src/domain/to-react.ts'],
    ['floor-1-baremes', 'src/baremes/to-texts.ts'],
    ['floor-1-texts', 'src/texts/to-plan.ts'],
    ['floor-1-releve', 'src/releve/to-plan.ts'],
    ['releve-is-pure', 'src/releve/to-react.ts'],
    ['floor-2-plan', 'src/plan/to-excel.ts'],
    ['middle-floors-are-pure', 'src/plan/to-react.ts'],
    ['hashes-stay-in-one-file', 'src/plan/to-hashes.ts'],
    ['no-catch-all', 'src/plan/to-helpers.ts'],
    ['floor-3-excel', 'src/excel/to-taskpane.ts'],
    ['floor-4-taskpane', 'src/taskpane/to-host.ts'],
    ['composition-root', 'src/taskpane/to-excel.ts'],
    ['production-bundle', 'src/taskpane/main.tsx'],
    ['no-dev-package-in-production', 'src/taskpane/to-dev.ts'],
    ['host-knows-no-product', 'src/host/to-domain.ts'],
    ['formula-text-stands-alone', 'src/formula-text/to-domain.ts'],
    ['univer-stays-in-calc', 'src/host/model/to-univer.ts'],
    ['excelts-stays-in-xlsx', 'src/host/calc/to-excelts.ts'],
    ['no-node-in-the-page', 'src/preview/to-node.ts'],
    ['no-cycle', 'src/cli/one.ts'],
    ['no-unresolvable', 'src/cli/to-nowhere.ts'],
  ] as const;

  it.each(BROKEN)('refuse by %s what %s does', (rule, from) => {
    expect(found).toContainEqual({ rule, from });
  });

  it('are all tried here', () => {
    expect(BROKEN.map(([rule]) => rule).sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
  });

  it('allow what the house is built of', () => {
    expect(found.filter(({ from }) => from in GOOD_HOUSE)).toEqual([]);
  });
});
