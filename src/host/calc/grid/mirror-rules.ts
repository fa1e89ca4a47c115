import { DataValidationModel } from '@univerjs/preset-sheets-data-validation';
import { ConditionalFormattingRuleModel } from '@univerjs/preset-sheets-conditional-formatting';

import type { Sheet, Workbook } from '../../model/workbook';
import { toUniverFormat } from './univer-conditional-format';
import type { UniverGrid } from './univer-grid';
import { toUniverValidation } from './univer-validation';

// Mutations of Univer's packages, by name: they are not among what the presets export.
const ADD_VALIDATION = 'data-validation.mutation.addRule';
const REMOVE_VALIDATION = 'data-validation.mutation.removeRule';
const ADD_FORMAT = 'sheet.mutation.add-conditional-rule';
const DELETE_FORMAT = 'sheet.mutation.delete-conditional-rule';

/** Puts all validations of a sheet in the grid in place of those it has. */
export function mirrorValidations(grid: UniverGrid, workbook: Workbook, sheet: Sheet): void {
  const place = { unitId: grid.unit, subUnitId: sheet.id };
  const ruleId = grid.injector
    .get(DataValidationModel)
    .getRules(grid.unit, sheet.id)
    .map(({ uid }) => uid);
  if (ruleId.length > 0) grid.run(REMOVE_VALIDATION, { ...place, ruleId, source: 'command' });
  const sheetName = (id: string) => workbook.sheets.find((each) => each.id === id)?.name;
  const rule = sheet.validations.map((validation, index) => toUniverValidation(validation, index, sheetName));
  if (rule.length > 0) grid.run(ADD_VALIDATION, { ...place, rule, source: 'command' });
}

export function mirrorConditionalFormats(grid: UniverGrid, sheet: Sheet): void {
  const place = { unitId: grid.unit, subUnitId: sheet.id };
  const known = grid.injector.get(ConditionalFormattingRuleModel).getSubunitRules(grid.unit, sheet.id) ?? [];
  for (const { cfId } of [...known]) grid.run(DELETE_FORMAT, { ...place, cfId });
  // Each is put before the others.
  for (const format of [...sheet.conditionalFormats].reverse()) grid.run(ADD_FORMAT, { ...place, rule: toUniverFormat(format) });
}
