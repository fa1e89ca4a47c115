import type { Anomalie } from '../../plan/audit/anomalie';
import { parseTarget } from '../../plan/audit/areas';
import type { Observed } from '../../plan/audit/observed';
import { placeA1 } from '../../plan/refs';
import type { NomDifferent } from '../different-noms';

/** Each at the cell of its name, where the workbook still knows it. */
export function differentFigures(noms: readonly NomDifferent[], observed: Observed | null): readonly Anomalie[] {
  return noms.map(({ nom, attendu, trouve }): Anomalie => {
    const target = parseTarget(observed?.names.get(nom.toLowerCase()) ?? '');
    const [feuille] = [...(observed?.sheets ?? [])].find(([, { title }]) => title === target?.title) ?? [null];
    return {
      genre: 'chiffre-different',
      feuille,
      cellule: target && placeA1({ title: target.title, row: target.area.row, column: target.area.column }),
      objet: nom,
      attendu,
      trouve: String(trouve),
      reparation: null,
    };
  });
}
