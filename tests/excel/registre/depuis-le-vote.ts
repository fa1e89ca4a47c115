import { cellKey } from '../../../src/host/model/geometry';
import type { CellValue } from '../../../src/host/model/workbook';
import { COL } from '../../../src/plan/sheets/depuis-le-vote-columns';
import { sheetOf } from '../base-workbooks';
import type { OpenClasseur } from '../open-classeur';

/** The lines that the sheet shows as changed: label, section, voted, actual, finding, who. */
export function shownLines(opened: OpenClasseur): readonly (readonly CellValue[])[] {
  const sheet = sheetOf(opened, 'depuis-le-vote');
  const value = (row: number, column: number): CellValue => sheet.cells.get(cellKey(row, column))?.value ?? '';
  const header = Array.from({ length: 60 }, (_row, row) => row).find((row) => value(row, COL.libelle) === 'Ligne');
  if (header === undefined) throw new Error('The sheet shows no lines');
  const lines = [];
  for (let row = header + 1; value(row, COL.libelle) !== ''; row += 1)
    lines.push([COL.libelle, COL.section, COL.vote, COL.actuel, COL.constat, COL.qui].map((column) => value(row, column)));
  return lines;
}
