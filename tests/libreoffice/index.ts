export { convert, renderPdf } from './convert';
export type { OfficeLocale, OfficeValue, Recalculated } from './office-jobs';
export { nameValue, recalculate, valueAt } from './recalculate';
