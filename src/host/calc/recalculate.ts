import type { Book } from '../model/book';
import { cellKey } from '../model/geometry';
import { resultFromUniver } from './cell-value';
import type { FormulaCalculator } from './formula-calculator';
import { formulaInput, resultInput } from './formula-input';

/** Computes every formula of the book and puts the results in it, then the rules of its cells. */
export async function recalculate(book: Book, calculator: FormulaCalculator, unit: string): Promise<void> {
  await calculator.evaluate(formulaInput(unit, book.data), (sheetId, row, column, result) => {
    const sheet = book.sheet(sheetId);
    if (sheet) book.setResult(sheet, cellKey(row, column), resultFromUniver(result));
  });
  await calculator.evaluateRules(resultInput(unit, book.data));
}
