export { convert, renderPdf } from './convert';
export type { OfficeLocale, Recalculated } from './office-jobs';
export { nameValue, recalculate, valueAt } from './recalculate';
