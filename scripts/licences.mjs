/**
 * Every package the add-in is built from may be passed on under permissive terms, or this fails by name.
 * Development packages stay here: theirs are counted, for information.
 */
import { promisify } from 'node:util';
import { init } from 'license-checker-rseidelsohn';
import { ROOT } from './project.mjs';

const PERMISSIVE = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Zlib',
  'Unlicense',
  'CC0-1.0',
  'BlueOak-1.0.0',
]);

const packagesOf = promisify(init);

/** @param {string | string[] | undefined} licences as declared: `MIT`, `(MIT OR Apache-2.0)`… */
const isPermissive = (licences) =>
  String(licences)
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((name) => PERMISSIVE.has(name)));

const production = Object.entries(await packagesOf({ start: ROOT, production: true, excludePrivatePackages: true }));
const development = Object.values(await packagesOf({ start: ROOT, development: true, excludePrivatePackages: true }));

/** @type {Map<string, number>} */
const counts = new Map();
for (const { licenses } of development) counts.set(String(licenses), (counts.get(String(licenses)) ?? 0) + 1);
const summary = [...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`);
console.log(`development: ${summary.join(', ')}`);

const refused = production.filter(([, { licenses }]) => !isPermissive(licenses));
for (const [name, { licenses }] of refused) console.error(`${name}: ${licenses} is not permissive`);
console.log(`production: ${production.length} packages, ${refused.length} refused`);
if (production.length === 0 || refused.length > 0) process.exitCode = 1;
