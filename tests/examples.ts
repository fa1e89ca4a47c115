import { BAREMES } from '../src/baremes';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dossier } from '../src/domain/dossier';
import { parseDossier } from '../src/domain/parse-dossier';

const FOLDER = join(__dirname, '..', 'examples');

/** The dossiers that ship with the product, without their extension. */
export const EXAMPLES: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));

const examplePath = (name: string): string => join(FOLDER, `${name}.json`);

export function readExample(name: string): Dossier {
  const input: unknown = JSON.parse(readFileSync(examplePath(name), 'utf8'));
  const result = parseDossier(input, BAREMES);
  if (!result.ok) throw new Error(`${name} is no dossier: ${result.fautes.map(({ chemin }) => chemin).join(', ')}`);
  return result.dossier;
}
