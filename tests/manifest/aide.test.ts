/** @jest-environment jsdom */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_TEXT, ROOT } from './manifest';

const SRC = join(ROOT, 'src');
const help = new DOMParser().parseFromString(readFileSync(join(SRC, 'taskpane', 'aide.html'), 'utf8'), 'text/html');

/** Where the words of the ribbon, of the panel and of the sheets are written. */
const WORDS = [
  MANIFEST_TEXT,
  ...readdirSync(join(SRC, 'taskpane'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.fr.ts'))
    .map((file) => readFileSync(join(SRC, 'taskpane', file), 'utf8')),
  ...readdirSync(join(SRC, 'plan', 'sheets')).map((file) => readFileSync(join(SRC, 'plan', 'sheets', file), 'utf8')),
].join('\n');

const quoted = [...help.querySelectorAll('q')].map((quote) => quote.textContent);

it('names the commands and the sheets as people see them', () => {
  expect(quoted.length).toBeGreaterThan(5);
  expect(quoted.filter((name) => !WORDS.includes(`'${name}'`) && !WORDS.includes(`"${name}"`))).toEqual([]);
});

it('asks nothing of another server, and links to no address that could die', () => {
  const addresses = [...help.querySelectorAll('[src], [href]')].map(
    (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
  );
  expect(addresses.filter((address) => /^([a-z]+:|\/)/.test(address))).toEqual([]);
});
