import { readFileSync } from 'node:fs';
import type { EmbeddedHost } from './host';
import { findClient } from './office-client';
import { DEFAULT_EXCEL_API, isSetSupported, type Requirements, requirementsFor } from './requirements';

const CLIENT = '@microsoft/office-js/dist/excel-web-16.00.debug.js';

/** Which workbook `Excel.run` works on from now on. */
export interface OfficeInNode {
  use(host: EmbeddedHost): void;
}

/** Runs a classic script in the global scope. */
export type RunScript = (source: string) => unknown;

// Indirect eval runs in the global scope, Jest's included; `require` would wrap the script, `vm` would run it in another realm there.
const evaluate: RunScript = eval;

let requirements: Requirements = requirementsFor(DEFAULT_EXCEL_API);

/**
 * Loads Microsoft's client into this process, once: afterwards `Excel`, `Office` and `OfficeExtension` are global, as in a task pane.
 * Outside a browser a few globals of the page are put in place first; under jsdom they exist.
 */
export function installInNode(run: RunScript = evaluate): OfficeInNode {
  if (!findClient(globalThis)) loadClient(run);
  const client = findClient(globalThis);
  if (!client) throw new Error(`${CLIENT} did not define OfficeExtension.HostBridge`);
  client.enforceRequirementSets();
  return {
    use: (host) => {
      requirements = host.requirements;
      client.forgetListeners();
      client.initBridge(host.bridge);
    },
  };
}

function loadClient(run: RunScript): void {
  standInForPage();
  run(readFileSync(require.resolve(CLIENT), 'utf8'));
  standInForOffice();
}

/** What the script looks at while it loads. */
function standInForPage(): void {
  define('window', globalThis);
  define('self', globalThis);
  define('location', { search: '', hash: '', href: 'http://localhost/', protocol: 'http:' });
  define('document', {
    getElementsByTagName: () => [],
    getElementById: () => null,
    addEventListener: () => undefined,
    createElement: () => ({}),
    readyState: 'loading',
  });
  define('navigator', { userAgent: 'node' });
}

function define(name: string, value: unknown): void {
  if (!Reflect.has(globalThis, name)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** The part of `Office` that only the whole boot of office.js would set up. */
function standInForOffice(): void {
  const context = {
    requirements: { isSetSupported: (name: string, version?: string) => isSetSupported(requirements, name, version) },
    platform: 'PC',
    host: 'Excel',
    diagnostics: { host: 'Excel', platform: 'PC', version: '16.0.18000.20000' },
    displayLanguage: 'fr-FR',
    contentLanguage: 'fr-FR',
  };
  // The script's own `context` can neither be filled without a host page nor be redefined: this `Office` stands before it.
  const office: unknown = Object.create(scriptOffice(), {
    context: { value: context, enumerable: true },
    onReady: { value: onReady, enumerable: true },
  });
  Reflect.set(globalThis, 'Office', office);
}

/** What the script itself defined. */
function scriptOffice(): object | null {
  const office: unknown = Reflect.get(globalThis, 'Office');
  return typeof office === 'object' ? office : null;
}

function onReady(callback?: (info: { host: string; platform: string }) => unknown): Promise<{ host: string; platform: string }> {
  const info = { host: 'Excel', platform: 'PC' };
  return Promise.resolve(callback?.(info)).then(() => info);
}
