import type { IResources } from '@univerjs/core';

import type { Sheet, Workbook } from '../../model/workbook';
import { toUniverFormat } from './univer-conditional-format';
import { toUniverValidation } from './univer-validation';

const VALIDATIONS = 'SHEET_DATA_VALIDATION_PLUGIN';
const CONDITIONAL_FORMATS = 'SHEET_CONDITIONAL_FORMATTING_PLUGIN';

/** What Univer's plugins keep beside the cells. Names and tables are given to its formula engine directly. */
export function resources(workbook: Workbook): IResources {
  const sheetName = (id: string) => workbook.sheets.find((sheet) => sheet.id === id)?.name;
  const validations = bySheet(workbook, (sheet) =>
    sheet.validations.map((validation, index) => toUniverValidation(validation, index, sheetName)),
  );
  const formats = bySheet(workbook, (sheet) => sheet.conditionalFormats.map(toUniverFormat));
  return [
    { name: VALIDATIONS, data: JSON.stringify(validations) },
    { name: CONDITIONAL_FORMATS, data: JSON.stringify(formats) },
  ];
}

function bySheet<Rule>(workbook: Workbook, rules: (sheet: Sheet) => readonly Rule[]): Record<string, readonly Rule[]> {
  return Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, rules(sheet)]));
}
