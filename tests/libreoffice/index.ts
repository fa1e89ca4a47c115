export { convert, convertAll, renderPdf } from './convert';
export type { OfficeError, OfficeFormat, OfficeLocale, OfficeValue, Recalculated } from './office-jobs';
export { nameValue, recalculate, valueAt } from './recalculate';
