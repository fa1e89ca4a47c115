import type { Book, Changes } from '../model/book';
import { cellKey } from '../model/geometry';
import { resultFromUniver } from './cell-value';
import type { FormulaCalculator } from './formula-calculator';
import { formulaInput, resultInput } from './formula-input';

/** Whether a formula may give something else afterwards. */
export function changesResults({ cells, book }: Changes): boolean {
  return cells.size > 0 || book.has('sheets') || book.has('tables') || book.has('names');
}

/** Computes the formulas of the book that may give something else after the changes, every one without; puts the results in it. */
export function recalculate(book: Book, calculator: FormulaCalculator, unit: string, changes?: Changes): Promise<void> {
  const whole = formulaInput(unit, book.data);
  const asked = changes && calculator.affectedBy(changes.cells, whole);
  return calculator.evaluate(asked ? formulaInput(unit, book.data, asked) : whole, (sheetId, row, column, result) => {
    const sheet = book.sheet(sheetId);
    if (sheet) book.setResult(sheet, cellKey(row, column), resultFromUniver(result));
  });
}

/** Computes the formulas of conditional formats and validations, which only a grid has a use for. */
export function recalculateRules(book: Book, calculator: FormulaCalculator, unit: string): Promise<void> {
  return calculator.evaluateRules(resultInput(unit, book.data));
}
