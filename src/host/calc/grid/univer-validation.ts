import type { ISheetDataValidationRule } from '@univerjs/core';
import { DataValidationErrorStyle, DataValidationOperator, DataValidationRenderMode, DataValidationType } from '@univerjs/core';

import { formatAbsolute } from '../../model/a1';
import type { ComparisonOperator, Validation, ValidationRule } from '../../model/workbook';
import { REFUSED_ENTRY } from './notices.fr';
import { toUniverRange } from './range';

const OPERATORS: Readonly<Record<ComparisonOperator, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const TYPES = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  // Univer reads the date that shows as an American one, and refuses the 15/03/2026; its serial number has no language.
  date: DataValidationType.DECIMAL,
  textLength: DataValidationType.TEXT_LENGTH,
} as const;

const STYLES = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
} as const;

export function toUniverValidation(
  validation: Validation,
  index: number,
  sheetName: (id: string) => string | undefined,
): ISheetDataValidationRule {
  const { area, ignoreBlanks, error, prompt } = validation;
  return {
    uid: `v${index}`,
    ranges: [toUniverRange(area)],
    allowBlank: ignoreBlanks,
    ...condition(validation.rule, sheetName),
    // Excel lets pass what breaks a rule that has no error message; here a refusal always says why.
    showErrorMessage: true,
    errorStyle: STYLES[error?.style ?? 'Stop'],
    errorTitle: error?.title ?? REFUSED_ENTRY.title,
    error: error === undefined || error.text === '' ? REFUSED_ENTRY.text : error.text,
    showInputMessage: prompt !== undefined,
    ...(prompt && { promptTitle: prompt.title, prompt: prompt.text }),
  };
}

function condition(
  rule: ValidationRule,
  sheetName: (id: string) => string | undefined,
): Pick<ISheetDataValidationRule, 'type'> & Partial<ISheetDataValidationRule> {
  switch (rule.kind) {
    case 'list':
      return {
        type: DataValidationType.LIST,
        formula1: source(rule.source, sheetName),
        showDropDown: true,
        renderMode: DataValidationRenderMode.ARROW,
      };
    case 'custom':
      return { type: DataValidationType.CUSTOM, formula1: rule.formula };
    default:
      return {
        type: TYPES[rule.kind],
        operator: OPERATORS[rule.operator],
        formula1: String(rule.formula1),
        ...(rule.formula2 !== undefined && { formula2: String(rule.formula2) }),
      };
  }
}

function source(list: Extract<ValidationRule, { kind: 'list' }>['source'], sheetName: (id: string) => string | undefined): string {
  if (typeof list === 'string') return list;
  const name = sheetName(list.sheet);
  return name === undefined ? '=#REF!' : `=${formatAbsolute(name, list)}`;
}
