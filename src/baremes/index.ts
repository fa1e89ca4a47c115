export { BAREMES_DATES, getBareme } from './get-bareme';
export { ERRATA, type Erratum } from './errata';
