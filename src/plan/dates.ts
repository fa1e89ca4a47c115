import { parseDateIso, type DateIso } from '../domain/calendrier';

const day = (text: string): DateIso => {
  const date = parseDateIso(text);
  if (date === null) throw new Error(`${text} is no day`);
  return date;
};

/** What the date cells accept: the validator of the dossier refuses the rest. */
export const FIRST_DATE = day('1950-01-01');
export const LAST_DATE = day('2150-12-31');
