import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, record, ROOT } from './project';

const manifest = readJson('package.json');
const production = record(manifest, 'dependencies');
const all = { ...production, ...record(manifest, 'devDependencies'), ...record(manifest, 'optionalDependencies') };
const scripts = record(manifest, 'scripts');

it('pins every package to one version', () => {
  const loose = Object.entries({ ...all, ...record(manifest, 'overrides') }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
  );
  expect(loose).toEqual([]);
});

it('gives the panel the few packages it runs on', () => {
  expect(Object.keys(production).sort()).toEqual([
    '@fluentui/react-components',
    '@fluentui/react-theme',
    '@noble/hashes',
    'decimal.js',
    'react',
    'react-dom',
  ]);
});

it('never ships Microsoft’s client, whose licence allows development only', () => {
  expect(record(manifest, 'devDependencies')).toHaveProperty('@microsoft/office-js');
});

it('keeps Univer’s packages at one and the same version, which their formats need', () => {
  const versions = Object.entries(all).filter(([name]) => name.startsWith('@univerjs/'));
  expect(versions.length).toBeGreaterThan(0);
  expect(new Set(versions.map(([, version]) => version)).size).toBe(1);
});

const documents = [
  'README.md',
  ...(existsSync(join(ROOT, 'docs'))
    ? readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((path) => join('docs', path))
    : []),
].filter((path) => path.endsWith('.md'));

it.each(documents)('defines every command that %s gives', (path) => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const commands = [...text.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(start|test)\b)/g)].map(
    ([, script, short]) => script ?? short ?? '',
  );
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
});

it('runs on Windows: no script needs a Unix shell', () => {
  const shellisms = Object.values(scripts).filter((command) => /[$`';|&]|\b(rm|cp|mv|cat|export)\b|^\w+=/.test(String(command)));
  expect(shellisms).toEqual([]);
});

it('runs only programs that are there', () => {
  const missing = Object.values(scripts)
    .flatMap((command) => /^node (?:--\S+ )*([\w./-]+)/.exec(String(command))?.slice(1) ?? [])
    .filter((path) => !existsSync(join(ROOT, path)));
  expect(missing).toEqual([]);
});
