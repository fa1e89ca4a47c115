import type { Book, Changes } from '../model/book';
import { cellKey } from '../model/geometry';
import { resultFromUniver } from './cell-value';
import type { FormulaCalculator, TakeResult } from './formula-calculator';
import { declareWorkbook, formulaCells, formulaOf, resultCells } from './formula-input';

/** Whether a formula may give something else afterwards. */
export function changesResults({ cells, book }: Changes): boolean {
  return cells.size > 0 || book.has('sheets') || book.has('tables') || book.has('names');
}

/** Computes the formulas of the book that may give something else after the changes, every one without; puts the results in it. */
export async function recalculate(book: Book, calculator: FormulaCalculator, unit: string, changes?: Changes): Promise<void> {
  const declaration = declareWorkbook(unit, book.data);
  const take: TakeResult = (sheetId, row, column, result) => {
    const sheet = book.sheet(sheetId);
    if (sheet) book.setResult(sheet, cellKey(row, column), resultFromUniver(result));
  };
  const affected =
    changes && calculator.affectedBy(changes.cells, declaration, (sheet, key) => formulaOf(book.sheet(sheet)?.cells.get(key)));
  if (affected && (await calculator.evaluatePart(declaration, formulaCells(book.data, affected), take))) return;
  await calculator.evaluate(declaration, formulaCells(book.data), take);
}

/** Computes the formulas of conditional formats and validations, which only a grid has a use for. */
export function recalculateRules(book: Book, calculator: FormulaCalculator, unit: string): Promise<void> {
  return calculator.evaluateRules(declareWorkbook(unit, book.data), resultCells(book.data));
}
