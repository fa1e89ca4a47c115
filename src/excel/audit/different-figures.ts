import { getBareme } from '../../baremes';
import { computeBudget, computeNoms } from '../../domain/budget';
import type { Dossier } from '../../domain/dossier';
import { placeA1 } from '../../plan/refs';
import type { Anomalie } from '../../plan/audit/anomalie';
import { parseTarget } from '../../plan/audit/areas';
import type { Observed } from '../../plan/audit/observed';
import { fifteenDigits, type RawValue } from '../raw';
import type { Snapshot } from '../snapshot';

/** Each result that the workbook publishes and that the decimal engine computes otherwise. */
export function differentFigures(dossier: Dossier, snapshot: Snapshot, observed: Observed): readonly Anomalie[] {
  return Object.entries(computeNoms(computeBudget(dossier, getBareme(dossier)))).flatMap(([nom, wanted]): readonly Anomalie[] => {
    const value = snapshot.cells.get(nom)?.values[0]?.[0];
    if (value === undefined || isSame(value, Number(wanted))) return [];
    const target = parseTarget(observed.names.get(nom.toLowerCase()) ?? '');
    const [feuille] = [...observed.sheets].find(([, { title }]) => title === target?.title) ?? [null];
    return [
      {
        genre: 'chiffre-different',
        feuille,
        cellule: target && placeA1({ title: target.title, row: target.area.row, column: target.area.column }),
        objet: nom,
        attendu: String(Number(wanted)),
        trouve: String(value),
        reparation: null,
      },
    ];
  });
}

const isSame = (value: RawValue, wanted: number): boolean => typeof value === 'number' && Number(fifteenDigits(value)) === wanted;
