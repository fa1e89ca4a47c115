import { dateIso } from '../domain/calendrier';
import { formula, type Formula, type Hole } from './formula';

/** What the date cells accept: the validator of the dossier refuses the rest. */
export const FIRST_DATE = dateIso('1950-01-01');
export const LAST_DATE = dateIso('2150-12-31');

/** The same day, months later, or the last of a month that is too short, as `addMonths` of the calendar. */
export const monthsAfter = (date: Hole, months: Hole): Formula =>
  formula`MIN(EOMONTH(${date},${months}),EOMONTH(${date},${months}-1)+DAY(${date}))`;
