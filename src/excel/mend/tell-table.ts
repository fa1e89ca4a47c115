import { placeA1 } from '../../plan/refs';
import type { SAISIES, TableDefinition } from '../../plan/tables';
import { LECTURE } from '../../texts/lecture.fr';
import type { CellPlaces } from '../cell-places';
import type { TableSnapshot } from '../table-snapshot';
import { findWrongColumns } from './wrong-columns';

/** Tells what of a table's columns is not as formulas want it. @param chemin of its lines in the dossier */
export function tellWrongColumns<Key extends string>(
  places: CellPlaces,
  chemin: keyof typeof SAISIES,
  table: TableDefinition<Key>,
  found: TableSnapshot,
): void {
  const { name, columns } = table;
  const cell = (column: number): string => placeA1({ title: found.sheetTitle, row: found.row, column: found.column + column });
  const member = (key: Key): string => `${chemin}[].${key}`;
  const { missing, taken, retyped, doubled } = findWrongColumns(table, found);
  if (found.isDissolved) {
    places.manques.push({ chemin, cellule: cell(0), message: LECTURE.dissolvedTable(name), isHarmless: false, perte: null, needed: null });
  }
  for (const { key, column } of taken) {
    const message = LECTURE.takenColumn(name, columns[key].header, found.headers[column] ?? '');
    places.fautes.push({ chemin: member(key), cellule: cell(column), message });
  }
  for (const key of missing) {
    if (taken.some((one) => one.key === key)) continue;
    const { header } = columns[key];
    places.manques.push({
      chemin: member(key),
      cellule: cell(0),
      message: LECTURE.lostColumn(name, header),
      isHarmless: false,
      perte: table.isTyped(key) && found.renamed === undefined ? LECTURE.emptiedColumn(name, header) : null,
      needed: LECTURE.neededColumn(name, header),
    });
  }
  for (const { key, columns: at } of doubled) {
    const message = LECTURE.doubledColumn(name, columns[key].header, at.map(cell));
    places.fautes.push({ chemin: member(key), cellule: cell(at[0] ?? 0), message });
  }
  for (const { key, column } of retyped) {
    const message = LECTURE.retypedColumn(name, columns[key].header);
    // A fault of its own cells must still be told: it is no reason to leave them out.
    places.manques.push({ chemin: `${chemin}.titres.${key}`, cellule: cell(column), message, isHarmless: true, perte: null, needed: null });
  }
}
