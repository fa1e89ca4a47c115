import type { Engine } from '../engine';
import type { Book } from '../model/book';
import { cellKey } from '../model/geometry';
import { resultFromUniver } from './cell-value';
import { FormulaEngine } from './formula-engine';
import { formulaInput } from './formula-input';

/** Calculates the book where there is no page: tests and command line. */
export function createNodeEngine(book: Book): Engine {
  const formulas = new FormulaEngine();
  let running: Promise<void> | undefined;
  // A book that was opened comes full, its journal empty.
  let never = true;

  async function settleAll(): Promise<void> {
    while (never || book.isDirty) {
      never = false;
      book.takeChanges();
      await formulas.evaluate(formulaInput(formulas.unit, book.data), (sheetId, row, column, result) => {
        const sheet = book.sheet(sheetId);
        if (sheet) book.setResult(sheet, cellKey(row, column), resultFromUniver(result));
      });
    }
  }

  return {
    settle() {
      running ??= settleAll().finally(() => {
        running = undefined;
      });
      return running;
    },
    dispose() {
      formulas.dispose();
    },
  };
}
