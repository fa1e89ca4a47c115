import { formatRect } from '../model/a1';
import { STANDARD_WIDTH } from '../model/column-width';
import { holds, positionOf } from '../model/geometry';
import type { Cell, CellValue, Sheet, SheetColumn, SheetRow, Table } from '../model/workbook';
import { toFileFormula } from './formula';
import type { SharedStrings } from './shared-strings';
import { withHeaders } from './tables';
import { pointsToCharacters } from './units';
import type { StyleSheet } from './write-styles';
import { element, plainText, richText, whenTrue, type Xml } from './xml';

interface Surroundings {
  readonly strings: SharedStrings;
  readonly styles: StyleSheet;
  /** Of this sheet. */
  readonly tables: readonly Table[];
}

/** What a cell may hold (Excel specifications and limits). */
const LONGEST_TEXT = 32_767;

/** The errors a file knows; those of dynamic arrays are younger than the format (ECMA-376 part 1, 18.17.3). */
const FILE_ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

export function writeSheetData(sheet: Sheet, surroundings: Surroundings): Xml {
  const rows = new Map<number, [column: number, cell: Cell][]>();
  for (const [key, cell] of withHeaders(sheet, surroundings.tables)) {
    const { row, column } = positionOf(key);
    const cells = rows.get(row);
    if (cells) cells.push([column, cell]);
    else rows.set(row, [[column, cell]]);
  }
  for (const row of sheet.rows.keys()) if (!rows.has(row)) rows.set(row, []);
  const written = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const inside = cells.sort(([a], [b]) => a - b).map(([column, cell]) => writeCell(row, column, cell, surroundings));
      const attributes = writeRow(sheet.rows.get(row));
      const isPlain = Object.values(attributes).every((value) => value === undefined);
      return isPlain && inside.every((xml) => xml === '') ? '' : element('row', { r: row + 1, ...attributes }, inside);
    });
  return element('sheetData', {}, written);
}

function writeRow(row: SheetRow | undefined): {
  readonly ht: number | undefined;
  readonly customHeight: true | undefined;
  readonly hidden: true | undefined;
} {
  return { ht: row?.height, customHeight: whenTrue(row?.height !== undefined), hidden: whenTrue(row?.hidden) };
}

function writeCell(row: number, column: number, cell: Cell, { strings, styles, tables }: Surroundings): Xml {
  const { value, formula } = cell;
  if (typeof value === 'string' && value.length > LONGEST_TEXT)
    throw new RangeError(`a text of ${value.length} characters: a cell holds ${LONGEST_TEXT}`);
  const isText = typeof value === 'string' && value !== '' && formula === undefined;
  const cellFormat = styles.cellFormatOf(cell.style, isText && /^[=+\-@']/.test(value));
  const s = cellFormat === 0 ? undefined : cellFormat;
  const attributes = { r: formatRect({ row, column, rows: 1, columns: 1 }), s };
  if (formula !== undefined) {
    const code = element('f', {}, plainText(toFileFormula(formula, tableAt(tables, row, column)?.name)));
    const result = writeResult(value);
    return element('c', { ...attributes, t: result.type }, [code, result.xml]);
  }
  if (isText) return element('c', { ...attributes, t: 's' }, element('v', {}, String(strings.idOf(value))));
  if (value === '') return s === undefined ? '' : element('c', attributes);
  const result = writeResult(value);
  return element('c', { ...attributes, t: result.type }, result.xml);
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

/** Neighbours alike share an element, as the format wants. */
export function writeColumns(columns: ReadonlyMap<number, SheetColumn>): Xml {
  const runs: { first: number; last: number; column: SheetColumn }[] = [];
  for (const [index, column] of [...columns].sort(([a], [b]) => a - b)) {
    if (column.width === undefined && !column.hidden) continue;
    const previous = runs.at(-1);
    if (previous?.last === index - 1 && isAlike(previous.column, column)) previous.last = index;
    else runs.push({ first: index, last: index, column });
  }
  if (runs.length === 0) return '';
  return element(
    'cols',
    {},
    runs.map(({ first, last, column: { width, hidden } }) =>
      element('col', {
        min: first + 1,
        max: last + 1,
        width: pointsToCharacters(width ?? STANDARD_WIDTH),
        customWidth: whenTrue(width !== undefined),
        hidden: whenTrue(hidden),
      }),
    ),
  );
}

function isAlike(a: SheetColumn, b: SheetColumn): boolean {
  return a.width === b.width && Boolean(a.hidden) === Boolean(b.hidden);
}
