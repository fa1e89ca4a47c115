import { formatRect } from '../../src/host/model/a1';
import { positionOf } from '../../src/host/model/geometry';
import type { CellValue, Sheet, Workbook } from '../../src/host/model/workbook';
import type { OfficeValue, Recalculated } from '../libreoffice';

/** LibreOffice adds and subtracts in its own way: the fifteen digits that a cell shows agree, what lies beyond may not. */
const BEYOND_SIGHT = 1e-14;

/** Every formula cell, on whatever sheet, whose value in the file is not what LibreOffice computes; nothing when they agree. */
export function differentCells({ sheets }: Workbook, { cells, errors }: Recalculated): readonly string[] {
  const unknown = Object.keys(cells).filter((title) => !sheets.some(({ name }) => name === title));
  return [
    ...unknown.map((title) => `${title} is a sheet for LibreOffice alone`),
    ...sheets.flatMap((sheet) => differentOnSheet(sheet, cells[sheet.name] ?? {})),
    ...errors.map(({ sheet, address, shown, formula }) => `${sheet}!${address} shows ${shown} ${formula}`),
  ];
}

function differentOnSheet(sheet: Sheet, theirs: Readonly<Record<string, OfficeValue>>): readonly string[] {
  const ours = formulaValues(sheet);
  return [...new Set([...ours.keys(), ...Object.keys(theirs)])]
    .filter((address) => !isSame(ours.get(address), theirs[address]))
    .map((address) => `${sheet.name}!${address} is ${JSON.stringify(ours.get(address))}, LibreOffice: ${JSON.stringify(theirs[address])}`);
}

function formulaValues({ cells }: Sheet): ReadonlyMap<string, CellValue> {
  return new Map(
    [...cells]
      .filter(([, { formula }]) => formula !== undefined)
      .map(([key, { value }]) => [formatRect({ ...positionOf(key), rows: 1, columns: 1 }), value]),
  );
}

/** LibreOffice has no booleans. An error is never the same as anything: there must be none. */
function isSame(ours: CellValue | undefined, theirs: OfficeValue | undefined): boolean {
  if (typeof ours === 'object' || ours === undefined) return false;
  if (typeof ours === 'string') return ours === theirs;
  return typeof theirs === 'number' && Math.abs(Number(ours) - theirs) <= BEYOND_SIGHT * Math.abs(theirs);
}
