/** A real calendar day, `YYYY-MM-DD`; made only by `parseDateIso` and the functions of this file. */
export type DateIso = string & { readonly __brand: 'DateIso' };

/** Excel invents a 29 February 1900: before 1 March 1900 its serial numbers are off by one. */
const FIRST_DAY = '1900-03-01';
const LAST_DAY = '2199-12-31';

const MS_PER_DAY = 86_400_000;
/** The serial number that Excel (1900 system) gives to 1 January 1970. */
const SERIAL_OF_1970 = 25_569;

export function parseDateIso(text: string): DateIso | null {
  return isDateIso(text) ? text : null;
}

/** A day written in the code itself; anything else is a bug, and throws. */
export function dateIso(text: string): DateIso {
  if (!isDateIso(text)) throw new RangeError(`${text} is no day of the calendar`);
  return text;
}

function isDateIso(text: string): text is DateIso {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST_DAY || text > LAST_DAY) return false;
  const { year, month, day } = parts(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Day count of Excel's 1900 system, the value a date cell holds. */
export function toSerial(date: DateIso): number {
  const { year, month, day } = parts(date);
  return Date.UTC(year, month - 1, day) / MS_PER_DAY + SERIAL_OF_1970;
}

/** The day of a date cell's value; null when it is no whole number of days, or out of the calendar. */
export function fromSerial(serial: number): DateIso | null {
  if (!Number.isInteger(serial) || serial < 61 || serial > 200_000) return null;
  return parseDateIso(new Date((serial - SERIAL_OF_1970) * MS_PER_DAY).toISOString().slice(0, 10));
}

/** The k-th anniversary of a signature; that of a 29 February is the 28th in a common year. */
export function anniversaire(signature: DateIso, k: number): DateIso {
  return addMonths(signature, 12 * k);
}

/**
 * The same day `count` months later, or the last day of a month that is too short, as
 * `MIN(EOMONTH(d,count), EOMONTH(d,count-1)+DAY(d))` gives it in the workbook.
 */
export function addMonths(date: DateIso, count: number): DateIso {
  const { year, month, day } = parts(date);
  const months = 12 * year + (month - 1) + count;
  const target = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  const last = daysInMonth(target.year, target.month);
  return dateIso(`${target.year}-${twoDigits(target.month)}-${twoDigits(Math.min(day, last))}`);
}

/** Days from `a` (counted) to `b` (not counted); negative when `b` comes first. */
export function daysBetween(a: DateIso, b: DateIso): number {
  return toSerial(b) - toSerial(a);
}

/** Negative, zero or positive: the order of a sort. */
export function compareDates(a: DateIso, b: DateIso): number {
  return daysBetween(b, a);
}

/** 15/06/2022 */
export function formatDateFr(date: DateIso): string {
  return date.split('-').reverse().join('/');
}

function parts(date: string): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function daysInMonth(year: number, month: number): number {
  // Day 0 of the next month is the last of this one.
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
