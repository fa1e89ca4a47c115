import { dateOf } from './serial-date';
import type { CellValue } from './workbook';

/** A value as the cell shows it, in the API's American English: the common formats only, General for the others. */
export function shownText(value: CellValue, numberFormat: string): string {
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' || numberFormat === '@') return String(value);
  const sections = numberFormat.split(';');
  const section = sectionFor(value, sections);
  const hasOwnSign = value < 0 && sections.length > 1;
  return formatNumber(hasOwnSign ? -value : value, section);
}

function sectionFor(value: number, sections: readonly string[]): string {
  const [positive = 'General', negative = positive, zero = positive] = sections;
  if (value < 0) return negative;
  return value === 0 ? zero : positive;
}

const TOKEN = /"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|([#0?][#0?,.]*)|(%)|(General)|([dmyhs]+)|(.)/gi;

function formatNumber(value: number, section: string): string {
  const isDate = /[dmyhs]/i.test(section.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ''));
  const isPercent = section.replace(/"[^"]*"|\\./g, '').includes('%');
  const scaled = isPercent ? value * 100 : value;
  let text = '';
  for (const match of section.matchAll(TOKEN)) {
    const [, quoted, escaped, digits, percent, general, dateCode, other] = match;
    if (digits !== undefined) text += formatDigits(scaled, digits);
    else if (general !== undefined) text += generalText(value);
    else if (dateCode !== undefined && isDate) text += datePart(value, dateCode.toLowerCase(), text);
    else text += quoted ?? escaped ?? percent ?? dateCode ?? other ?? '';
  }
  return text;
}

function formatDigits(value: number, pattern: string): string {
  const [whole = '', decimals = ''] = pattern.split('.');
  const fixed = roundHalfUp(Math.abs(value), decimals.length);
  const [digits = '0', fraction = ''] = fixed.split('.');
  const grouped = whole.includes(',') ? digits.replace(/\B(?=(\d{3})+$)/g, ',') : digits;
  const shown = whole.includes('0') || digits !== '0' ? grouped : '';
  const required = decimals.replace(/#+$/, '').length;
  const trimmed = fraction.replace(/0+$/, '').padEnd(required, '0');
  const sign = value < 0 && Number(fixed) !== 0 ? '-' : '';
  return sign + shown + (trimmed === '' ? '' : `.${trimmed}`);
}

/** `toFixed` rounds what is stored; people read what is written, 2.675 being 2.68. */
function roundHalfUp(value: number, decimals: number): string {
  const shifted = Number(`${value.toPrecision(15)}e${String(decimals)}`);
  return Number.isFinite(shifted) ? (Math.round(shifted) / 10 ** decimals).toFixed(decimals) : value.toFixed(decimals);
}

/** Eleven significant digits, as a General cell has room for. */
function generalText(value: number): string {
  return String(Number(value.toPrecision(11)));
}

function datePart(serial: number, code: string, before: string): string {
  const date = dateOf(serial);
  const isMinutes = /h\S?$/i.test(before) || /\d:$/.test(before);
  const pad = (part: number) => String(part).padStart(code.length >= 2 ? 2 : 1, '0');
  switch (code.charAt(0)) {
    case 'd':
      return code.length > 2 ? weekday(date, code.length) : pad(date.getUTCDate());
    case 'm':
      if (isMinutes) return pad(date.getUTCMinutes());
      return code.length > 2 ? month(date, code.length) : pad(date.getUTCMonth() + 1);
    case 'y':
      return code.length > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear()).slice(-2);
    case 'h':
      return pad(date.getUTCHours());
    default:
      return pad(date.getUTCSeconds());
  }
}

function month(date: Date, letters: number): string {
  return date.toLocaleString('en-US', { month: letters > 3 ? 'long' : 'short', timeZone: 'UTC' });
}

function weekday(date: Date, letters: number): string {
  return date.toLocaleString('en-US', { weekday: letters > 3 ? 'long' : 'short', timeZone: 'UTC' });
}
