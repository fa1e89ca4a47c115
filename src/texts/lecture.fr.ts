import { withFrenchSpaces } from './typographie.fr';

/** What the workbook lacks to be read, and what to do; each on one line. */
export const LECTURE = {
  lostName: (name: string) =>
    withFrenchSpaces(`La cellule nommée « ${name} » a disparu du classeur : remettez-la ou repartez d’une copie.`),
  lostTable: (name: string) => withFrenchSpaces(`Le tableau « ${name} » a disparu du classeur ou a changé de nom : remettez-le.`),
  lostColumn: (table: string, header: string) =>
    withFrenchSpaces(`La colonne « ${header} » du tableau « ${table} » a disparu ou a changé de titre : remettez-la.`),
} as const;
