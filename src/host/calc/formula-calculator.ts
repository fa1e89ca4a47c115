import type { Injector } from '@univerjs/core';
import type { IAllRuntimeData, IDefinedNameMapItem, IFormulaDataItem, ISheetData, ISuperTable } from '@univerjs/engine-formula';
import {
  ICalculateFormulaService,
  IDefinedNamesService,
  IDependencyManagerService,
  IFormulaCurrentConfigService,
  IFunctionService,
  IOtherFormulaManagerService,
  ISuperTableService,
} from '@univerjs/engine-formula';

import type { CellKey, SheetId } from '../model/workbook';
import type { UniverValue } from './cell-value';
import { FormulaFailure } from './formula-failure';
import { SharedDependencies } from './mend-dependencies';
import { RulesApart, SoleCalculation } from './mend-formula-engine';
import { type CellSet, isRestless, type Reading } from './reading';
import { takeTurn } from './turn';

/** What the formulas of a workbook mean, as Univer's formula engine takes it. */
export interface Declaration {
  /** Never the same for two workbooks of a process: Univer's parse caches are shared by all and keyed by it. */
  readonly unit: string;
  readonly sheets: Readonly<Record<string, SheetId>>;
  readonly names: IDefinedNameMapItem;
  readonly tables: ReadonlyMap<string, ISuperTable>;
  /** All of the above in one text. */
  readonly meaning: string;
}

export type SheetFormulas = Record<number, Record<number, IFormulaDataItem>>;

/** By sheet: what formulas read, and those to be computed. */
export interface FormulaCells {
  readonly data: ISheetData;
  readonly formulas: Record<SheetId, SheetFormulas>;
}

export type FormulaAt = (sheet: SheetId, key: CellKey) => string | undefined;
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
   * What is to be computed of the workbook after cells have changed, and nothing but cells; `undefined` when it is all of
   * it: names, tables or sheets are others than they were, a formula is new, results spill over their neighbours.
   */
  affectedBy(changed: CellSet, { meaning }: Declaration, formulaAt: FormulaAt): CellSet | undefined {
    if (this.whole?.meaning !== meaning) return undefined;
    const { reading } = this.whole;
    const isAsItWas = [...changed].every(([sheet, keys]) =>
      [...keys].every((key) => reading.formulaAt(sheet, key) === formulaAt(sheet, key)),
    );
    return isAsItWas ? reading.affectedBy(changed) : undefined;
  }

  /** Computes every formula. Rejects with TooLarge or BrokenFormula when the engine itself fails; a formula in error is a result like another. */
  evaluate(declaration: Declaration, cells: FormulaCells, take: TakeResult): Promise<void> {
    return takeTurn(async () => {
      this.declare(declaration);
      const data = await this.calculate(declaration, cells);
      const isTold =
        !spills(declaration, data) && !Object.values(declaration.names).some(({ formulaOrRefString }) => isRestless(formulaOrRefString));
      this.whole = isTold ? { meaning: declaration.meaning, reading: this.reading() } : undefined;
      takeResults(declaration, data, take);
    });
  }

  /** Computes the formulas given, the others standing with their results; resolves with `false` when that is not enough. */
  evaluatePart(declaration: Declaration, cells: FormulaCells, take: TakeResult): Promise<boolean> {
    return takeTurn(async () => {
      this.declare(declaration);
      const data = await this.calculate(declaration, cells);
      if (spills(declaration, data)) return false;
      takeResults(declaration, data, take);
      return true;
    });
  }

  /** Computes the formulas of conditional formats and validations from cells whose results are known; Univer keeps what they give. */
  evaluateRules(declaration: Declaration, cells: FormulaCells): Promise<void> {
    return takeTurn(async () => {
      const rules = this.injector.get(IOtherFormulaManagerService);
      if (!(rules instanceof RulesApart)) throw new Error('Univer mixes its rules with the cells');
      if (!rules.hasRules(declaration.unit)) return;
      this.declare(declaration);
      await rules.during(declaration.unit, () => this.calculate(declaration, cells));
    });
  }

  private reading(): Reading {
    const dependencies = this.injector.get(IDependencyManagerService);
    if (!(dependencies instanceof SharedDependencies)) throw new Error('Univer keeps the dependencies in a service of its own');
    return dependencies.reading;
  }

  private declare({ unit, names, tables, meaning }: Declaration): void {
    this.injector.get(IFormulaCurrentConfigService).setExecuteUnitId(unit);
    if (meaning === this.meaning) return;
    this.meaning = meaning;
    this.injector.get(IDefinedNamesService).registerDefinedNames(unit, names);
    const known = this.injector.get(ISuperTableService);
    for (const name of [...(known.getTableMap(unit)?.keys() ?? [])]) known.remove(unit, name);
    for (const [name, table] of tables) known.registerTable(unit, name, table);
    // Syntax trees hold what names and tables meant when they were made.
    this.injector.get(IFunctionService).deleteFormulaAstCacheKey('');
  }

  private async calculate({ unit, sheets }: Declaration, { data, formulas }: FormulaCells): Promise<IAllRuntimeData> {
    const service = this.injector.get(ICalculateFormulaService);
    if (!(service instanceof SoleCalculation)) throw new Error('Univer calculates with a service of its own');
    const cells = { formulaData: { [unit]: formulas }, allUnitData: { [unit]: data }, unitSheetNameMap: { [unit]: { ...sheets } } };
    try {
      return await service.compute({ ...COMPUTE_ALL, ...cells });
    } catch (cause) {
      // Half-computed syntax trees keep what they hold.
      this.meaning = '';
      this.whole = undefined;
      throw cause instanceof FormulaFailure ? cause.told(sheets) : cause;
    }
  }
}

function spills({ unit }: Declaration, { arrayFormulaRange }: IAllRuntimeData): boolean {
  return Object.values(arrayFormulaRange[unit] ?? {}).some((spilt) => Object.keys(spilt).length > 0);
}

function takeResults({ unit }: Declaration, { unitData }: IAllRuntimeData, take: TakeResult): void {
  for (const [sheet, results] of Object.entries(unitData[unit] ?? {})) {
    results.forValue((row, column, cell) => {
      take(sheet, row, column, cell ?? {});
    });
  }
}
