import type { Book } from '../model/book';
import { cellKey } from '../model/geometry';
import { resultFromUniver } from './cell-value';
import type { FormulaCalculator } from './formula-calculator';
import { formulaInput } from './formula-input';

/** Computes every formula of the book and puts the results in it. */
export function recalculate(book: Book, calculator: FormulaCalculator, unit: string): Promise<void> {
  return calculator.evaluate(formulaInput(unit, book.data), (sheetId, row, column, result) => {
    const sheet = book.sheet(sheetId);
    if (sheet) book.setResult(sheet, cellKey(row, column), resultFromUniver(result));
  });
}
