export { CHOIX_BAREMES, ERRATA, findBareme, getBareme, getDated, libelleBareme } from './get-bareme';
export { BAREMES } from './registre';
