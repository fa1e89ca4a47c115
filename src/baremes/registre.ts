import type { BaremesConnus } from '../domain/bareme';
import { ACI_2019 } from './aci-2019';
import { AVENANT_2 } from './avenant-2';

/** The barèmes that ship with the product, the current one first: a dossier that names none follows it. */
export const BAREMES: BaremesConnus = [AVENANT_2, ACI_2019];
