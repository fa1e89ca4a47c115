import { compareDates, type DateIso } from '../domain/calendrier';
import type { CauseFauteLigne } from './faute-releve';
import { ORDRE_FRANCAIS, ORDRES, type Ordre } from './ordre';
import { readDate, type LecturesDate } from './read-date';

/** What the days of one column are judged by. */
export interface ContexteDates {
  /** Cells separated by commas are those of an English program: the month may come first. */
  readonly isAnglais: boolean;
  readonly signature: DateIso;
  readonly aujourdhui: DateIso;
  /** What the person answered, if they were asked. */
  readonly reponse: Ordre | null;
}

/** Which order the days are in: told when a cell settled it for others, asked when none does. */
export interface OrdreDesDates {
  /** null = to be asked. */
  readonly ordre: Ordre | null;
  /** A cell that settles it, or one in doubt, as the file has it. */
  readonly exemple: string;
  /** What may be answered, with the day that the example then is; nothing when a cell settles it, or when two contradict each other. */
  readonly reponses: readonly { readonly ordre: Ordre; readonly date: DateIso }[];
}

export interface LecteurDeDates {
  readonly read: (texte: string) => DateJugee;
  /** null = French days, and nothing to say about them. */
  readonly dit: OrdreDesDates | null;
}

export type DateJugee =
  { readonly ok: true; readonly date: DateIso; readonly isNumero: boolean } | { readonly ok: false; readonly cause: CauseFauteLigne };

interface Cellule {
  readonly texte: string;
  readonly lectures: LecturesDate;
}

/**
 * Reads the days of a column in one order for all of them. Day, month, year is the order of French texts; the month first is thought of
 * where an English program wrote the file, or where a cell is no day otherwise; the year first, in two digits, where that day is of the
 * contract; neither of them for a day to come, which is no measure's. When more than one order fits, or another than the French one in
 * a French file, the person is asked: no order is chosen for them.
 */
export function createLecteurDeDates(textes: readonly string[], contexte: ContexteDates): LecteurDeDates {
  const { isAnglais, reponse, aujourdhui } = contexte;
  const possiblesDe = (lectures: LecturesDate): LecturesDate => possibles(lectures, contexte);
  const cellules = textes.flatMap((texte): readonly Cellule[] => {
    const lue = readDate(texte);
    const lectures = lue.etat === 'ordre' ? possiblesDe(lue.lectures) : {};
    return ordresOf(lectures).length === 0 ? [] : [{ texte, lectures }];
  });
  const isFrancais = cellules.every(({ lectures }) => lectures[ORDRE_FRANCAIS] !== undefined);
  const envisages = ORDRES.filter((ordre) => ordre !== 'mois-jour-annee' || isAnglais || !isFrancais);
  const dit = settle(cellules, envisages, isAnglais, reponse);
  const ordres: readonly Ordre[] = dit === null ? [ORDRE_FRANCAIS] : dit.ordre === null ? envisages : [dit.ordre];
  const read = (texte: string): DateJugee => {
    const lue = readDate(texte);
    if (lue.etat === 'faute') return { ok: false, cause: { code: 'date', cause: lue.cause } };
    if (lue.etat === 'jour') return judge(lue.date, lue.isNumero, aujourdhui);
    if (ordres.length === 1) {
      const date = ordres.flatMap((ordre) => lue.lectures[ordre] ?? [])[0];
      return date === undefined ? { ok: false, cause: { code: 'date', cause: 'inexistante' } } : judge(date, false, aujourdhui);
    }
    const lectures = daysOf(possiblesDe(lue.lectures), ordres);
    const [seule] = lectures;
    if (seule === undefined) return { ok: false, cause: { code: 'date', cause: 'inexistante' } };
    if (lectures.length === 1 && lue.lectures[ORDRE_FRANCAIS] === seule) return judge(seule, false, aujourdhui);
    return { ok: false, cause: { code: 'date-ambigue', lectures } };
  };
  return { read, dit };
}

/** null = the French order, which no cell puts in doubt. */
function settle(
  cellules: readonly Cellule[],
  envisages: readonly Ordre[],
  isAnglais: boolean,
  reponse: Ordre | null,
): OrdreDesDates | null {
  const communs = envisages.filter((ordre) => cellules.every(({ lectures }) => lectures[ordre] !== undefined));
  const isDouteux = ({ lectures }: Cellule, ordres: readonly Ordre[]): boolean => daysOf(lectures, ordres).length > 1;
  const [premier] = communs;
  const douteuse = cellules.find((cellule) => isDouteux(cellule, communs.length > 1 ? communs : envisages));
  if (douteuse === undefined && premier === ORDRE_FRANCAIS) return null;
  if (premier !== undefined && !cellules.some((cellule) => isDouteux(cellule, communs)) && (premier === ORDRE_FRANCAIS || isAnglais)) {
    const preuve = cellules.find(({ lectures }) => ordresOf(lectures).every((ordre) => ordre === premier || !envisages.includes(ordre)));
    return { ordre: premier, exemple: (preuve ?? cellules[0])?.texte ?? '', reponses: [] };
  }
  const exemple = douteuse ?? cellules.find(({ lectures }) => lectures[ORDRE_FRANCAIS] === undefined);
  return {
    ordre: communs.find((ordre) => ordre === reponse) ?? null,
    exemple: exemple?.texte ?? '',
    reponses: communs.flatMap((ordre) => {
      const date = exemple?.lectures[ordre];
      return date === undefined ? [] : [{ ordre, date }];
    }),
  };
}

function possibles(lectures: LecturesDate, { signature, aujourdhui }: ContexteDates): LecturesDate {
  const isPossible = (ordre: Ordre, date: DateIso): boolean =>
    ordre === ORDRE_FRANCAIS ||
    (compareDates(date, aujourdhui) <= 0 && (ordre !== 'annee-mois-jour' || compareDates(date, signature) >= 0));
  return Object.fromEntries(
    ordresOf(lectures).flatMap((ordre) => {
      const date = lectures[ordre];
      return date !== undefined && isPossible(ordre, date) ? [[ordre, date]] : [];
    }),
  );
}

function judge(date: DateIso, isNumero: boolean, aujourdhui: DateIso): DateJugee {
  if (compareDates(date, aujourdhui) > 0) return { ok: false, cause: { code: 'date-future', date, aujourdhui } };
  return { ok: true, date, isNumero };
}

const ordresOf = (lectures: LecturesDate): readonly Ordre[] => ORDRES.filter((ordre) => lectures[ordre] !== undefined);

/** The days that these orders make, each once. */
const daysOf = (lectures: LecturesDate, ordres: readonly Ordre[]): readonly DateIso[] => [
  ...new Set(ordres.flatMap((ordre) => lectures[ordre] ?? [])),
];
