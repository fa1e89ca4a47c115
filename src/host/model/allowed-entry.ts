import type { Book } from './book';
import { cellKey, holds, type Position } from './geometry';
import type { CellValue, ComparisonOperator, Sheet, SheetRect, ValidationRule } from './workbook';

/** Whether every rule of a cell surely allows a value; false also when only a calculation could tell. */
export function surelyAllows(book: Book, sheet: Sheet, place: Position, value: CellValue): boolean {
  return sheet.validations.every(
    ({ area, rule, ignoreBlanks }) => !holds(area, place) || (value === '' ? ignoreBlanks : allows(book, rule, value)),
  );
}

function allows(book: Book, rule: ValidationRule, value: CellValue): boolean {
  switch (rule.kind) {
    case 'custom':
      return false;
    case 'list':
      return typeof rule.source === 'string' ? isInText(rule.source, value) : isInCells(book, rule.source, value);
    case 'textLength':
      return typeof value === 'string' && compares(value.length, rule);
    case 'wholeNumber':
      return Number.isInteger(value) && compares(value, rule);
    default:
      return compares(value, rule);
  }
}

function isInText(source: string, value: CellValue): boolean {
  return typeof value === 'string' && !source.startsWith('=') && source.split(',').some((choice) => choice.trim() === value);
}

function isInCells(book: Book, source: SheetRect, value: CellValue): boolean {
  const sheet = book.sheet(source.sheet);
  for (let row = 0; sheet && row < source.rows; row += 1)
    for (let column = 0; column < source.columns; column += 1)
      if (sheet.cells.get(cellKey(source.row + row, source.column + column))?.value === value) return true;
  return false;
}

type Comparison = Extract<ValidationRule, { operator: ComparisonOperator }>;

/** Bounds that are formulas are left to who calculates. */
function compares(value: CellValue, { operator, formula1: first, formula2: second = first }: Comparison): boolean {
  if (typeof value !== 'number' || typeof first !== 'number' || typeof second !== 'number') return false;
  switch (operator) {
    case 'Between':
      return value >= first && value <= second;
    case 'NotBetween':
      return value < first || value > second;
    case 'EqualTo':
      return value === first;
    case 'NotEqualTo':
      return value !== first;
    case 'GreaterThan':
      return value > first;
    case 'LessThan':
      return value < first;
    case 'GreaterThanOrEqualTo':
      return value >= first;
    case 'LessThanOrEqualTo':
      return value <= first;
  }
}
