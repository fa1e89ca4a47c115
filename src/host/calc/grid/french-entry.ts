import { serialOf } from '../../model/serial-date';

/** What a person meant by what was typed into a cell that is not a text cell. */
export interface FrenchEntry {
  readonly value: number | boolean;
  /** The format Excel gives a cell of format General along with it. */
  readonly numberFormat?: string;
}

/** French thousands are parted by spaces, ordinary or not. */
const SPACES = /[\s\u00A0\u202F]/g;
const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:[\s\u00A0\u202F]\d{3})+)?(?:[,.]\d*)?$/;

/** Numbers, amounts, percentages, dates, times and truths as people type them in France; undefined when it is a text. */
export function readFrenchEntry(typed: string, cellFormat: string): FrenchEntry | undefined {
  const text = typed.trim();
  const upper = text.toUpperCase();
  if (upper === 'VRAI' || upper === 'FAUX') return { value: upper === 'VRAI' };
  if (!/\d/.test(text)) return undefined;
  return readNumber(text, cellFormat) ?? readPercent(text) ?? readAmount(text) ?? readDate(text) ?? readTime(text);
}

function plainValue(text: string): number | undefined {
  if (!NUMBER.test(text) || !/\d/.test(text)) return undefined;
  const value = Number(text.replace(SPACES, '').replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

function readNumber(text: string, cellFormat: string): FrenchEntry | undefined {
  const value = plainValue(text);
  if (value === undefined) return undefined;
  // As Excel does: in a percentage cell 12 means 12 %, and so does 0,12.
  if (cellFormat.endsWith('%')) return { value: Math.abs(value) >= 1 ? centi(value) : value };
  const isGrouped = /\d[\s\u00A0\u202F]\d/.test(text);
  return isGrouped ? { value, numberFormat: /[,.]/.test(text) ? '#,##0.00' : '#,##0' } : { value };
}

/** A hundredth, without the tail that division leaves: 7 / 100 is 0.07000000000000001. */
function centi(value: number): number {
  return Number((value / 100).toPrecision(15));
}

function readPercent(text: string): FrenchEntry | undefined {
  const share = /^(.*?)[\s\u00A0\u202F]*%$/.exec(text)?.[1];
  const value = share === undefined ? undefined : plainValue(share);
  return value === undefined ? undefined : { value: centi(value), numberFormat: Number.isInteger(value) ? '0%' : '0.00%' };
}

function readAmount(text: string): FrenchEntry | undefined {
  const amount = /^(.+?)[\s\u00A0\u202F]*€$/.exec(text)?.[1] ?? /^€[\s\u00A0\u202F]*(.+)$/.exec(text)?.[1];
  const value = amount === undefined ? undefined : plainValue(amount);
  return value === undefined ? undefined : { value, numberFormat: '#,##0.00\\ "€"' };
}

const DATE_FORMAT = 'dd/mm/yyyy';
const THIS_CENTURY_BELOW = 30;

function readDate(text: string): FrenchEntry | undefined {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text)?.slice(1).map(Number);
  if (french) return dated(fullYear(french[2]), french[1], french[0], DATE_FORMAT);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)?.slice(1).map(Number);
  if (iso) return dated(iso[0], iso[1], iso[2], DATE_FORMAT);
  const monthYear = /^(\d{1,2})\/(\d{4})$/.exec(text)?.slice(1).map(Number);
  return monthYear && dated(monthYear[1], monthYear[0], 1, 'mmm yy');
}

function fullYear(year = 0): number {
  if (year >= 100) return year;
  return year < THIS_CENTURY_BELOW ? 2000 + year : 1900 + year;
}

function dated(year = 0, month = 0, day = 0, numberFormat = DATE_FORMAT): FrenchEntry | undefined {
  const value = serialOf(year, month, day);
  return value === undefined ? undefined : { value, numberFormat };
}

function readTime(text: string): FrenchEntry | undefined {
  const match = /^(\d{1,2})[:h](\d{2})$/i.exec(text);
  if (!match) return undefined;
  const [hours = 0, minutes = 0] = match.slice(1).map(Number);
  return hours < 24 && minutes < 60 ? { value: (hours * 60 + minutes) / 1440, numberFormat: 'hh:mm' } : undefined;
}

/** A number as a French person would type it again: the decimal comma, nothing else. */
export function frenchNumber(value: number): string {
  return String(value).replace('.', ',');
}
