import { parseDateIso, type DateIso } from '../domain/calendrier';
import { Decimal } from '../domain/money';
import { readNombre as readEcriture } from '../domain/read-nombre';
import { plainText } from '../texts/plain-text';

/** What a person typed, as people type in France, understood or not. Bounds and meaning are the domain's affair. */
export type Saisie<T> = { readonly ok: true; readonly valeur: T } | { readonly ok: false; readonly faute: FauteSaisie };

export type FauteSaisie =
  | 'vide'
  | 'nombre'
  | 'ambigu'
  | 'entier'
  | 'centimes'
  | 'pourcentage'
  | 'date'
  | 'date-inexistante'
  | 'date-ambigue'
  | 'date-future'
  | 'oui-non';

/** Spaces that separate thousands, whichever one the person or the page they copied from used. */
const ESPACES = /[\s\u00a0\u2009\u202f]+/g;
const ESPACE_FINE = '\u202f';

/** @param isVirguleAmbigue see `isVirguleDouteuse` */
export function readNombre(texte: string, isVirguleAmbigue = false): Saisie<Decimal> {
  if (texte.trim() === '') return { ok: false, faute: 'vide' };
  const lu = readEcriture(texte, isVirguleAmbigue);
  if (lu.ok) return { ok: true, valeur: new Decimal(lu.decimal) };
  return { ok: false, faute: lu.cause === 'ambigu' ? 'ambigu' : 'nombre' };
}

/** Euros for one unit, as fine as need be; a sign € is welcome. */
export function readCout(texte: string): Saisie<Decimal> {
  return readNombre(texte.replace(/\s*€\s*$/, ''));
}

/** Euros, to the cent. */
export function readEuros(texte: string): Saisie<Decimal> {
  const lu = readCout(texte);
  return lu.ok && lu.valeur.decimalPlaces() > 2 ? { ok: false, faute: 'centimes' } : lu;
}

export function readEntier(texte: string): Saisie<number> {
  const lu = readNombre(texte);
  if (!lu.ok) return lu;
  return lu.valeur.isInteger() ? { ok: true, valeur: lu.valeur.toNumber() } : { ok: false, faute: 'entier' };
}

/** `50`, `50 %`, `12,5 %`, from 0 to 100: as a share, 0.5 for 50 %. The domain keeps four decimals of a share. */
export function readPourcentage(texte: string): Saisie<Decimal> {
  const lu = readNombre(texte.replace(/\s*%\s*$/, ''));
  // What the field expects says more than that the text may be read in two ways.
  if (!lu.ok) return lu.faute === 'ambigu' ? { ok: false, faute: 'pourcentage' } : lu;
  const { valeur } = lu;
  const accepte = !valeur.isNegative() && valeur.lessThanOrEqualTo(100) && valeur.decimalPlaces() <= 2;
  return accepte ? { ok: true, valeur: valeur.dividedBy(100) } : { ok: false, faute: 'pourcentage' };
}

const MOIS = ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'];

/** The first contracts are of that year: no day of this product is of an earlier one. */
const PREMIERE_ANNEE = 2019;

/**
 * `15/06/2022`, `15/6/22`, `15.06.2022`, `15062022`, `15 juin 2022`, `2022-06-15`. A year of two digits is of this century. `26-04-03` is a
 * day of 2026 for whoever writes the year first, as with dashes or in one piece: it is not chosen for them.
 */
export function readDate(texte: string): Saisie<DateIso> {
  const net = texte.replace(ESPACES, ' ').trim();
  if (net === '') return { ok: false, faute: 'vide' };
  const parties = partiesDeDate(net);
  if (parties === null) return { ok: false, faute: 'date' };
  const date = toDate(parties);
  if (date === null) return { ok: false, faute: 'date-inexistante' };
  return isDouteuse(parties, date) ? { ok: false, faute: 'date-ambigue' } : { ok: true, valeur: date };
}

function isDouteuse({ jour, mois, annee, separateur }: PartiesDeDate, date: DateIso): boolean {
  if (separateur === null || jour.length !== 2 || annee.length !== 2) return false;
  const autre = toDate({ jour: annee, mois, annee: jour });
  return autre !== null && isDuProduit(autre) && (['', '-'].includes(separateur) || !isDuProduit(date));
}

const isDuProduit = (date: DateIso): boolean => Number(date.slice(0, 4)) >= PREMIERE_ANNEE;

function toDate({ jour, mois, annee }: Pick<PartiesDeDate, 'jour' | 'mois' | 'annee'>): DateIso | null {
  return parseDateIso(`${annee.length === 2 ? `20${annee}` : annee}-${mois.padStart(2, '0')}-${jour.padStart(2, '0')}`);
}

interface PartiesDeDate {
  readonly jour: string;
  readonly mois: string;
  readonly annee: string;
  /** `''` when they follow one another; null where the month or the year says which is which. */
  readonly separateur: string | null;
}

function partiesDeDate(net: string): PartiesDeDate | null {
  const enToutesLettres = /^(\d{1,2})(?:er)? ([^\d\s]+) (\d{4}|\d{2})$/i.exec(net);
  if (enToutesLettres !== null) {
    const [, jour = '', nom = '', annee = ''] = enToutesLettres;
    const rang = MOIS.indexOf(plainText(nom)) + 1;
    return rang === 0 ? null : { jour, mois: String(rang), annee, separateur: null };
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(net);
  if (iso !== null) return { annee: iso[1] ?? '', mois: iso[2] ?? '', jour: iso[3] ?? '', separateur: null };
  const francaise = /^(\d{1,2})([/.\- ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(net);
  if (francaise !== null) {
    const [, jour = '', separateur = '', mois = '', annee = ''] = francaise;
    return { jour, mois, annee, separateur };
  }
  const serree = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(net);
  return serree === null ? null : { jour: serree[1] ?? '', mois: serree[2] ?? '', annee: serree[3] ?? '', separateur: '' };
}

/**
 * Groups the thousands of a whole number while it is typed; leaves alone what is no whole number. Its own spaces follow the digits;
 * other spaces are the person's, and part thousands or mean something else: `1 01 500` is no number.
 */
export function groupThousands(texte: string): string {
  const net = texte.replaceAll(ESPACE_FINE, '');
  if (!/^(?:\d+|\d{1,3}(?:\s\d{3})+)$/.test(net)) return texte;
  const chiffres = net.replace(ESPACES, '');
  return chiffres.replace(/\B(?=(\d{3})+$)/g, ESPACE_FINE);
}

/** Where the caret goes after `groupThousands`: behind as many digits as before. */
export function caretAfterDigits(texte: string, chiffresAvant: number): number {
  let restants = chiffresAvant;
  for (let position = 0; position < texte.length; position += 1) {
    if (restants === 0) return position;
    if (/\d/.test(texte.charAt(position))) restants -= 1;
  }
  return texte.length;
}
