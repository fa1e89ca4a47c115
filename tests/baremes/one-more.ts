import type * as Registre from '../../src/baremes/registre';
import type * as Avenant3 from './avenant-3';

/** What stands for the registry of the barèmes in the tests that add one to it, and nothing else anywhere. */
export function registreWithOneMore(): typeof Registre {
  const { BAREMES } = jest.requireActual<typeof Registre>('../../src/baremes/registre');
  const { AVENANT_3 } = jest.requireActual<typeof Avenant3>('./avenant-3');
  return { BAREMES: [...BAREMES, AVENANT_3] };
}
