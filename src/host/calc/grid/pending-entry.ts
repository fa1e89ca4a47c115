import { SheetInterceptorService } from '@univerjs/preset-sheets-core';

import { surelyAllows } from '../../model/allowed-entry';
import type { Book } from '../../model/book';
import { readCell } from './read-cell';
import type { UniverGrid } from './univer-grid';

/**
 * Univer writes an entry first, validates it afterwards, and takes back what is refused: until then it is not the person's last word.
 * What is surely allowed is let pass at once: Univer's own verdict waits for calculations, and what is typed meanwhile goes astray.
 */
export class PendingEntry {
  private count = 0;

  constructor(grid: UniverGrid, book: Book, onDecided: () => void) {
    const service = grid.injector.get(SheetInterceptorService);
    const validate = service.onValidateCell.bind(service);
    service.onValidateCell = (workbook, worksheet, row, column) => {
      const sheet = book.sheet(worksheet.getSheetId());
      const drawn = worksheet.getCellRaw(row, column);
      const hasFormula = typeof (drawn?.f ?? drawn?.si) === 'string';
      if (sheet && !hasFormula && surelyAllows(book, sheet, { row, column }, readCell(grid, drawn, undefined, undefined).value))
        return Promise.resolve(true);
      this.count += 1;
      const verdict = validate(workbook, worksheet, row, column);
      // What is refused is taken back once the verdict has been heard.
      const decide = (): void => {
        window.setTimeout(() => {
          this.count -= 1;
          onDecided();
        }, 0);
      };
      void Promise.resolve(verdict).then(decide, decide);
      return verdict;
    };
  }

  get isUndecided(): boolean {
    return this.count > 0;
  }
}
