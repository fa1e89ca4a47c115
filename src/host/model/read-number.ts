import { serialOf } from './serial-date';

export interface ReadNumber {
  readonly value: number;
  /** The format Excel gives a cell of format General along with the value. */
  readonly numberFormat?: string;
}

const PLAIN = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:[eE][+-]?\d+)?$/;

/** A text that Excel, in the American English of the API, takes for a number, percentage, amount, fraction, date or time; else undefined. */
export function readNumber(typed: string): ReadNumber | undefined {
  const text = typed.trim();
  if (!/\d/.test(text)) return undefined;
  return readPlain(text) ?? readPercent(text) ?? readAmount(text) ?? readFraction(text) ?? readDate(text) ?? readTime(text);
}

function plainValue(text: string): number | undefined {
  if (!PLAIN.test(text) || !/\d/.test(text)) return undefined;
  const value = Number(text.replaceAll(',', ''));
  return Number.isFinite(value) ? value : undefined;
}

function readPlain(text: string): ReadNumber | undefined {
  const value = plainValue(text);
  if (value === undefined) return undefined;
  return text.includes(',') ? { value, numberFormat: text.includes('.') ? '#,##0.00' : '#,##0' } : { value };
}

function readPercent(text: string): ReadNumber | undefined {
  const share = /^(.*?)\s*%$/.exec(text)?.[1];
  const value = share === undefined ? undefined : plainValue(share);
  return value === undefined ? undefined : { value: value / 100, numberFormat: Number.isInteger(value) ? '0%' : '0.00%' };
}

/** `$5`, `5 €`, and `(5)`, which accountants read as −5. */
function readAmount(text: string): ReadNumber | undefined {
  const negative = /^\((.+)\)$/.exec(text)?.[1];
  if (negative !== undefined) {
    const value = /^[+-]/.test(negative) ? undefined : plainValue(negative);
    return value === undefined ? undefined : { value: -value };
  }
  const amount = /^[$€]\s*(.+)$/.exec(text)?.[1] ?? /^(.+?)\s*€$/.exec(text)?.[1];
  const value = amount === undefined ? undefined : plainValue(amount);
  return value === undefined ? undefined : { value, numberFormat: text.includes('$') ? '$#,##0.00' : '#,##0.00\\ "€"' };
}

function readFraction(text: string): ReadNumber | undefined {
  const match = /^(\d+) (\d+)\/(\d+)$/.exec(text);
  if (!match) return undefined;
  const [whole = 0, over = 0, under = 0] = match.slice(1).map(Number);
  return under === 0 ? undefined : { value: whole + over / under, numberFormat: '# ?/?' };
}

const THIS_CENTURY_BELOW = 30;

function readDate(text: string): ReadNumber | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text)?.slice(1).map(Number);
  if (iso) return dated(iso[0], iso[1], iso[2], 'm/d/yyyy');
  const american = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/.exec(text)?.slice(1).map(Number);
  if (american) return dated(fullYear(american[2]), american[0], american[1], 'm/d/yyyy');
  const monthYear = /^(\d{1,2})[-/](\d{4})$/.exec(text)?.slice(1).map(Number);
  if (monthYear) return dated(monthYear[1], monthYear[0], 1, 'mmm-yy');
  const monthDay = /^(\d{1,2})[-/](\d{1,2})$/.exec(text)?.slice(1).map(Number);
  return monthDay && dated(new Date().getFullYear(), monthDay[0], monthDay[1], 'd-mmm');
}

function fullYear(year = 0): number {
  if (year >= 100) return year;
  return year < THIS_CENTURY_BELOW ? 2000 + year : 1900 + year;
}

function dated(year = 0, month = 0, day = 0, numberFormat = ''): ReadNumber | undefined {
  const value = serialOf(year, month, day);
  return value === undefined ? undefined : { value, numberFormat };
}

function readTime(text: string): ReadNumber | undefined {
  const match = /^(\d{1,4}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = [match[1], match[2], match[3] ?? '0'].map(Number);
  if (minutes > 59 || seconds > 59) return undefined;
  return { value: (hours * 3600 + minutes * 60 + seconds) / 86_400, numberFormat: match[3] === undefined ? 'h:mm' : 'h:mm:ss' };
}
