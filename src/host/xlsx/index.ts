export { openXlsx } from './open-xlsx';
export { saveXlsx } from './save-xlsx';
export { XlsxError, type XlsxErrorCode } from './xlsx-error';
