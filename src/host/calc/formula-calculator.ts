import type { Injector } from '@univerjs/core';
import type { IAllRuntimeData, IDefinedNameMapItem, IFormulaDatasetConfig, ISuperTable } from '@univerjs/engine-formula';
import {
  ICalculateFormulaService,
  IDefinedNamesService,
  IDependencyManagerService,
  IFormulaCurrentConfigService,
  IFunctionService,
  IOtherFormulaManagerService,
  ISuperTableService,
} from '@univerjs/engine-formula';

import { positionOf } from '../model/geometry';
import type { CellKey, SheetId } from '../model/workbook';
import type { UniverValue } from './cell-value';
import { SharedDependencies } from './mend-dependencies';
import { RulesApart, SoleCalculation } from './mend-formula-engine';
import { type CellSet, isRestless, type Reading } from './reading';
import { takeTurn } from './turn';

/** The workbook, as Univer's formula engine takes it. */
export interface FormulaInput {
  /** All of its formulas are to be computed; else the others stand with the results they had. */
  readonly isWhole: boolean;
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

/** Of what it is given: Univer's partial recalculation forgets names that come late or move and tables that grow. */
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
  /** Of all formulas, when they were last computed all; absent when that does not tell what to compute next. */
  private whole: { readonly meaning: string; readonly reading: Reading } | undefined;

  constructor(private readonly injector: Injector) {}

  /**
   * What is to be computed of the whole workbook after cells have changed, and nothing but cells; `undefined` when it is
   * all of it: names, tables or sheets are others than they were, a formula is new, results spill over their neighbours.
   */
  affectedBy(changed: CellSet, input: FormulaInput): CellSet | undefined {
    if (this.whole?.meaning !== meaningOf(input)) return undefined;
    const { reading } = this.whole;
    const isAsItWas = [...changed].every(([sheet, keys]) =>
      [...keys].every((key) => reading.formulaAt(sheet, key) === formulaAt(input, sheet, key)),
    );
    return isAsItWas ? reading.affectedBy(changed) : undefined;
  }

  /** Rejects when the engine itself fails; a formula in error is a result like another. */
  evaluate(input: FormulaInput, take: TakeResult): Promise<void> {
    return takeTurn(async () => {
      this.declare(input);
      const data = await this.calculate(input);
      if (input.isWhole) this.remember(input, data);
      for (const [sheet, results] of Object.entries(data.unitData[input.unit] ?? {})) {
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

  private remember(input: FormulaInput, { arrayFormulaRange }: IAllRuntimeData): void {
    const dependencies = this.injector.get(IDependencyManagerService);
    if (!(dependencies instanceof SharedDependencies)) throw new Error('Univer keeps the dependencies in a service of its own');
    const isSpilt = Object.values(arrayFormulaRange[input.unit] ?? {}).some((spilt) => Object.keys(spilt ?? {}).length > 0);
    const isTold = !Object.values(input.names).some(({ formulaOrRefString }) => isRestless(formulaOrRefString));
    this.whole = isTold && !isSpilt ? { meaning: this.meaning, reading: dependencies.reading } : undefined;
  }

  private declare(input: FormulaInput): void {
    const { unit, names, tables } = input;
    this.injector.get(IFormulaCurrentConfigService).setExecuteUnitId(unit);
    const meaning = meaningOf(input);
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
      this.whole = undefined;
      throw cause;
    }
  }
}

function meaningOf({ unit, cells, names, tables }: FormulaInput): string {
  return JSON.stringify([unit, cells.unitSheetNameMap, names, [...tables].map(([name, table]) => [name, table, [...table.titleMap]])]);
}

function formulaAt({ unit, cells }: FormulaInput, sheet: SheetId, key: CellKey): string | undefined {
  const { row, column } = positionOf(key);
  return cells.formulaData[unit]?.[sheet]?.[row]?.[column]?.f;
}
