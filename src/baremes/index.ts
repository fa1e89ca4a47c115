export { BAREMES_DATES, getBareme } from './get-bareme';
export { ERRATA } from './errata';
