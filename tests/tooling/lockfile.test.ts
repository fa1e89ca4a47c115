import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, record, ROOT } from './project';

const packages = record(readJson('package-lock.json'), 'packages');

/** Where Node, starting from a package, finds another: in its own node_modules, then in each one above. */
function isFound(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder}${folder === '' ? '' : '/'}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}

it('locks the builds of every platform, or `npm ci` refuses the file elsewhere', () => {
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(record(entry, 'optionalDependencies'))
      .filter((name) => !isFound(path, name))
      .map((name) => `${path} needs ${name}`),
  );
  expect(missing).toEqual([]);
});

it.each(['@swc/core-win32-x64-msvc', '@swc/core-darwin-arm64', '@esbuild/win32-x64', '@esbuild/darwin-arm64', '@esbuild/linux-x64'])(
  'locks %s',
  (name) => {
    expect(packages).toHaveProperty([`node_modules/${name}`]);
  },
);

it('locks contents, not the server they came from', () => {
  const entries = Object.entries(packages).filter(([path]) => path !== '');
  expect(entries.filter(([path]) => 'resolved' in record(packages, path)).map(([path]) => path)).toEqual([]);
  expect(entries.filter(([path]) => !('integrity' in record(packages, path))).map(([path]) => path)).toEqual([]);
  expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toContain('omit-lockfile-registry-resolved=true');
});
