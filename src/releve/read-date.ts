import { dateIso, fromSerial, parseDateIso, toSerial, type DateIso } from '../domain/calendrier';
import { ORDRE_FRANCAIS, type Ordre } from './ordre';
import { plainText } from '../texts/plain-text';

/** The days that a text may be, by the order of its parts. */
export type LecturesDate = Readonly<Partial<Record<Ordre, DateIso>>>;

export type DateLue =
  /** `isNumero`: it was the number that Excel keeps for that day. */
  | { readonly etat: 'jour'; readonly date: DateIso; readonly isNumero: boolean }
  /** At least one day; which one, the order of the column tells. */
  | { readonly etat: 'ordre'; readonly lectures: LecturesDate }
  | { readonly etat: 'faute'; readonly cause: 'illisible' | 'inexistante' | 'sans-jour' };

const MOIS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan'],
  ['fevrier', 'fevr', 'fev'],
  ['mars', 'mar'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil', 'juill'],
  ['aout'],
  ['septembre', 'sept', 'sep'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
];

/** The hour says nothing of a measure; one with a time zone is not taken off, since the day might be another one here. */
const HEURE = /[ t]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?$/;
const EN_CHIFFRES = /^(\d{1,2})([/.\- ])(\d{1,2})\2(\d{4}|\d{2})$/;
const ISO = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/;
const EN_LETTRES = /^(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(\d{1,2})(?:er)?[ -]([a-z]+)\.?[ -](\d{4}|\d{2})$/;
const SANS_JOUR = [
  /^\d{1,2}[/.-]\d{4}$/,
  /^\d{4}([/.-]\d{1,2})?$/,
  /^[ts] ?\d[ -]?\d{2,4}$/,
  /^\d{4}[ -]?[ts] ?\d$/,
  /\b(?:trimestre|semestre|annee)\b/,
];
const MOIS_ET_ANNEE = /^([a-z]+)\.?[ -](?:\d{4}|\d{2})$/;

/** Excel's numbers of the days a contract can be of: other numbers of five digits are no dates. */
const PREMIER_NUMERO = toSerial(dateIso('2000-01-01'));
const DERNIER_NUMERO = toSerial(dateIso('2099-12-31'));

/**
 * `30/06/2026`, `30-6-26`, `30 juin 2026`, `30-juin-26`, `2026-06-30`, `46203`. A year of two digits is of this century, and may be
 * written first. Nothing is chosen here between the days that a text may be.
 */
export function readDate(texte: string): DateLue {
  const net = plainText(texte).replace(HEURE, '');
  if (/^\d{5}$/.test(net)) return readNumero(Number(net));
  const [, annee = '', , mois = '', jour = ''] = ISO.exec(net) ?? [];
  if (annee !== '') return toJour(toDate(annee, mois, jour));
  const parties = partiesOf(net);
  if (parties === null) return { etat: 'faute', cause: isSansJour(net) ? 'sans-jour' : 'illisible' };
  const lectures = lecturesOf(parties);
  if (parties.isEnLettres && parties.fin.length === 4) return toJour(lectures[ORDRE_FRANCAIS] ?? null);
  return Object.keys(lectures).length === 0 ? { etat: 'faute', cause: 'inexistante' } : { etat: 'ordre', lectures };
}

function toJour(date: DateIso | null): DateLue {
  return date === null ? { etat: 'faute', cause: 'inexistante' } : { etat: 'jour', date, isNumero: false };
}

function readNumero(numero: number): DateLue {
  const date = numero < PREMIER_NUMERO || numero > DERNIER_NUMERO ? null : fromSerial(numero);
  return date === null ? { etat: 'faute', cause: 'illisible' } : { etat: 'jour', date, isNumero: true };
}

/** As they stand; a month written in letters is its rank. */
interface Parties {
  readonly debut: string;
  readonly milieu: string;
  readonly fin: string;
  readonly isEnLettres: boolean;
}

function partiesOf(net: string): Parties | null {
  const [, debut = '', , milieu = '', fin = ''] = EN_CHIFFRES.exec(net) ?? [];
  if (debut !== '') return { debut, milieu, fin, isEnLettres: false };
  const [, jour = '', nom = '', annee = ''] = EN_LETTRES.exec(net) ?? [];
  const rang = rangDuMois(nom);
  return rang === null ? null : { debut: jour, milieu: String(rang), fin: annee, isEnLettres: true };
}

function lecturesOf({ debut, milieu, fin, isEnLettres }: Parties): LecturesDate {
  const jourDAbord = toDate(fin, milieu, debut);
  // Letters tell the month wherever they stand.
  const moisDAbord = isEnLettres ? jourDAbord : toDate(fin, debut, milieu);
  const anneeDAbord = debut.length === 2 && fin.length === 2 ? toDate(debut, milieu, fin) : null;
  return {
    ...(jourDAbord && { 'jour-mois-annee': jourDAbord }),
    ...(moisDAbord && { 'mois-jour-annee': moisDAbord }),
    ...(anneeDAbord && { 'annee-mois-jour': anneeDAbord }),
  };
}

function toDate(annee: string, mois: string, jour: string): DateIso | null {
  return parseDateIso(`${annee.length === 2 ? `20${annee}` : annee}-${mois.padStart(2, '0')}-${jour.padStart(2, '0')}`);
}

function isSansJour(net: string): boolean {
  return SANS_JOUR.some((forme) => forme.test(net)) || rangDuMois(MOIS_ET_ANNEE.exec(net)?.[1] ?? '') !== null;
}

/** 1 to 12 */
function rangDuMois(nom: string): number | null {
  const index = MOIS.findIndex((noms) => noms.includes(nom));
  return index < 0 ? null : index + 1;
}
