import type { Engine } from '../engine';
import type { Book } from '../model/book';
import { HeadlessUniver } from './headless-univer';
import { changesResults, recalculate } from './recalculate';

/** Calculates the book where there is no page: tests and command line. */
export function createNodeEngine(book: Book): Engine {
  const univer = new HeadlessUniver();
  let running: Promise<void> | undefined;
  // A book that was opened comes full, its journal empty.
  let never = true;

  async function settleAll(): Promise<void> {
    while (never || book.isDirty) {
      const changes = book.takeChanges();
      if (!never && !changesResults(changes)) continue;
      univer.orderSheets(book.data.sheets.map((sheet) => sheet.id));
      await recalculate(book, univer.calculator, univer.unit, never ? undefined : changes);
      never = false;
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
      univer.dispose();
    },
  };
}
