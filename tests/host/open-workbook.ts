import { createHost, type EmbeddedHost, type HostOptions } from '../../src/host/install/host';
import { installInNode } from '../../src/host/install/node';
import type { Engine } from '../../src/host/engine';

const office = installInNode();

/** An engine for what needs no calculation: formulas keep the value they have. */
export const stillEngine = (): Engine => ({ settle: () => Promise.resolve(), dispose: () => undefined });

/** Opens a workbook of one sheet, `Feuil1`, under `Excel.run`. */
export function openWorkbook(options: HostOptions = {}): EmbeddedHost {
  const host = createHost({ engine: stillEngine, ...options });
  office.use(host);
  return host;
}

/** Changes between workbooks that are open already. */
export function switchTo(host: EmbeddedHost): void {
  office.use(host);
}

/** The code of the refusal that the action ends in; fails when nothing refuses. */
export async function refusal(action: (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown): Promise<string> {
  return (await refusalOf(action)).code;
}

export async function refusalOf(
  action: (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown,
): Promise<OfficeExtension.Error> {
  try {
    await onSheet(action);
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error;
    throw error;
  }
  throw new Error('The action was accepted');
}

/** Runs an action on `Feuil1`, then syncs. */
export async function onSheet(action: (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown): Promise<void> {
  await Excel.run(async (context) => {
    await action(context, context.workbook.worksheets.getItem('Feuil1'));
    await context.sync();
  });
}

/** Values of cells of `Feuil1`, or of another sheet. */
export async function readValues(address: string, sheet = 'Feuil1'): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('values');
    await context.sync();
    return range.values;
  });
}

/** Lets events and the client's clean-up go through. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
}

// The client tidies up after a run without being waited for; the next test file must not find it at work.
afterAll(idle);
