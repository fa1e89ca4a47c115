import { ANNEES_CONTRAT } from '../domain/annee-contrat';
import { sameLabel } from '../plan/labels';
import { ANCIEN_TAUX_CPAM, INDICATEURS, TAUX_ANNUELS } from '../plan/tables';
import type { RawValue } from './raw';
import type { TableSnapshot } from './table-snapshot';

/**
 * A table made before rates belonged to a year: its only column of rates is that of the contract year of the workbook, under the title
 * that it gets by the next write.
 */
export function withTauxOfYear(found: TableSnapshot, annee: RawValue): TableSnapshot {
  const key = TAUX_ANNUELS[ANNEES_CONTRAT.findIndex((one) => one === annee)];
  const column = found.headers.findIndex((header) => sameLabel(header, ANCIEN_TAUX_CPAM));
  const isDone = TAUX_ANNUELS.some((one) => found.headers.some((header) => sameLabel(header, INDICATEURS.columns[one].header)));
  if (key === undefined || column < 0 || isDone) return found;
  return {
    ...found,
    headers: found.headers.map((header, index) => (index === column ? INDICATEURS.columns[key].header : header)),
    renamed: column,
  };
}
