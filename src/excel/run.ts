import { translateError } from './host-error';

/**
 * One user action = one run. A person typing in a cell delays it instead of failing it.
 * Throws `ErreurClasseur`; gives back plain data only, never a proxy.
 */
export async function runExcel<Result>(action: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  try {
    return await Excel.run({ delayForCellEdit: true }, action);
  } catch (error) {
    throw translateError(error);
  }
}
