import type { Anomalie } from '../../../src/plan/audit/anomalie';
import type { OpenClasseur } from '../open-classeur';

/** Everything that an audit says of the workbook, each finding in a line. */
export async function findings({ classeur }: Pick<OpenClasseur, 'classeur'>): Promise<readonly string[]> {
  const { anomalies, consequences } = await classeur.audit();
  return [...anomalies, ...consequences].map(inShort);
}

export const inShort = ({ genre, cellule, objet, attendu, trouve }: Anomalie): string =>
  [genre, cellule, objet, attendu, trouve].join(' · ');
