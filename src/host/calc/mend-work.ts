import { ArrayValueObject, BaseReferenceObject } from '@univerjs/engine-formula';

import { LIMITS } from '../limits';
import { TooLarge } from '../too-large';

/** Cells read by the formulas and cells of the arrays that they made, since the present calculation began: one goes on at a time. */
let spent = 0;

export function beginWork(): void {
  spent = 0;
}

/** @throws TooLarge */
function spend(cells: number): void {
  spent += cells;
  if (spent > LIMITS.work) throw new TooLarge('work');
}

/**
 * Every cell that a formula reads passes through one of these, whichever way the formula came to it: a reference, a name,
 * `OFFSET`. Cells are counted before they are walked, empty ones too, for Univer walks them all; those of an array that
 * another formula has had made already, because a function walks them once more.
 */
function countCellsRead(name: 'iterator' | 'toArrayValueObject'): void {
  const read = methodOf(BaseReferenceObject.prototype, name);
  Object.defineProperty(BaseReferenceObject.prototype, name, {
    value(this: BaseReferenceObject, parameter: unknown): unknown {
      const { startRow, startColumn, endRow, endColumn } = this.getRangePosition();
      spend(Math.max(0, endRow - startRow + 1) * Math.max(0, endColumn - startColumn + 1));
      return Reflect.apply(read, this, [parameter]);
    },
  });
}

/** What is multiplied by what gives an array as large as both; each is counted as it is made, before the next. */
function countArraysMade(): void {
  const format = methodOf(ArrayValueObject.prototype, '_formatValue');
  Object.defineProperty(ArrayValueObject.prototype, '_formatValue', {
    value(this: ArrayValueObject, raw: unknown): unknown {
      if (typeof raw === 'object' && raw !== null && 'rowCount' in raw && 'columnCount' in raw) {
        spend(Math.max(0, Number(raw.rowCount)) * Math.max(0, Number(raw.columnCount)) || 0);
      }
      return Reflect.apply(format, this, [raw]);
    },
  });
}

/** A column by a row gives an array that neither foretells: it is counted before it is made. */
function countBroadcasts(): void {
  const operate = methodOf(ArrayValueObject.prototype, '_batchOperator');
  Object.defineProperty(ArrayValueObject.prototype, '_batchOperator', {
    value(this: ArrayValueObject, other: unknown, ...parameters: readonly unknown[]): unknown {
      if (other instanceof ArrayValueObject) {
        spend(Math.max(this.getRowCount(), other.getRowCount()) * Math.max(this.getColumnCount(), other.getColumnCount()));
      }
      return Reflect.apply(operate, this, [other, ...parameters]);
    },
  });
}

function methodOf(prototype: object, name: string): (this: unknown, ...parameters: readonly unknown[]) => unknown {
  const method = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
  if (typeof method !== 'function') throw new Error(`Values of Univer no longer have ${name}: review mend-work.ts`);
  return function (...parameters) {
    const result: unknown = Reflect.apply(method, this, parameters);
    return result;
  };
}

countCellsRead('iterator');
countCellsRead('toArrayValueObject');
countArraysMade();
countBroadcasts();
