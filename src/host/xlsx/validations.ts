import { formatRect } from '../model/a1';
import type { ComparisonOperator, Rect, SheetId, Validation, ValidationRule } from '../model/workbook';
import { parseAreas } from './areas';
import type { CarriedValidation } from './carry/carried-validations';
import { fromFileFormula, moveFormula, toFileFormula } from './formula';
import type { SheetNames } from './sheet-names';
import { attribute, attributeText, child, element, flag, plainText, unescapeXstring, type Xml, type XmlNode } from './xml';

const OPERATORS: readonly (readonly [file: string, operator: ComparisonOperator])[] = [
  ['between', 'Between'],
  ['notBetween', 'NotBetween'],
  ['equal', 'EqualTo'],
  ['notEqual', 'NotEqualTo'],
  ['greaterThan', 'GreaterThan'],
  ['lessThan', 'LessThan'],
  ['greaterThanOrEqual', 'GreaterThanOrEqualTo'],
  ['lessThanOrEqual', 'LessThanOrEqualTo'],
];

const COMPARED: readonly (readonly [file: string, kind: 'wholeNumber' | 'decimal' | 'date' | 'textLength'])[] = [
  ['whole', 'wholeNumber'],
  ['decimal', 'decimal'],
  ['date', 'date'],
  ['textLength', 'textLength'],
];

/** Beyond these Excel declares the file damaged (Excel specifications and limits; ECMA-376 part 1, 18.3.1.32). */
const LONGEST = { list: 255, title: 32, text: 255 } as const;

/**
 * `carried`: rules written already.
 * @throws RangeError when a text is longer than Excel accepts.
 */
export function writeValidations(validations: readonly Validation[], carried: readonly Xml[], sheets: SheetNames): Xml {
  const all = [...validations.map((validation) => writeValidation(validation, sheets)), ...carried];
  return all.length === 0 ? '' : element('dataValidations', { count: all.length }, all);
}

function writeValidation({ area, rule, ignoreBlanks, error, prompt }: Validation, sheets: SheetNames): Xml {
  const { type, operator, formulas } = writeRule(rule, sheets);
  return element(
    'dataValidation',
    {
      type,
      errorStyle: error && error.style !== 'Stop' ? error.style.toLowerCase() : undefined,
      operator: operator === 'between' ? undefined : operator,
      allowBlank: ignoreBlanks || undefined,
      showInputMessage: prompt ? true : undefined,
      showErrorMessage: error ? true : undefined,
      errorTitle: message(error?.title, LONGEST.title),
      error: message(error?.text, LONGEST.text),
      promptTitle: message(prompt?.title, LONGEST.title),
      prompt: message(prompt?.text, LONGEST.text),
      sqref: formatRect(area),
    },
    formulas.map((formula, index) => element(`formula${index + 1}`, {}, plainText(formula))),
  );
}

function message(text: string | undefined, longest: number): string | undefined {
  if (!text) return undefined;
  if (text.length > longest) throw new RangeError(`« ${text} » is longer than the ${longest} characters a validation's message may have`);
  return attributeText(text);
}

function writeRule(
  rule: ValidationRule,
  sheets: SheetNames,
): { readonly type: string; readonly operator?: string; readonly formulas: readonly string[] } {
  switch (rule.kind) {
    case 'list':
      return { type: 'list', formulas: [writeListSource(rule.source, sheets)] };
    case 'custom':
      return { type: 'custom', formulas: [toFileFormula(rule.formula)] };
    default: {
      const operands = rule.formula2 === undefined ? [rule.formula1] : [rule.formula1, rule.formula2];
      return {
        type: COMPARED.find(([, kind]) => kind === rule.kind)?.[0] ?? 'decimal',
        operator: OPERATORS.find(([, operator]) => operator === rule.operator)?.[0] ?? 'between',
        formulas: operands.map((operand) => (typeof operand === 'number' ? String(operand) : toFileFormula(operand))),
      };
    }
  }
}

function writeListSource(source: Extract<ValidationRule, { kind: 'list' }>['source'], sheets: SheetNames): string {
  if (typeof source !== 'string') return sheets.reference(source);
  if (source.startsWith('=')) return toFileFormula(source);
  if (source.length > LONGEST.list) throw new RangeError(`a list of ${source.length} characters: ${LONGEST.list} at most, put it in cells`);
  return `"${source.replaceAll('"', '""')}"`;
}

export interface ReadValidations {
  readonly validations: Validation[];
  readonly carried: readonly CarriedValidation[];
}

/** Hours, mere prompts and lists without an arrow, for which the model has no word, are carried as they are. */
export function readValidations(rules: readonly CarriedValidation[], sheets: SheetNames, home: SheetId): ReadValidations {
  const validations: Validation[] = [];
  const carried: CarriedValidation[] = [];
  for (const file of rules) {
    const areas = parseAreas(file.sqref);
    const rule = flag(file.node, 'showDropDown') ? undefined : readRule(file.node, sheets, home);
    const [first] = areas;
    if (!rule || !first) carried.push(file);
    else for (const area of areas) validations.push({ area, rule: movedRule(rule, first, area), ...readManners(file.node) });
  }
  return { validations, carried };
}

/** Formulas are written as seen from the first cell of the first area. */
function movedRule(rule: ValidationRule, from: Rect, to: Rect): ValidationRule {
  const moved = <Operand extends string | number>(operand: Operand) =>
    typeof operand === 'string' && operand.startsWith('=') ? moveFormula(operand, to.row - from.row, to.column - from.column) : operand;
  switch (rule.kind) {
    case 'list':
      return typeof rule.source === 'string' ? { ...rule, source: moved(rule.source) } : rule;
    case 'custom':
      return { ...rule, formula: moved(rule.formula) };
    default:
      return { ...rule, formula1: moved(rule.formula1), ...(rule.formula2 === undefined ? {} : { formula2: moved(rule.formula2) }) };
  }
}

function readManners(node: XmlNode): Pick<Validation, 'ignoreBlanks' | 'error' | 'prompt'> {
  const text = (name: string) => unescapeXstring(attribute(node, name) ?? '');
  const errorStyle = attribute(node, 'errorStyle');
  const style = errorStyle === 'information' ? 'Information' : errorStyle === 'warning' ? 'Warning' : 'Stop';
  return {
    ignoreBlanks: flag(node, 'allowBlank'),
    ...(flag(node, 'showErrorMessage') ? { error: { style, title: text('errorTitle'), text: text('error') } } : {}),
    ...(flag(node, 'showInputMessage') ? { prompt: { title: text('promptTitle'), text: text('prompt') } } : {}),
  };
}

/** `undefined` for rules the model has no word for: hours, or « any value » with a mere prompt. */
function readRule(node: XmlNode, sheets: SheetNames, home: SheetId): ValidationRule | undefined {
  const type = attribute(node, 'type');
  const formula = (name: string) => {
    const holder = child(node, name);
    return (child(holder, 'f')?.text ?? holder?.text ?? '').trim();
  };
  const first = formula('formula1');
  if (type === 'list') return { kind: 'list', source: readListSource(first, sheets, home) };
  if (type === 'custom') return { kind: 'custom', formula: fromFileFormula(first) };
  const kind = COMPARED.find(([file]) => file === type)?.[1];
  if (!kind) return undefined;
  const operator = OPERATORS.find(([file]) => file === attribute(node, 'operator'))?.[1] ?? 'Between';
  // LibreOffice writes a second operand, 0, even where there is no use for one.
  const second = operator === 'Between' || operator === 'NotBetween' ? formula('formula2') : '';
  return { kind, operator, formula1: readOperand(first), ...(second === '' ? {} : { formula2: readOperand(second) }) };
}

function readOperand(text: string): number | string {
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : fromFileFormula(text);
}

function readListSource(text: string, sheets: SheetNames, home: SheetId): Extract<ValidationRule, { kind: 'list' }>['source'] {
  if (/^"[^]*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  return sheets.area(text, home) ?? fromFileFormula(text);
}
