import type { Sheet, SheetId } from '../../model/workbook';
import type { SheetEntry } from '../sheet-entries';
import { attribute } from '../xml';
import type { OtherSheet } from './carried-book';
import type { PartPool } from './part-pool';

/** Sheets that hold a chart and no cells, each after the sheet of cells it follows. */
export function readOtherSheets(entries: readonly SheetEntry[], pool: PartPool): readonly OtherSheet[] {
  const others: OtherSheet[] = [];
  let after: SheetId | null = null;
  for (const { node, name, id, relation } of entries) {
    if (relation?.type === 'worksheet') after = id;
    if (relation?.type !== 'chartsheet' || pool.keep([relation]).length === 0) continue;
    const state = attribute(node, 'state');
    others.push({ name, ...(state === undefined ? {} : { state }), after, relation });
  }
  return others;
}

/** All the sheets of the file to be, those without cells where they were as far as their neighbours are still there. */
export function withOtherSheets(sheets: readonly Sheet[], others: readonly OtherSheet[]): readonly (Sheet | OtherSheet)[] {
  const isLost = ({ after }: OtherSheet) => after !== null && !sheets.some(({ id }) => id === after);
  return [
    ...others.filter(({ after }) => after === null),
    ...sheets.flatMap((sheet) => [sheet, ...others.filter(({ after }) => after === sheet.id)]),
    ...others.filter(isLost),
  ];
}

export function isOtherSheet(sheet: Sheet | OtherSheet): sheet is OtherSheet {
  return 'relation' in sheet;
}
