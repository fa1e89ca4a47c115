import { NATURES_ACTE, nomVersion, type Acte } from '../../domain/vote';
import { ACTE_ACTIONS } from '../../plan/registre/describe-changes';
import { JOURNAL } from '../../plan/tables';
import { readLines } from '../table-lines';
import type { TableSnapshot } from '../table-snapshot';

/** An act that the journal tells, and the row of the journal's body that tells it. */
export interface ActeRaconte {
  readonly index: number;
  readonly action: string;
  readonly version: string;
}

const ACTIONS: ReadonlySet<string> = new Set(NATURES_ACTE.map((nature) => ACTE_ACTIONS[nature]));

/**
 * The acts that the journal tells and that the register does not hold, in the journal's order: whoever takes the last act away
 * with its whole copy leaves every print whole. An act is written before it is told, so that each that is told was once there.
 * Nothing follows from one that is not told: two people who write at once may write over each other's entry.
 */
export function missingActes(journal: TableSnapshot | undefined, actes: readonly Acte[]): readonly ActeRaconte[] {
  if (!journal) return [];
  const left = new Map<string, number>();
  for (const { nature, version } of actes) {
    const key = keyOf({ action: ACTE_ACTIONS[nature], version: nomVersion(version) });
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return readLines(JOURNAL, journal)
    .map(({ index, value }) => ({ index, action: String(value('action')), version: String(value('objet')) }))
    .filter((raconte) => {
      if (!ACTIONS.has(raconte.action)) return false;
      const count = left.get(keyOf(raconte)) ?? 0;
      left.set(keyOf(raconte), count - 1);
      return count <= 0;
    });
}

const keyOf = ({ action, version }: Pick<ActeRaconte, 'action' | 'version'>): string => JSON.stringify([action, version]);
