import { getBareme } from '../baremes';
import { computeBudget, computeNoms } from '../domain/budget';
import type { Dossier } from '../domain/dossier';
import { CONTROLES } from '../plan/names';
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
  const ok = valueOf(CONTROLES.ok);
  return ok === undefined || typeof ok === 'boolean' ? figures : [...figures, { nom: CONTROLES.ok, attendu: 'VRAI ou FAUX', trouve: ok }];
}
