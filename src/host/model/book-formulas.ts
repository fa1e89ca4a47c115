import type { Book } from './book';
import type { ConditionalFormat, Sheet, Validation, ValidationRule } from './workbook';

/** Applies a change to every formula of the workbook: cells, validations, conditional formats. */
export function rewriteFormulas(book: Book, change: (formula: string) => string): void {
  for (const sheet of book.data.sheets) {
    rewriteCells(book, sheet, change);
    const validations = sheet.validations.map((validation) => rewrittenValidation(validation, change));
    if (validations.some((validation, index) => validation !== sheet.validations[index])) {
      sheet.validations = validations;
      book.touchSheet(sheet, 'validations');
    }
    const formats = sheet.conditionalFormats.map((format) => rewrittenFormat(format, change));
    if (formats.some((format, index) => format !== sheet.conditionalFormats[index])) {
      sheet.conditionalFormats = formats;
      book.touchSheet(sheet, 'conditionalFormats');
    }
  }
}

function rewriteCells(book: Book, sheet: Sheet, change: (formula: string) => string): void {
  for (const [key, cell] of sheet.cells) {
    if (cell.formula === undefined) continue;
    const formula = change(cell.formula);
    if (formula !== cell.formula) book.setCell(sheet, key, { ...cell, formula });
  }
}

function rewrittenValidation(validation: Validation, change: (formula: string) => string): Validation {
  const rule = rewrittenRule(validation.rule, change);
  return JSON.stringify(rule) === JSON.stringify(validation.rule) ? validation : { ...validation, rule };
}

function rewrittenRule(rule: ValidationRule, change: (formula: string) => string): ValidationRule {
  const rewrite = <Operand extends number | string>(operand: Operand) =>
    typeof operand === 'string' && operand.startsWith('=') ? change(operand) : operand;
  switch (rule.kind) {
    case 'list':
      return typeof rule.source === 'string' ? { ...rule, source: rewrite(rule.source) } : rule;
    case 'custom':
      return { ...rule, formula: rewrite(rule.formula) };
    default:
      return { ...rule, formula1: rewrite(rule.formula1), ...(rule.formula2 !== undefined && { formula2: rewrite(rule.formula2) }) };
  }
}

function rewrittenFormat(format: ConditionalFormat, change: (formula: string) => string): ConditionalFormat {
  if (format.rule.kind !== 'custom') return format;
  const formula = change(format.rule.formula);
  return formula === format.rule.formula ? format : { ...format, rule: { ...format.rule, formula } };
}
