import { dateIso } from '../domain/calendrier';

/** What the date cells accept: the validator of the dossier refuses the rest. */
export const FIRST_DATE = dateIso('1950-01-01');
export const LAST_DATE = dateIso('2150-12-31');
