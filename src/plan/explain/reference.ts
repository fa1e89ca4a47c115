import type { Expression } from '../../formula-text/expression';
import { parseA1 } from '../../formula-text/a1';
import type { Area } from '../refs';
import type { PlannedTable, SeenWorkbook } from './seen-workbook';
import { spotsOf, type Spot } from './spot';

/** What a formula refers to. */
export type Reference =
  /** `isNamed`: by a name of the workbook, not by its place. */
  | { readonly kind: 'cell'; readonly spot: Spot; readonly isNamed: boolean }
  /** `name: null` for cells of the formula's own sheet. */
  | { readonly kind: 'area'; readonly sheet: Spot['sheet']; readonly area: Area; readonly name: string | null }
  /** All lines of a table. */
  | { readonly kind: 'column'; readonly table: PlannedTable; readonly header: string };

/** Null for what is no reference. */
export function referenceOf(book: SeenWorkbook, here: Spot, expression: Expression): Reference | null {
  switch (expression.kind) {
    case 'word':
      return ofWord(book, here, expression.word);
    case 'range': {
      const from = parseA1(expression.from);
      const to = parseA1(expression.to);
      if (!from || !to) throw new Error(`No range: ${expression.from}:${expression.to}`);
      const area = { row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
      return { kind: 'area', sheet: here.sheet, area, name: null };
    }
    case 'column': {
      const { header, isThisRow } = expression;
      const table = book.table(expression.table, here);
      if (!isThisRow) return { kind: 'column', table, header };
      const spot = book.lineSpot(table, header, here.row - table.plan.area.row - 1);
      if (!spot) throw new Error(`The table ${table.plan.name} has no column ${header}`);
      return { kind: 'cell', spot, isNamed: false };
    }
    default:
      return null;
  }
}

function ofWord(book: SeenWorkbook, here: Spot, word: string): Reference {
  const address = parseA1(word);
  if (address) return { kind: 'cell', spot: { sheet: here.sheet, row: address.row, column: address.column }, isNamed: false };
  const name = book.name(word);
  if (!name) throw new Error(`The plan has no name ${word}`);
  const { sheet, area } = name;
  const isOne = area.rows === 1 && area.columns === 1;
  if (isOne) return { kind: 'cell', spot: { sheet, row: area.row, column: area.column }, isNamed: true };
  return { kind: 'area', sheet, area, name: word };
}

/** Every cell of it, row by row. */
export function cellsOf(book: SeenWorkbook, reference: Reference): readonly Spot[] {
  switch (reference.kind) {
    case 'cell':
      return [reference.spot];
    case 'area':
      return spotsOf(reference.sheet, reference.area);
    case 'column': {
      const { table, header } = reference;
      return Array.from({ length: book.lineCount(table) }, (_line, index) => book.lineSpot(table, header, index)).flatMap((spot) =>
        spot ? [spot] : [],
      );
    }
  }
}

export const sheetOf = (reference: Reference): Spot['sheet'] =>
  reference.kind === 'cell' ? reference.spot.sheet : reference.kind === 'area' ? reference.sheet : reference.table.sheet;
