import { CODES_MISSION } from '../../domain/mission';
import { POSTES } from '../../domain/poste';
import { SECTIONS } from '../../domain/section';
import { missionCode, posteCode, sectionCode } from '../../plan/labels';
import { placeA1 } from '../../plan/refs';
import type { SAISIES, TableDefinition } from '../../plan/tables';
import { LECTURE } from '../../texts/lecture.fr';
import type { CellPlaces } from '../cell-places';
import { isBlank, type RawValue } from '../raw';
import { columnsOf } from '../table-lines';
import type { TableSnapshot } from '../table-snapshot';

type Said = (key: string) => RawValue;

const isSection = (value: RawValue): boolean => SECTIONS.some(({ code }) => code === sectionCode(String(value)));
const isPoste = (value: RawValue): boolean => POSTES.some(({ code }) => code === posteCode(String(value)));
const isMission = (value: RawValue): boolean => CODES_MISSION.some((code) => code === missionCode(String(value)));

/** What only a line says, and no note, total or summary by section of people. */
const LOOKS_LIKE_A_LINE: Readonly<Record<keyof typeof SAISIES, (said: Said) => boolean>> = {
  depenses: (said) => isSection(said('section')) && isPoste(said('poste')),
  ressources: (said) => isSection(said('section')) && !isBlank(said('libelle')) && typeof said('montant') === 'number',
  indicateurs: (said) => !isBlank(said('id')) && isMission(said('mission')),
  mesures: (said) => !isBlank(said('indicateur')) && !isBlank(said('date')) && typeof said('valeur') === 'number',
};

/** Tells the lines that stand under a table: no formula counts them, though they are seen with the others. */
export function tellLinesBelow<Key extends string>(
  places: CellPlaces,
  chemin: keyof typeof SAISIES,
  table: TableDefinition<Key>,
  found: TableSnapshot,
): void {
  const columns: ReadonlyMap<string, number> = columnsOf(table, found);
  (found.below ?? []).forEach((row, index) => {
    const said: Said = (key) => row[columns.get(key) ?? -1] ?? '';
    if (!LOOKS_LIKE_A_LINE[chemin](said)) return;
    const cellule = placeA1({ title: found.sheetTitle, row: found.row + 1 + found.rows.length + index, column: found.column });
    places.fautes.push({ chemin: `${chemin}.dessous[${String(index)}]`, cellule, message: LECTURE.lineBelow(table.name) });
  });
}
