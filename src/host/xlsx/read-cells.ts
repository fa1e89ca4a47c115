import { parseRect } from '../model/a1';
import { cellKey } from '../model/geometry';
import type { Cell, CellKey, CellValue, SheetColumn, SheetRow } from '../model/workbook';
import { fromFileFormula, moveFormula } from './formula';
import type { ReadStyles } from './read-styles';
import { readText } from './shared-strings';
import { charactersToPoints } from './units';
import { attribute, child, children, flag, numeric, unescapeXstring, type XmlNode } from './xml';

export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: ReadStyles;
  /** Days to add to every date of a workbook that counts from 1904. */
  readonly dateShift: number;
}

/** LibreOffice and people style whole sheets; columns beyond this are taken for the empty rest of the sheet. */
const LAST_STYLED_COLUMN = 1023;

export function readCells(sheetData: XmlNode | undefined, context: CellContext): Map<CellKey, Cell> {
  const cells = new Map<CellKey, Cell>();
  const shared = new Map<string, SharedFormula>();
  let row = -1;
  for (const rowNode of children(sheetData, 'row')) {
    row = (numeric(rowNode, 'r') ?? row + 2) - 1;
    let column = -1;
    for (const node of children(rowNode, 'c')) {
      column = parseRect(attribute(node, 'r') ?? '')?.column ?? column + 1;
      const cell = readCell(node, row, column, shared, context);
      if (cell) cells.set(cellKey(row, column), cell);
    }
  }
  return cells;
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
      return strings[Number(text)] ?? '';
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
  for (const node of children(cols, 'col')) {
    const first = (numeric(node, 'min') ?? 1) - 1;
    const last = Math.min((numeric(node, 'max') ?? 1) - 1, LAST_STYLED_COLUMN);
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
