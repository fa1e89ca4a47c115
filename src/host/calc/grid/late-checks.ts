import { IUniverInstanceService } from '@univerjs/core';
import { SheetsDataValidationValidatorService } from '@univerjs/preset-sheets-data-validation';

import type { UniverGrid } from './univer-grid';

/**
 * Univer checks cells of sheets out of sight when the browser has time; the workbook may be another by then, drawn anew or opened.
 * What is gone has nothing left to check: Univer would throw where nobody can catch.
 */
export function dropLateChecks(grid: UniverGrid): void {
  const validator = grid.injector.get(SheetsDataValidationValidatorService);
  const instances = grid.injector.get(IUniverInstanceService);
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = (unit, sheet, ranges) => (instances.getUnit(unit) ? validate(unit, sheet, ranges) : Promise.resolve([]));
}
