import { ANNEES_CONTRAT, computePeriode, type PeriodeContrat } from '../../domain/annee-contrat';
import { compareDates, daysBetween, fromSerial, parseDateIso, toSerial, type DateIso } from '../../domain/calendrier';
import type { Dossier, Indicateur } from '../../domain/dossier';

/**
 * The guide asks for two review meetings a year (guide URPS Occitanie 2021) and leaves their dates to each CPTS: half-way
 * through the contract year and its last day are proposed.
 */
export interface Revue {
  readonly date: DateIso;
  readonly nature: 'mi-annee' | 'fin-annee';
  /** Days from today; 0 on the day itself. */
  readonly jours: number;
  /** The review before, or the signature: what was measured since is up to date. */
  readonly depuis: DateIso;
}

/** null once the contract is over. */
export function computeProchaineRevue(dateSignature: DateIso, aujourdhui: DateIso): Revue | null {
  const revues = ANNEES_CONTRAT.flatMap((annee) => revuesDe(computePeriode(dateSignature, annee)));
  const rang = revues.findIndex(({ date }) => compareDates(date, aujourdhui) >= 0);
  const prochaine = revues[rang];
  if (prochaine === undefined) return null;
  return { ...prochaine, jours: daysBetween(aujourdhui, prochaine.date), depuis: revues[rang - 1]?.date ?? dateSignature };
}

/** The indicators of missions kept that nobody measured since a day, that day excluded; a rate of the CPAM is not measured. */
export function restantsAMesurer({ indicateurs, mesures, missions }: Dossier, depuis: DateIso): readonly Indicateur[] {
  const recentes = mesures.filter(({ date }) => compareDates(date, depuis) > 0);
  const mesuresDepuis = new Set(recentes.map(({ indicateur }) => indicateur));
  return indicateurs.filter(
    ({ id, mission, methode }) => missions[mission] !== undefined && methode !== 'tauxCpam' && !mesuresDepuis.has(id),
  );
}

function revuesDe({ debut, fin }: PeriodeContrat): readonly Pick<Revue, 'date' | 'nature'>[] {
  return [
    { date: sixMoisApres(debut), nature: 'mi-annee' },
    { date: fromSerial(toSerial(fin) - 1) ?? fin, nature: 'fin-annee' },
  ];
}

/** The same day six months later, or the last of that month. */
function sixMoisApres(date: DateIso): DateIso {
  const annee = Number(date.slice(0, 4));
  const rang = Number(date.slice(5, 7)) + 6;
  const debut = `${String(rang > 12 ? annee + 1 : annee)}-${String(((rang - 1) % 12) + 1).padStart(2, '0')}-`;
  const jours = Array.from({ length: 31 }, (_, retrait) => Number(date.slice(8)) - retrait).filter((jour) => jour > 0);
  return jours.map((jour) => parseDateIso(`${debut}${String(jour).padStart(2, '0')}`)).find((jour) => jour !== null) ?? date;
}
