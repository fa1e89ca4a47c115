import type { Injector } from '@univerjs/core';
import type { IAllRuntimeData, IDefinedNameMapItem, IFormulaDatasetConfig, ISuperTable } from '@univerjs/engine-formula';
import {
  ICalculateFormulaService,
  IDefinedNamesService,
  IFormulaCurrentConfigService,
  IFunctionService,
  IOtherFormulaManagerService,
  ISuperTableService,
} from '@univerjs/engine-formula';

import type { SheetId } from '../model/workbook';
import type { UniverValue } from './cell-value';
import { RulesApart, SoleCalculation } from './mend-formula-engine';
import { takeTurn } from './turn';

/** The whole workbook, as Univer's formula engine takes it. */
export interface FormulaInput {
  /** Never the same for two workbooks of a process: Univer's parse caches are shared by all and keyed by it. */
  readonly unit: string;
  readonly cells: Required<Pick<IFormulaDatasetConfig, 'formulaData' | 'allUnitData' | 'unitSheetNameMap'>>;
  readonly names: IDefinedNameMapItem;
  readonly tables: ReadonlyMap<string, ISuperTable>;
}

export type TakeResult = (sheet: SheetId, row: number, column: number, result: UniverValue) => void;

let units = 0;

export function newUnit(): string {
  units += 1;
  return `classeur-${units}-`;
}

/** Everything is computed anew: Univer's partial recalculation forgets names that come late or move and tables that grow. */
const COMPUTE_ALL = {
  forceCalculate: true,
  arrayFormulaCellData: {},
  arrayFormulaRange: {},
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  unitStylesData: {},
};

/** Drives a Univer whose formula engine was mended: alone in Node, under its grid in a page. */
export class FormulaCalculator {
  /** Of every name, table and sheet name, when the syntax trees at hand were made. */
  private meaning = '';

  constructor(private readonly injector: Injector) {}

  /** Rejects when the engine itself fails; a formula in error is a result like another. */
  evaluate(input: FormulaInput, take: TakeResult): Promise<void> {
    return takeTurn(async () => {
      this.declare(input);
      const { unitData } = await this.calculate(input);
      for (const [sheet, results] of Object.entries(unitData[input.unit] ?? {})) {
        results.forValue((row, column, cell) => {
          take(sheet, row, column, cell ?? {});
        });
      }
    });
  }

  /** Computes the formulas of conditional formats and validations from cells whose results are known; Univer keeps what they give. */
  evaluateRules(input: FormulaInput): Promise<void> {
    return takeTurn(async () => {
      const rules = this.injector.get(IOtherFormulaManagerService);
      if (!(rules instanceof RulesApart)) throw new Error('Univer mixes its rules with the cells');
      if (!rules.hasRules(input.unit)) return;
      this.declare(input);
      await rules.during(input.unit, () => this.calculate(input));
    });
  }

  private declare({ unit, names, tables, cells }: FormulaInput): void {
    this.injector.get(IFormulaCurrentConfigService).setExecuteUnitId(unit);
    const meaning = JSON.stringify([
      unit,
      cells.unitSheetNameMap,
      names,
      [...tables].map(([name, table]) => [name, table, [...table.titleMap]]),
    ]);
    if (meaning === this.meaning) return;
    this.meaning = meaning;
    this.injector.get(IDefinedNamesService).registerDefinedNames(unit, names);
    const known = this.injector.get(ISuperTableService);
    for (const name of [...(known.getTableMap(unit)?.keys() ?? [])]) known.remove(unit, name);
    for (const [name, table] of tables) known.registerTable(unit, name, table);
    // Syntax trees hold what names and tables meant when they were made.
    this.injector.get(IFunctionService).deleteFormulaAstCacheKey('');
  }

  private async calculate({ cells }: FormulaInput): Promise<IAllRuntimeData> {
    const service = this.injector.get(ICalculateFormulaService);
    if (!(service instanceof SoleCalculation)) throw new Error('Univer calculates with a service of its own');
    try {
      return await service.compute({ ...COMPUTE_ALL, ...cells });
    } catch (cause) {
      // Half-computed syntax trees keep what they hold.
      this.meaning = '';
      throw cause;
    }
  }
}
