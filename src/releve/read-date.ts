import { dateIso, fromSerial, parseDateIso, toSerial, type DateIso } from '../domain/calendrier';
import { plainText } from './plain-text';

export type DateLue =
  /** `isNumero`: it was the number that Excel keeps for that day. */
  | { readonly ok: true; readonly date: DateIso; readonly isNumero: boolean }
  | { readonly ok: false; readonly cause: 'illisible' | 'inexistante' | 'sans-jour' };

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
const FRANCAISE = /^(\d{1,2})([/.\- ])(\d{1,2})\2(\d{4}|\d{2})$/;
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

/** `30/06/2026`, `30-6-26`, `30 juin 2026`, `30-juin-26`, `2026-06-30`, `46203`. A year of two digits is of this century. */
export function readDate(texte: string): DateLue {
  const net = plainText(texte).replace(HEURE, '');
  if (/^\d{5}$/.test(net)) return readNumero(Number(net));
  const parties = partiesOf(net);
  if (parties === null) return { ok: false, cause: isSansJour(net) ? 'sans-jour' : 'illisible' };
  const annee = parties.annee.length === 2 ? `20${parties.annee}` : parties.annee;
  const date = parseDateIso(`${annee}-${parties.mois.padStart(2, '0')}-${parties.jour.padStart(2, '0')}`);
  return date === null ? { ok: false, cause: 'inexistante' } : { ok: true, date, isNumero: false };
}

function readNumero(numero: number): DateLue {
  const date = numero < PREMIER_NUMERO || numero > DERNIER_NUMERO ? null : fromSerial(numero);
  return date === null ? { ok: false, cause: 'illisible' } : { ok: true, date, isNumero: true };
}

interface Parties {
  readonly jour: string;
  readonly mois: string;
  readonly annee: string;
}

function partiesOf(net: string): Parties | null {
  const [, jour = '', , mois = '', annee = ''] = FRANCAISE.exec(net) ?? [];
  if (jour !== '') return { jour, mois, annee };
  const [, anneeIso = '', , moisIso = '', jourIso = ''] = ISO.exec(net) ?? [];
  if (anneeIso !== '') return { jour: jourIso, mois: moisIso, annee: anneeIso };
  const [, jourEcrit = '', nom = '', anneeEcrite = ''] = EN_LETTRES.exec(net) ?? [];
  const rang = rangDuMois(nom);
  return rang === null ? null : { jour: jourEcrit, mois: String(rang), annee: anneeEcrite };
}

function isSansJour(net: string): boolean {
  return SANS_JOUR.some((forme) => forme.test(net)) || rangDuMois(MOIS_ET_ANNEE.exec(net)?.[1] ?? '') !== null;
}

/** 1 to 12 */
function rangDuMois(nom: string): number | null {
  const index = MOIS.findIndex((noms) => noms.includes(nom));
  return index < 0 ? null : index + 1;
}
