const DAY = 86_400_000;
/** Serial 61 is 1 March 1900; before it Excel counts a 29 February 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_TRUE_SERIAL = 61;

/** Excel's serial number of a date of the calendar; undefined when there is no such day, or before 1 March 1900. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const serial = Math.round((date.getTime() - EPOCH) / DAY);
  return serial >= FIRST_TRUE_SERIAL ? serial : undefined;
}

/** The UTC date of a serial number, its fraction included. */
export function dateOf(serial: number): Date {
  return new Date(EPOCH + Math.round(serial * DAY));
}
