import { createClasseur } from '../../src/excel';
import type { Classeur } from '../../src/excel/classeur';
import { createNodeEngine } from '../../src/host/calc/node-engine';
import { createHost, type EmbeddedHost, type HostOptions } from '../../src/host/install/host';
import { installInNode } from '../../src/host/install/node';

const office = installInNode();

/** A clock that stands still: two workbooks made alike are alike. */
const SOMEBODY = { now: () => new Date(2026, 10, 21, 9, 30), nom: () => 'Anne Muller' };

/** A workbook that calculates, and the Excel room beside it. */
export interface OpenClasseur {
  readonly classeur: Classeur;
  readonly host: EmbeddedHost;
}

/** Opens a new workbook, or the one of `options`, in place of the one before. */
export function openClasseur(options: HostOptions = {}): OpenClasseur {
  const host = createHost({ engine: createNodeEngine, ...options });
  office.use(host);
  return { classeur: createClasseur(SOMEBODY), host };
}

/** Changes between workbooks that are open already. */
export function switchTo({ host }: OpenClasseur): void {
  office.use(host);
}

/** Lets the client tidy up what it no longer needs; it does so after a run without being waited for. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
}

export async function close({ host }: OpenClasseur): Promise<void> {
  await idle();
  await host.dispose();
}

afterAll(idle);
