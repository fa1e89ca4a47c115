import { SheetInterceptorService } from '@univerjs/preset-sheets-core';

import type { UniverGrid } from './univer-grid';

/** Univer writes an entry first, validates it afterwards, and takes back what is refused: until then it is not the person's last word. */
export class PendingEntry {
  private count = 0;

  constructor(grid: UniverGrid, onDecided: () => void) {
    const service = grid.injector.get(SheetInterceptorService);
    const validate = service.onValidateCell.bind(service);
    service.onValidateCell = (...entry) => {
      this.count += 1;
      const verdict = validate(...entry);
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
