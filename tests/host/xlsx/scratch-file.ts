import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file in a folder of its own, removed after the tests. */
export function scratchFile(name: string): { readonly folder: string; readonly put: (bytes: Uint8Array) => string } {
  const folder = mkdtempSync(join(tmpdir(), 'budget-cpts-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return {
    folder,
    put: (bytes) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    },
  };
}
