import { formatAbsolute } from '../model/a1';
import type { ComparisonOperator, SheetRect, ValidationRule } from '../model/workbook';
import { isRefusedFormula } from '../model/formula-faults';
import { invalidArgument, NotImplemented } from '../protocol/host-error';
import { HostObject } from '../protocol/host-object';
import { isRecord, type JsonRecord } from '../protocol/json';
import { findRange, sheetRect } from './references';
import { RangeRef, type Session } from './session';
import { asOneOf, asText } from './values';

const OPERATORS: readonly ComparisonOperator[] = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
];
const COMPARED = ['wholeNumber', 'decimal', 'date', 'textLength'] as const;
/** Excel refuses a longer list given as text. */
const LONGEST_LIST = 255;

/** The rule an `Excel.DataValidationRule` describes. */
export function readRule(range: RangeRef, value: unknown): ValidationRule {
  if (!isRecord(value)) throw invalidArgument();
  const list = value['list'];
  if (isRecord(list)) return readList(range, list);
  const custom = value['custom'];
  if (isRecord(custom)) return { kind: 'custom', formula: readFormula(custom['formula']) };
  for (const kind of COMPARED) {
    const comparison = value[kind];
    if (isRecord(comparison)) return { kind, ...readComparison(comparison) };
  }
  if ('time' in value) throw new NotImplemented('DataValidation.rule.time');
  throw invalidArgument();
}

function readList(range: RangeRef, list: JsonRecord): ValidationRule {
  if (list['inCellDropDown'] === false) throw new NotImplemented('DataValidation.rule.list.inCellDropDown = false');
  const source = list['source'];
  if (source instanceof HostObject && source.model instanceof RangeRef) return { kind: 'list', source: oneLine(sheetRect(source.model)) };
  const text = asText(source);
  if (text === '' || text.length > LONGEST_LIST) throw invalidArgument();
  if (!text.startsWith('=')) return { kind: 'list', source: text };
  if (isRefusedFormula(text)) throw invalidArgument();
  // A name stays a name, so that it can be re-pointed.
  const target = /[!:$]/.test(text) ? findRange(range.session, text, range.sheet) : undefined;
  return { kind: 'list', source: target ? oneLine(sheetRect(target)) : text };
}

/** Excel takes one row or one column as a list. */
function oneLine(source: SheetRect): SheetRect {
  if (source.rows > 1 && source.columns > 1) throw invalidArgument();
  return source;
}

function readComparison(comparison: JsonRecord): Omit<Extract<ValidationRule, { operator: ComparisonOperator }>, 'kind'> {
  const operator = asOneOf(comparison['operator'], OPERATORS);
  const formula1 = readOperand(comparison['formula1']);
  const isRange = operator === 'Between' || operator === 'NotBetween';
  return isRange ? { operator, formula1, formula2: readOperand(comparison['formula2']) } : { operator, formula1 };
}

/** A number, a formula, or a cell given as Range. */
function readOperand(value: unknown): number | string {
  if (typeof value === 'number') return value;
  if (value instanceof HostObject && value.model instanceof RangeRef) return `=${formatAbsolute(value.model.sheet.name, value.model.rect)}`;
  // `5` and `=5` are the same number to Excel.
  if (typeof value === 'string' && /^=?[+-]?\d+(?:\.\d+)?$/.test(value)) return Number(value.replace('=', ''));
  return readFormula(value);
}

function readFormula(value: unknown): string {
  const text = asText(value);
  if (!text.startsWith('=') || isRefusedFormula(text)) throw invalidArgument();
  return text;
}

/** The rule as `load` gives it back: sources and operands are formulas in text. */
export function wireRule(session: Session, rule: ValidationRule): unknown {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: typeof rule.source === 'string' ? rule.source : absolute(session, rule.source) } };
    case 'custom':
      return { custom: { formula: rule.formula } };
    default: {
      const { kind, ...comparison } = rule;
      return { [kind]: comparison };
    }
  }
}

function absolute(session: Session, { sheet, ...rect }: SheetRect): string {
  const found = session.book.sheet(sheet);
  return found ? `=${formatAbsolute(found.name, rect)}` : '=#REF!';
}
