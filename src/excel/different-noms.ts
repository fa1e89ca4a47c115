import { getBareme } from '../baremes';
import { computeBudget, computeNoms } from '../domain/budget';
import type { Dossier } from '../domain/dossier';
import { CONTROLES } from '../plan/names';
import { OK } from '../plan/sheets/controles';
import { fifteenDigits, type RawValue } from './raw';
import type { Snapshot } from './snapshot';

/** A published name that does not hold what the exact computation of the inputs gives. */
export interface NomDifferent {
  readonly nom: string;
  readonly attendu: string;
  readonly trouve: RawValue;
}

/** Each result that the workbook publishes and that the decimal engine computes otherwise; a name that is gone is another matter. */
export function differentNoms(dossier: Dossier, { cells }: Snapshot): readonly NomDifferent[] {
  const valueOf = (nom: string): RawValue | undefined => cells.get(nom)?.values[0]?.[0];
  const figures = Object.entries(computeNoms(computeBudget(dossier, getBareme(dossier)))).flatMap(
    ([nom, exact]): readonly NomDifferent[] => {
      const trouve = valueOf(nom);
      const wanted = Number(exact);
      const isSame = typeof trouve === 'number' && Number(fifteenDigits(trouve)) === wanted;
      return trouve === undefined || isSame ? [] : [{ nom, attendu: String(wanted), trouve }];
    },
  );
  return [...figures, ...differentControles(cells)];
}

/** The flag that every sheet shows sums up the checks that are listed: typed over, it would vouch for what they say. */
function differentControles(cells: Snapshot['cells']): readonly NomDifferent[] {
  const trouve = cells.get(CONTROLES.ok)?.values[0]?.[0];
  const statuts = cells.get(CONTROLES.statuts)?.values;
  if (trouve === undefined || statuts === undefined) return [];
  const areOk = statuts.every(([statut]) => statut === OK);
  return trouve === areOk ? [] : [{ nom: CONTROLES.ok, attendu: areOk ? 'VRAI' : 'FAUX', trouve }];
}
