import { computePeriode } from './annee-contrat';
import { compareDates, fromSerial, toSerial, type DateIso } from './calendrier';
import type { Dossier, Indicateur, Mesure } from './dossier';
import { LONGUEUR_TEXTE } from './parse/texte';
import { questionValeur, type QuestionValeur } from './question-valeur';
import { createSeries, type Series } from './serie';
import { VERIFIE } from './verifie';

/** Why a measure makes one ask whether it was meant: its value, or a day on which it tells nothing of the contract year. */
export type QuestionMesure =
  | QuestionValeur
  /** From the next anniversary on: it counts in a later year only. */
  | { readonly code: 'apres-annee'; readonly dernierJour: DateIso }
  | { readonly code: 'avant-contrat'; readonly dateSignature: DateIso };

/** A measure of the workbook, and what is to be asked about it. */
export interface MesureEnQuestion {
  /** Its place in the journal, from 0. */
  readonly rang: number;
  readonly mesure: Mesure;
  readonly indicateur: Indicateur;
  readonly question: QuestionMesure;
}

type Contexte = Pick<Dossier, 'contrat' | 'exercice'>;

/** @param series of the measures there are already, of any indicator */
export function questionMesure(
  mesure: Pick<Mesure, 'date' | 'valeur' | 'commentaire'>,
  indicateur: Indicateur,
  { contrat: { dateSignature }, exercice: { anneeContrat } }: Contexte,
  series: Series,
): QuestionMesure | null {
  if (isVerifiee(mesure)) return null;
  const deValeur = questionValeur(indicateur, anneeContrat, mesure.valeur, series(indicateur.id, mesure.date));
  if (deValeur !== null) return deValeur;
  const { fin } = computePeriode(dateSignature, anneeContrat);
  if (compareDates(mesure.date, fin) >= 0) return { code: 'apres-annee', dernierJour: fromSerial(toSerial(fin) - 1) ?? fin };
  return compareDates(mesure.date, dateSignature) < 0 ? { code: 'avant-contrat', dateSignature } : null;
}

/** Every measure of the workbook that makes one ask, in the order of the journal. */
export function listMesuresEnQuestion(dossier: Dossier): readonly MesureEnQuestion[] {
  const indicateurs = new Map(dossier.indicateurs.map((indicateur) => [indicateur.id, indicateur]));
  const series = createSeries(dossier.mesures);
  return dossier.mesures.flatMap((mesure, rang) => {
    const indicateur = indicateurs.get(mesure.indicateur);
    const question = indicateur && questionMesure(mesure, indicateur, dossier, series);
    return indicateur && question ? [{ rang, mesure, indicateur, question }] : [];
  });
}

function isVerifiee({ commentaire }: Pick<Mesure, 'commentaire'>): boolean {
  return commentaire.toLowerCase().includes(VERIFIE);
}

/** Whoever was asked has said that the value is right. */
export function verifiee<M extends Pick<Mesure, 'commentaire'>>(mesure: M): M {
  const { commentaire } = mesure;
  if (isVerifiee(mesure)) return mesure;
  const repondu = commentaire === '' ? 'Vérifié' : `${commentaire} (${VERIFIE})`;
  // What was typed is not cut short for it.
  return repondu.length > LONGUEUR_TEXTE ? mesure : { ...mesure, commentaire: repondu };
}
