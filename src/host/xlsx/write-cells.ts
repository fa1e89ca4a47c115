import { formatRect } from '../model/a1';
import { cellKey, holds, positionOf } from '../model/geometry';
import type { Cell, CellKey, CellValue, Sheet, SheetRow, Table } from '../model/workbook';
import type { CarriedCell, UntouchedCells } from './carry/carried-cells';
import { toFileFormula } from './formula';
import type { SharedStrings } from './shared-strings';
import { withHeaders } from './tables';
import type { StyleSheet } from './write-styles';
import { element, plainText, richText, whenTrue, type Attributes, type Xml } from './xml';

interface Surroundings {
  readonly strings: SharedStrings;
  readonly styles: StyleSheet;
  /** Of this sheet. */
  readonly tables: readonly Table[];
  /** What the file this sheet came from said of its cells and rows. */
  readonly untouched?: UntouchedCells | undefined;
  readonly rows?: ReadonlyMap<number, Attributes> | undefined;
}

/** What a cell may hold (Excel specifications and limits). */
const LONGEST_TEXT = 32_767;

/** The errors a file knows; those of dynamic arrays are younger than the format (ECMA-376 part 1, 18.17.3). */
const FILE_ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

const EMPTY: Cell = { value: '' };

export function writeSheetData(sheet: Sheet, surroundings: Surroundings): Xml {
  const rows = new Map<number, [column: number, cell: Cell][]>();
  const add = (key: CellKey, cell: Cell) => {
    const { row, column } = positionOf(key);
    const cells = rows.get(row);
    if (cells) cells.push([column, cell]);
    else rows.set(row, [[column, cell]]);
  };
  for (const [key, cell] of withHeaders(sheet, surroundings.tables)) add(key, cell);
  for (const key of surroundings.untouched?.blanks ?? []) if (!sheet.cells.has(key)) add(key, EMPTY);
  for (const row of [...sheet.rows.keys(), ...(surroundings.rows?.keys() ?? [])]) if (!rows.has(row)) rows.set(row, []);
  const written = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const inside = cells.sort(([a], [b]) => a - b).map(([column, cell]) => writeCell(row, column, cell, surroundings));
      const attributes = writeRow(sheet.rows.get(row), surroundings.rows?.get(row));
      const isPlain = Object.values(attributes).every((value) => value === undefined);
      return isPlain && inside.every((xml) => xml === '') ? '' : element('row', { r: row + 1, ...attributes }, inside);
    });
  return element('sheetData', {}, written);
}

function writeRow(row: SheetRow | undefined, carried: Attributes | undefined): Attributes {
  return { ...carried, ht: row?.height, customHeight: whenTrue(row?.height !== undefined), hidden: whenTrue(row?.hidden) };
}

function writeCell(row: number, column: number, cell: Cell, { strings, styles, tables, untouched }: Surroundings): Xml {
  const { value, formula } = cell;
  if (typeof value === 'string' && value.length > LONGEST_TEXT)
    throw new RangeError(`a text of ${value.length} characters: a cell holds ${LONGEST_TEXT}`);
  const isText = typeof value === 'string' && value !== '' && formula === undefined;
  const isQuoted = isText && /^[=+\-@']/.test(value);
  const key = untouched ? cellKey(row, column) : '';
  const cellFormat = untouched?.format(key, cell.style, isText, isQuoted) ?? styles.cellFormatOf(cell.style, isQuoted);
  const s = cellFormat === 0 ? undefined : cellFormat;
  const carried = untouched?.cell(key, cell);
  const place: Attributes = { r: formatRect({ row, column, rows: 1, columns: 1 }), s };
  const attributes = carried?.metadata ? { ...place, ...carried.metadata } : place;
  if (formula !== undefined || carried?.formulaKind) {
    const code = formula === undefined ? '' : plainText(toFileFormula(formula, tableAt(tables, row, column)?.name));
    const result = writeResult(value);
    return element('c', { ...attributes, t: result.type }, [element('f', kindOf(carried, untouched), code), result.xml]);
  }
  if (isText) {
    const item = carried?.richText === undefined ? strings.idOf(value) : strings.idOfRich(carried.richText);
    return element('c', { ...attributes, t: 's' }, element('v', {}, String(item)));
  }
  if (value === '') return s === undefined ? '' : element('c', attributes);
  const result = writeResult(value);
  return element('c', { ...attributes, t: result.type }, result.xml);
}

function kindOf(carried: CarriedCell | undefined, untouched: UntouchedCells | undefined): Attributes {
  return (carried?.formulaKind && untouched?.moved(carried.formulaKind)) ?? {};
}

function writeResult(value: CellValue): { readonly type: string | undefined; readonly xml: Xml } {
  if (typeof value === 'string') return { type: 'str', xml: element('v', {}, richText(value)) };
  if (typeof value === 'boolean') return { type: 'b', xml: element('v', {}, value ? '1' : '0') };
  if (typeof value === 'object')
    return { type: 'e', xml: element('v', {}, plainText(FILE_ERRORS.has(value.error) ? value.error : '#VALUE!')) };
  if (!Number.isFinite(value)) return { type: 'e', xml: element('v', {}, '#NUM!') };
  return { type: undefined, xml: element('v', {}, String(value)) };
}

function tableAt(tables: readonly Table[], row: number, column: number): Table | undefined {
  return tables.find(({ range }) => holds(range, { row, column }));
}
