import type { IWorkbookData, Workbook } from '@univerjs/core';
import { LogLevel, Univer, UniverInstanceType } from '@univerjs/core';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';

import type { SheetId } from '../model/workbook';
import { FormulaCalculator, newUnit } from './formula-calculator';
import { mendFormulaEngine } from './mend-formula-engine';

/** Univer's formula engine alone, without its commands or its grid: made in milliseconds. */
export class HeadlessUniver {
  readonly unit = newUnit();
  readonly calculator: FormulaCalculator;
  private readonly univer = new Univer({ logLevel: LogLevel.ERROR });
  /** The engine wants a workbook of Univer's own to be open; the cells it reads are given to it each time. */
  private readonly workbook: Workbook;

  constructor() {
    this.univer.registerPlugin(UniverFormulaEnginePlugin);
    mendFormulaEngine(this.univer.__getInjector());
    const empty: Partial<IWorkbookData> = { id: this.unit, sheetOrder: [], sheets: {} };
    this.workbook = this.univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, empty);
    this.calculator = new FormulaCalculator(this.univer.__getInjector());
  }

  /** For the functions that count sheets. */
  orderSheets(ids: readonly SheetId[]): void {
    this.workbook.getSnapshot().sheetOrder = [...ids];
  }

  dispose(): void {
    this.univer.dispose();
  }
}
