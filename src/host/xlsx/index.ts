/**
 * Real .xlsx files in and out of the embedded workbook.
 *
 * Only the archive and XML layers of excelts are used. Its own workbook reads less than we must keep: numbers under a link
 * become texts, dates pass through the machine's clock, tips of links, comments of names and limits given as formulas are
 * dropped, and one table filtered by colour makes the file unreadable. It also takes four times as long to load.
 * The tests call it as a witness: each must read what the other writes.
 */
export { lossesOf } from './carry/carried-file';
export type { Loss } from './carry/losses';
export { openXlsx } from './open-xlsx';
export { readWorkbookNames } from './read-workbook-names';
export { saveXlsx } from './save-xlsx';
export { XlsxError, type XlsxErrorCode } from './xlsx-error';
