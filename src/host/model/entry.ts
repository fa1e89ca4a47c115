import { isRefusedFormula } from './formula-faults';
import { readNumber } from './read-number';
import type { CellValue } from './workbook';

/** The longest text a cell holds. */
const LONGEST_TEXT = 32_767;

/** What becomes of something typed, or written by code, into a cell. */
export type Entry =
  | { readonly kind: 'formula'; readonly formula: string }
  | {
      readonly kind: 'value';
      readonly value: CellValue;
      /** The format Excel gives a plain cell with it. */ readonly numberFormat?: string;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Excel's reading of an entry. A text cell (format `@`) keeps what it is given as text; elsewhere `=` begins a formula, a
 * leading apostrophe makes text, and what looks like a number, a percentage, a date or a truth becomes one.
 */
export function readEntry(input: unknown, numberFormat: string): Entry {
  const isTextCell = numberFormat === '@';
  if (typeof input === 'number')
    return Number.isFinite(input) ? { kind: 'value', value: isTextCell ? String(input) : input } : refused('not a finite number');
  if (typeof input === 'boolean') return { kind: 'value', value: isTextCell ? String(input).toUpperCase() : input };
  if (typeof input !== 'string') return refused(`a cell holds no ${typeof input}`);
  const isQuoted = input.startsWith("'");
  const text = isQuoted ? input.slice(1) : input;
  if (text.length > LONGEST_TEXT) return refused(`text longer than ${String(LONGEST_TEXT)} characters`);
  return isQuoted || isTextCell ? { kind: 'value', value: text } : readTyped(text);
}

function readTyped(text: string): Entry {
  if (text === '') return { kind: 'value', value: '' };
  if (text.startsWith('=') && text.length > 1) {
    return isRefusedFormula(text) ? refused(`not a formula: ${text}`) : { kind: 'formula', formula: text };
  }
  const upper = text.trim().toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'value', value: upper === 'TRUE' };
  const number = readNumber(text);
  if (number) return { kind: 'value', ...number };
  // Excel takes these for the beginning of a formula; what it makes of them is never what the writer meant.
  if (/^[-+@]./.test(text)) return refused(`begins like a formula: ${text}`);
  return ERRORS.has(upper) ? { kind: 'value', value: { error: upper } } : { kind: 'value', value: text };
}

const ERRORS: ReadonlySet<string> = new Set(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!']);

function refused(reason: string): Entry {
  return { kind: 'refused', reason };
}
