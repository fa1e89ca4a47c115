import { formatAddress, parseRect } from '../model/a1';
import { keysOf } from '../model/cells';
import { cellCount, cellKey, COLUMNS, ROWS } from '../model/geometry';
import type { Cell, CellKey, CellValue, SheetColumn, SheetRow } from '../model/workbook';
import type { CarriedCell, CarriedCells } from './carry/carried-cells';
import { LAST_MODELLED_COLUMN } from './carry/carried-columns';
import type { CellCount } from './cell-count';
import { fromFileFormula, moveFormula } from './formula';
import type { ReadStyles } from './read-styles';
import { isRich, readText, writtenText, type ReadStrings } from './shared-strings';
import { charactersToPoints } from './units';
import { XlsxError } from './xlsx-error';
import { attribute, child, children, flag, numeric, unescapeXstring, type Attributes, type Xml, type XmlNode } from './xml';

export interface CellContext {
  readonly strings: ReadStrings;
  readonly styles: ReadStyles;
  /** Days to add to every date of a workbook that counts from 1904. */
  readonly dateShift: number;
  readonly count: CellCount;
  /** The name of the sheet, to say where there is too much. */
  readonly sheet: string;
}

export interface ReadCells {
  readonly cells: Map<CellKey, Cell>;
  readonly carried: CarriedCells;
}

export function readCells(sheetData: XmlNode | undefined, context: CellContext): ReadCells {
  const cells = new Map<CellKey, Cell>();
  const formats = new Map<CellKey, number>();
  const carried = new Map<CellKey, CarriedCell>();
  const shared = new Map<string, SharedFormula>();
  let row = -1;
  for (const rowNode of children(sheetData, 'row')) {
    row = (numeric(rowNode, 'r') ?? row + 2) - 1;
    let column = -1;
    for (const node of children(rowNode, 'c')) {
      column = parseRect(attribute(node, 'r') ?? '')?.column ?? column + 1;
      if (!Number.isInteger(row) || row < 0 || row >= ROWS || column >= COLUMNS)
        throw new XlsxError('damaged', `a cell beyond ${context.sheet}`);
      context.count.add('cells', 1, context.sheet);
      const cell = readCell(node, row, column, shared, context);
      const key = cellKey(row, column);
      formats.set(key, numeric(node, 's') ?? 0);
      if (!cell) continue;
      cells.set(key, cell);
      const leftOver = readLeftOver(node, cell, context.strings);
      if (leftOver) carried.set(key, leftOver);
    }
  }
  return { cells, carried: { formats, cells: carried, spilled: spilledFrom(carried, cells, context) } };
}

const METADATA = ['cm', 'vm', 'ph'];
const ONE_CELL_FORMULAS: ReadonlySet<string | undefined> = new Set(['normal', 'shared', undefined]);

function spilledFrom(
  carried: ReadonlyMap<CellKey, CarriedCell>,
  cells: ReadonlyMap<CellKey, Cell>,
  { count, sheet }: CellContext,
): ReadonlyMap<CellKey, CellValue> {
  const spilled = new Map<CellKey, CellValue>();
  for (const [key, { formulaKind }] of carried) {
    const area = formulaKind?.['t'] === 'array' ? parseRect(String(formulaKind['ref'])) : undefined;
    if (!area) continue;
    count.add('arrays', cellCount(area), formatAddress(sheet, area));
    for (const beside of keysOf(area)) {
      const cell = cells.get(beside);
      if (beside !== key && cell) spilled.set(beside, cell.value);
    }
  }
  return spilled;
}

/** What the model has no word for. */
function readLeftOver(node: XmlNode, { value, formula }: Cell, strings: ReadStrings): CarriedCell | undefined {
  const code = child(node, 'f');
  const richText = readRichText(node, strings);
  const isSpecial = code !== undefined && !ONE_CELL_FORMULAS.has(attribute(code, 't'));
  const hasMetadata = METADATA.some((name) => name in node.attributes);
  if (richText === undefined && !isSpecial && !hasMetadata) return undefined;
  const metadata: Attributes = Object.fromEntries(METADATA.map((name) => [name, attribute(node, name)]));
  return {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(richText === undefined ? {} : { richText }),
    ...(isSpecial ? { formulaKind: code.attributes } : {}),
    ...(hasMetadata ? { metadata } : {}),
  };
}

function readRichText(node: XmlNode, strings: ReadStrings): Xml | undefined {
  const type = attribute(node, 't');
  if (type === 's') return strings.rich.get(Number(child(node, 'v')?.text ?? ''));
  const inline = type === 'inlineStr' ? child(node, 'is') : undefined;
  return inline && isRich(inline) ? writtenText(inline) : undefined;
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

function readCell(node: XmlNode, row: number, column: number, shared: Map<string, SharedFormula>, context: CellContext): Cell | undefined {
  const cellFormat = numeric(node, 's') ?? 0;
  const style = context.styles.style(cellFormat);
  const formula = readFormula(child(node, 'f'), row, column, shared);
  if (formula !== undefined) {
    context.count.add('formulas', 1, context.sheet);
    context.count.add('formulaText', formula.length, context.sheet);
  }
  const value = readValue(node, context, context.styles.isDate(cellFormat));
  if (formula !== undefined && isConstant(formula, value)) return { value, ...(style ? { style } : {}) };
  if (value === '' && formula === undefined && !style) return undefined;
  return { value, ...(formula === undefined ? {} : { formula }), ...(style ? { style } : {}) };
}

/** LibreOffice has neither truth values nor errors of its own: it stores those people typed as formulas. */
function isConstant(formula: string, value: CellValue): boolean {
  if (typeof value === 'boolean') return formula.toUpperCase() === `=${value ? 'TRUE' : 'FALSE'}()`;
  return typeof value === 'object' && formula === `=${value.error}`;
}

/** Shared formulas are written once, where they begin; the others only quote its number. */
function readFormula(node: XmlNode | undefined, row: number, column: number, shared: Map<string, SharedFormula>): string | undefined {
  if (!node) return undefined;
  const group = attribute(node, 't') === 'shared' ? attribute(node, 'si') : undefined;
  if (node.text !== '') {
    const formula = fromFileFormula(node.text);
    if (group !== undefined) shared.set(group, { formula, row, column });
    return formula;
  }
  const master = group === undefined ? undefined : shared.get(group);
  return master && moveFormula(master.formula, row - master.row, column - master.column);
}

function readValue(node: XmlNode, { strings, dateShift }: CellContext, isDate: boolean): CellValue {
  const text = child(node, 'v')?.text ?? '';
  switch (attribute(node, 't')) {
    case 's':
      return strings.texts[Number(text)] ?? '';
    case 'str':
      return unescapeXstring(text);
    case 'inlineStr': {
      const inline = child(node, 'is');
      return inline ? readText(inline) : '';
    }
    case 'b':
      return text === '1' || text === 'true';
    case 'e':
      return { error: text };
    case 'd':
      return serialOfIsoDate(text);
    default: {
      const number = text === '' ? NaN : Number(text);
      if (Number.isNaN(number)) return '';
      return isDate ? number + dateShift : number;
    }
  }
}

/** `2026-11-21T06:00:00` → 46347.25, whatever the time zone of the machine. */
function serialOfIsoDate(text: string): number | string {
  const [, year, month, day, hour = '0', minute = '0', second = '0'] =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/.exec(text) ?? [];
  if (year === undefined) return text;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
  return midnight + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}

export function readColumns(cols: XmlNode | undefined): Map<number, SheetColumn> {
  const columns = new Map<number, SheetColumn>();
  // There are no more of them in a sound file, where none overlaps another.
  for (const node of children(cols, 'col').slice(0, COLUMNS)) {
    const first = Math.max(numeric(node, 'min') ?? 1, 1) - 1;
    const last = Math.min((numeric(node, 'max') ?? 1) - 1, LAST_MODELLED_COLUMN);
    const width = numeric(node, 'width');
    const column: SheetColumn = {
      ...(width !== undefined && flag(node, 'customWidth') ? { width: charactersToPoints(width) } : {}),
      ...(flag(node, 'hidden') ? { hidden: true } : {}),
    };
    if (Object.keys(column).length === 0) continue;
    for (let index = first; index <= last; index += 1) columns.set(index, column);
  }
  return columns;
}

export function readRows(sheetData: XmlNode | undefined): Map<number, SheetRow> {
  const rows = new Map<number, SheetRow>();
  let row = -1;
  for (const node of children(sheetData, 'row')) {
    row = (numeric(node, 'r') ?? row + 2) - 1;
    const height = numeric(node, 'ht');
    const shape: SheetRow = {
      ...(height !== undefined && flag(node, 'customHeight') ? { height } : {}),
      ...(flag(node, 'hidden') ? { hidden: true } : {}),
    };
    if (Object.keys(shape).length > 0) rows.set(row, shape);
  }
  return rows;
}
