import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** A member of parsed JSON that must be an object, `{}` when it is absent. */
export function record(parent: unknown, name: string): Readonly<Record<string, unknown>> {
  const value = isRecord(parent) ? parent[name] : undefined;
  if (value === undefined) return {};
  if (!isRecord(value)) throw new Error(`${name} is not an object`);
  return value;
}

/** A JSON file of the project, from its path. */
export const readJson = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
