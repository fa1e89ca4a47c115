import type { IFormulaDependencyTree } from '@univerjs/engine-formula';

import { cellKey, positionOf } from '../model/geometry';
import type { CellKey, SheetId } from '../model/workbook';

/** Cells told by sheet. */
export type CellSet = ReadonlyMap<SheetId, ReadonlySet<CellKey>>;

interface Place {
  readonly sheet: SheetId;
  readonly key: CellKey;
}

interface Area {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
  readonly readers: Place[];
}

/** May give something else though nothing it reads has changed, or read elsewhere than it did. */
const RESTLESS = /\b(?:OFFSET|INDIRECT|TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)\(|:\s*[A-Z.]+\(|\)\s*:/i;

export const isRestless = (formula: string): boolean => RESTLESS.test(formula);

/** Which formulas read which cells, as Univer found when it computed them all. */
export class Reading {
  private readonly formulas = new Map<SheetId, Map<CellKey, string>>();
  private readonly restless: Place[] = [];
  private readonly areas = new Map<SheetId, Map<string, Area>>();

  add({ subUnitId: sheet, row, column, formula, rangeList }: Told): void {
    const reader = { sheet, key: cellKey(row, column) };
    entry(this.formulas, sheet, () => new Map<CellKey, string>()).set(reader.key, formula);
    if (isRestless(formula)) this.restless.push(reader);
    for (const { sheetId, range } of rangeList) {
      const { startRow, startColumn, endRow, endColumn } = range;
      const key = `${startRow},${startColumn},${endRow},${endColumn}`;
      entry(
        entry(this.areas, sheetId, () => new Map<string, Area>()),
        key,
        () => ({
          // Whole columns and whole rows have no bounds.
          startRow: Number.isNaN(startRow) ? 0 : startRow,
          startColumn: Number.isNaN(startColumn) ? 0 : startColumn,
          endRow: Number.isNaN(endRow) ? Infinity : endRow,
          endColumn: Number.isNaN(endColumn) ? Infinity : endColumn,
          readers: [],
        }),
      ).readers.push(reader);
    }
  }

  formulaAt(sheet: SheetId, key: CellKey): string | undefined {
    return this.formulas.get(sheet)?.get(key);
  }

  /** The formulas that may give something else once these cells have changed, near or far. */
  affectedBy(changed: CellSet): CellSet {
    const affected = new Map<SheetId, Set<CellKey>>();
    const waiting: Place[] = [];
    const recompute = (place: Place): void => {
      const keys = entry(affected, place.sheet, () => new Set<CellKey>());
      if (keys.has(place.key)) return;
      keys.add(place.key);
      waiting.push(place);
    };
    for (const [sheet, keys] of changed) {
      for (const key of keys) {
        if (this.formulaAt(sheet, key) === undefined) waiting.push({ sheet, key });
        else recompute({ sheet, key });
      }
    }
    this.restless.forEach(recompute);

    const unreached = new Map([...this.areas].map(([sheet, areas]) => [sheet, new Set(areas.values())]));
    for (let place = waiting.pop(); place; place = waiting.pop()) {
      const areas = unreached.get(place.sheet);
      if (!areas) continue;
      const { row, column } = positionOf(place.key);
      for (const area of areas) {
        if (row < area.startRow || row > area.endRow || column < area.startColumn || column > area.endColumn) continue;
        areas.delete(area);
        area.readers.forEach(recompute);
      }
    }
    return affected;
  }
}

/** What Univer tells of a formula, ready to be computed. */
type Told = Pick<IFormulaDependencyTree, 'subUnitId' | 'row' | 'column' | 'formula' | 'rangeList'>;

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
