import type { Workbook } from '@univerjs/core';
import { LogLevel, Univer, UniverInstanceType } from '@univerjs/core';
import type { IAllRuntimeData, IDefinedNameMapItem, IFormulaDatasetConfig, ISuperTable } from '@univerjs/engine-formula';
import {
  ICalculateFormulaService, IDefinedNamesService, IFormulaCurrentConfigService, IFunctionService, ISuperTableService, UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';

import type { SheetId } from '../model/workbook';
import type { UniverValue } from './cell-value';
import { mendFormulaEngine, ReportingCalculation } from './mend-formula-engine';
import { takeTurn } from './turn';

/** The whole workbook, as Univer's formula engine takes it. */
export interface FormulaInput {
  readonly sheetOrder: readonly SheetId[];
  readonly cells: Required<Pick<IFormulaDatasetConfig, 'formulaData' | 'allUnitData' | 'unitSheetNameMap'>>;
  readonly names: IDefinedNameMapItem;
  readonly tables: ReadonlyMap<string, ISuperTable>;
}

export type TakeResult = (sheet: SheetId, row: number, column: number, result: UniverValue) => void;

let engines = 0;

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

/** Univer's formula engine alone, without its commands or its grid. */
export class FormulaEngine {
  /** Never used twice in a process: Univer's parse caches are shared by all and keyed by it. */
  readonly unit = `classeur-${(engines += 1)}-`;
  private readonly univer = new Univer({ logLevel: LogLevel.ERROR });
  private readonly injector = this.univer.__getInjector();
  private readonly workbook: Workbook;
  /** Of every name, table and sheet name, when the syntax trees at hand were made. */
  private meaning = '';

  constructor() {
    this.univer.registerPlugin(UniverFormulaEnginePlugin);
    mendFormulaEngine(this.injector);
    this.workbook = this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, { id: this.unit, sheetOrder: [], sheets: {} });
  }

  /** Rejects when the engine itself fails; a formula in error is a result like another. */
  evaluate(input: FormulaInput, take: TakeResult): Promise<void> {
    return takeTurn(async () => {
      this.declare(input);
      const { unitData } = await this.calculate(input);
      for (const [sheet, results] of Object.entries(unitData[this.unit] ?? {})) {
        results.forValue((row, column, cell) => {
          take(sheet, row, column, cell ?? {});
        });
      }
    });
  }

  dispose(): void {
    this.univer.dispose();
  }

  private declare({ sheetOrder, names, tables, cells }: FormulaInput): void {
    this.injector.get(IFormulaCurrentConfigService).setExecuteUnitId(this.unit);
    const meaning = JSON.stringify([cells.unitSheetNameMap, names, [...tables].map(([name, table]) => [name, table, [...table.titleMap]])]);
    if (meaning === this.meaning) return;
    this.meaning = meaning;
    const snapshot = this.workbook.getSnapshot();
    snapshot.sheetOrder = [...sheetOrder];
    this.injector.get(IDefinedNamesService).registerDefinedNames(this.unit, names);
    const known = this.injector.get(ISuperTableService);
    for (const name of [...(known.getTableMap(this.unit)?.keys() ?? [])]) known.remove(this.unit, name);
    for (const [name, table] of tables) known.registerTable(this.unit, name, table);
    // Syntax trees hold what names and tables meant when they were made.
    this.injector.get(IFunctionService).deleteFormulaAstCacheKey('');
  }

  private calculate({ cells }: FormulaInput): Promise<IAllRuntimeData> {
    const service = this.injector.get(ICalculateFormulaService);
    if (!(service instanceof ReportingCalculation)) throw new Error('Univer calculates with a service of its own');
    return new Promise((resolve, reject) => {
      const subscription = service.executionCompleteListener$.subscribe((data) => {
        subscription.unsubscribe();
        resolve(data);
      });
      service.onFailure((cause) => {
        // Half-computed syntax trees keep what they hold.
        this.meaning = '';
        reject(cause instanceof Error ? cause : new Error(String(cause)));
      });
      service.execute({ ...COMPUTE_ALL, ...cells }).catch(reject);
    });
  }
}
