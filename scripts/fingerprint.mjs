import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './project.mjs';

/** What any program or page of the project may be made from. */
const SOURCES = ['src', 'examples', 'package-lock.json', 'scripts'];

/**
 * A short name for what the sources hold: two trees with the same contents have the same one,
 * whatever their dates. Times are not trusted: archives and checkouts set them as they like.
 *
 * @param {readonly string[]} others further folders or files
 */
export function fingerprint(...others) {
  const hash = createHash('sha256');
  for (const file of [...SOURCES, ...others].map((path) => inProject(path)).flatMap(filesUnder)) {
    hash.update(file.replaceAll('\\', '/')).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * @param {string} path
 * @returns {string[]} sorted, so that no file system's order matters
 */
function filesUnder(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
