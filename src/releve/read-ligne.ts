import { compareDates, type DateIso } from '../domain/calendrier';
import type { Indicateur, Mesure } from '../domain/dossier';
import type { Faute } from '../domain/faute';
import { INVALIDE, type Reader } from '../domain/parse/reader';
import { createCellules, type Cellules } from './cellules';
import { CHAMPS, uniteDuTitre, type Champ } from './champ';
import { findCelluleEnTrop, findSuiteDeNombre } from './decalage';
import type { Disposition } from './disposition';
import type { Avis, FauteLigne } from './faute-releve';
import type { LecteurDeDates } from './lecteur-de-dates';
import { isBlank } from '../texts/plain-text';
import type { Enregistrement } from './read-enregistrements';
import { readIndicateur } from './read-indicateur';
import { isUniteAcceptee, readValeur } from './read-valeur';
import type { ContexteReleve } from './releve';
import type { Repertoire } from './repertoire';
import type { Separateur } from './separateur';

/** What every line is read by. */
export interface Lecture {
  readonly separateur: Separateur;
  readonly disposition: Disposition;
  readonly repertoire: Repertoire;
  readonly dates: LecteurDeDates;
  readonly signature: DateIso;
  readonly parDefaut: ContexteReleve['parDefaut'];
  /** The domain's own: its rules hold for a measure wherever it comes from. */
  readonly readMesure: Reader<Mesure>;
}

export type LigneLue =
  | { readonly ok: true; readonly mesure: Mesure; readonly avis: readonly Avis[] }
  | { readonly ok: false; readonly fautes: readonly FauteLigne[] };

/** A cell as the domain wants it, or why it cannot be had. */
type CelluleLue =
  { readonly ok: true; readonly saisie: string; readonly avis: readonly Avis[] } | { readonly ok: false; readonly faute: FauteLigne };

/** A line below the titles as a measure, or all that is wrong with it. */
export function readLigne(enregistrement: Enregistrement, lecture: Lecture): LigneLue {
  if (enregistrement.isMalFerme) {
    return { ok: false, fautes: [{ colonne: null, lu: enregistrement.brut, cause: { code: 'guillemets' } }] };
  }
  const cellules = createCellules(enregistrement, lecture.disposition);
  const nomme = readIndicateur(cellules, lecture.repertoire);
  const date = readCelluleDate(cellules, lecture);
  const coupe = findSuiteDeNombre(enregistrement, lecture.disposition, lecture.separateur);
  const valeur: CelluleLue = coupe ? { ok: false, faute: coupe } : readCelluleValeur(cellules, nomme.ok ? nomme.indicateur : null, lecture);
  const enTrop = findCelluleEnTrop(enregistrement, lecture.disposition);
  const duDomaine: Faute[] = [];
  const mesure = lecture.readMesure(
    {
      indicateur: nomme.ok ? nomme.indicateur.id : undefined,
      date: date.ok ? date.saisie : undefined,
      valeur: valeur.ok ? valeur.saisie : undefined,
      source: orElse(cellules.read('source'), lecture.parDefaut?.source ?? ''),
      piece: cellules.read('piece'),
      commentaire: cellules.read('commentaire'),
    },
    { chemin: '', fautes: duDomaine },
  );
  const fautes = [
    ...[nomme, date, valeur].flatMap((lue) => (lue.ok ? [] : [lue.faute])),
    ...duDomaine.flatMap((faute) => toFauteLigne(faute, cellules)),
    ...(nomme.ok ? findUnitesContraires(cellules, nomme.indicateur) : []),
    ...(enTrop ? [enTrop] : []),
  ];
  if (mesure === INVALIDE || fautes.length > 0) return { ok: false, fautes };
  return { ok: true, mesure, avis: [date, valeur].flatMap((lue) => (lue.ok ? lue.avis : [])) };
}

function readCelluleDate(cellules: Cellules, { dates, signature, parDefaut }: Lecture): CelluleLue {
  const faute = (cause: FauteLigne['cause']): CelluleLue => ({ ok: false, faute: cellules.fauteOf('date', cause) });
  const texte = cellules.read('date');
  if (isBlank(texte) && parDefaut?.date === undefined) return faute({ code: 'date-absente' });
  const lue = dates.read(orElse(texte, parDefaut?.date ?? ''));
  if (!lue.ok) return faute(lue.cause);
  const { date, isNumero } = lue;
  const avis: Avis[] = isNumero ? [{ code: 'date-numero', date }] : [];
  if (compareDates(date, signature) < 0) avis.push({ code: 'avant-signature', date, signature });
  return { ok: true, saisie: date, avis };
}

function readCelluleValeur(cellules: Cellules, indicateur: Indicateur | null, { separateur }: Lecture): CelluleLue {
  const texte = cellules.read('valeur');
  if (isBlank(texte)) return { ok: false, faute: cellules.fauteOf('valeur', { code: 'valeur-absente' }) };
  const lue = readValeur(texte, indicateur, separateur === ',');
  if (!lue.ok) return { ok: false, faute: cellules.fauteOf('valeur', lue.cause) };
  return { ok: true, saisie: lue.decimal, avis: [] };
}

/** Where the line says, apart from the value itself, that it is in another unit than the indicator's. */
function findUnitesContraires(cellules: Cellules, indicateur: Indicateur): readonly FauteLigne[] {
  const declarees: readonly (readonly [Champ, string])[] = [
    ['unite', cellules.read('unite')],
    ['valeur', uniteDuTitre(cellules.colonneOf('valeur')?.titre ?? '')],
  ];
  return declarees.flatMap(([champ, lue]) =>
    isUniteAcceptee(lue, indicateur)
      ? []
      : [cellules.fauteOf(champ, { code: 'unite-declaree', lue: lue.trim(), attendue: indicateur.unite })],
  );
}

/** The domain tells an absent member of each cell that could not be read: that one is told already. */
function toFauteLigne(faute: Faute, cellules: Cellules): readonly FauteLigne[] {
  const champ = CHAMPS.find((one) => one === faute.chemin);
  return champ === undefined || faute.code === 'champ-absent' ? [] : [cellules.fauteOf(champ, { code: 'domaine', faute })];
}

const orElse = (texte: string, parDefaut: string): string => (isBlank(texte) ? parDefaut : texte);
