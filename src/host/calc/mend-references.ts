import { CellValueType, IUniverInstanceService, setDependencies, type ICellData } from '@univerjs/core';
import type { IDefinedNamesServiceParam, ISuperTable } from '@univerjs/engine-formula';
import { BaseReferenceObject, DefinedNamesService, SuperTableService } from '@univerjs/engine-formula';

/** Beyond the last column of any sheet, where Univer answers with an error. */
const NO_SUCH_COLUMN = 1_000_000;

/** Univer takes the `-Total` of `=-Total` for one name. */
export class NegatableNames extends DefinedNamesService {
  override getValueByName(unit: string, name: string): IDefinedNamesServiceParam | null {
    if (!name.startsWith('-')) return super.getValueByName(unit, name);
    const named = super.getValueByName(unit, name.slice(1));
    return named ? { ...named, name, formulaOrRefString: `-${named.formulaOrRefString}` } : null;
  }
}

setDependencies(NegatableNames, [IUniverInstanceService]);

/** Keys that differ by their case are one key, as table and column names are for Excel. */
class CaselessMap<Value> extends Map<string, Value> {
  private readonly spelling = new Map<string, string>();

  constructor(entries: Iterable<readonly [string, Value]>) {
    super();
    for (const [key, value] of entries) this.set(key, value);
  }

  override get(key: string): Value | undefined {
    return super.get(this.spelled(key));
  }

  override has(key: string): boolean {
    return super.has(this.spelled(key));
  }

  override set(key: string, value: Value): this {
    this.spelling.set(key.toLowerCase(), key);
    return super.set(key, value);
  }

  private spelled(key: string): string {
    return this.spelling.get(key.toLowerCase()) ?? key;
  }
}

/** For a column it does not know, Univer silently reads the one before the table. */
class ColumnPlaces extends CaselessMap<number> {
  override get(title: string): number {
    return super.get(title) ?? NO_SUCH_COLUMN;
  }
}

export class CaselessTables extends SuperTableService {
  /** By workbook, since its tables last changed: asked for with each word of each formula. */
  private readonly known = new Map<string, Map<string, ISuperTable>>();

  constructor() {
    super();
    this.update$.subscribe(() => {
      this.known.clear();
    });
  }

  override registerTable(unit: string, name: string, table: ISuperTable): void {
    super.registerTable(unit, name, { ...table, titleMap: new ColumnPlaces(table.titleMap) });
  }

  override getTableMap(unit: string): Map<string, ISuperTable> | undefined {
    const known = this.known.get(unit);
    if (known) return known;
    const tables = super.getTableMap(unit);
    if (!tables) return undefined;
    const caseless = new CaselessMap(tables);
    this.known.set(unit, caseless);
    return caseless;
  }
}

/**
 * A reference to a table knows its sheet and no sheet name; Univer looks the sheet up by name all the same, finds none,
 * and `INDEX(Depenses[Montant],2)` silently reads the sheet of the formula.
 */
function keepSheetOfTables(): void {
  const lookUp = methodOf('setForcedSheetId');
  Object.defineProperty(BaseReferenceObject.prototype, 'setForcedSheetId', {
    value(this: BaseReferenceObject, sheetIds: unknown) {
      if (this.getForcedSheetName()) Reflect.apply(lookUp, this, [sheetIds]);
    },
  });
}

/** Univer takes a cell whose formula has just given an empty text for a blank one: `=IF(TRUE,A1)` would be zero. */
function keepEmptyTexts(): void {
  const read = methodOf('getCellData');
  Object.defineProperty(BaseReferenceObject.prototype, 'getCellData', {
    value(this: BaseReferenceObject, row: number, column: number): unknown {
      const cell: unknown = Reflect.apply(read, this, [row, column]);
      // What has a formula is no blank cell to Univer.
      return isEmptyText(cell) ? { ...cell, f: '=""' } : cell;
    },
  });
}

const isEmptyText = (cell: unknown): cell is ICellData =>
  typeof cell === 'object' && cell !== null && 'v' in cell && cell.v === '' && 't' in cell && cell.t === CellValueType.STRING;

function methodOf(name: 'setForcedSheetId' | 'getCellData'): (this: BaseReferenceObject, ...parameters: readonly unknown[]) => unknown {
  const method = Object.getOwnPropertyDescriptor(BaseReferenceObject.prototype, name)?.value as unknown;
  if (typeof method !== 'function') throw new Error(`References of Univer no longer have ${name}: review mend-references.ts`);
  return function (...parameters) {
    const result: unknown = Reflect.apply(method, this, parameters);
    return result;
  };
}

keepSheetOfTables();
keepEmptyTexts();
