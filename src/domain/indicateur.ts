import { compareDates } from './calendrier';
import type { PeriodeContrat } from './annee-contrat';
import type { AnneeContrat, Indicateur, Mesure } from './dossier';
import { Decimal, ZERO } from './money';

/**
 * How far an indicator has come. No national formula is published (guide URPS Occitanie 2021, part 3: the contract fixes
 * methods and weights): these are the usual conventions, to be checked against the contract.
 */
export interface Atteinte {
  readonly indicateur: Indicateur;
  /** The target of the contract year; null when the contract's is not known yet. */
  readonly cible: Decimal | null;
  /** The value of the year. */
  readonly mesure: Mesure | null;
  /** The value was measured in an earlier contract year. */
  readonly isAncienne: boolean;
  /** 0 to 1, validated by the CPAM for the contract year; null as long as it has not. */
  readonly tauxCpam: Decimal | null;
  /** 0 to 1, by the indicator's own method; null when something is missing. */
  readonly tauxCalcule: Decimal | null;
  /** The rate that counts: the CPAM's when it has validated one, else the computed one. */
  readonly taux: Decimal | null;
  /** The rate that counts or, as long as there is none, the best that may come. */
  readonly tauxPotentiel: Decimal;
  /** Why there is no rate yet, first thing first; null when there is one. */
  readonly manque: Manque | null;
}

export type Manque = 'taux-cpam' | 'depart' | 'cible' | 'paliers' | 'mesure';

/** Digits of a rate: far below a cent of any envelope, far above what a cell loses when it divides. */
const DECIMALES_TAUX = 12;
const UN = new Decimal(1);

export function computeAtteinte(indicateur: Indicateur, mesures: readonly Mesure[], periode: PeriodeContrat): Atteinte {
  const cible = cibleOf(indicateur, periode.annee);
  const mesure = latestMesure(indicateur.id, mesures, periode);
  const tauxCpam = tauxCpamOf(indicateur, periode.annee);
  const manque = tauxCpam ? null : manqueOf(indicateur, cible, mesure);
  const tauxCalcule = mesure && computeTaux(indicateur, cible, mesure.valeur);
  const taux = tauxCpam ?? tauxCalcule;
  return {
    indicateur,
    cible,
    mesure,
    tauxCpam,
    isAncienne: mesure !== null && compareDates(mesure.date, periode.debut) < 0,
    tauxCalcule,
    taux,
    tauxPotentiel: taux ?? meilleurTaux(indicateur),
    manque,
  };
}

/** The rate that the CPAM validated for a contract year; it says nothing of the others. */
const tauxCpamOf = ({ tauxCpam }: Pick<Indicateur, 'tauxCpam'>, annee: AnneeContrat): Decimal | null => tauxCpam[annee - 1] ?? null;

export function cibleOf({ cible, cibles }: Pick<Indicateur, 'cible' | 'cibles'>, annee: AnneeContrat): Decimal | null {
  return cibles[annee - 1] ?? cible;
}

/** The latest measure dated before the end of the contract year; of two with the same date, the one entered last. */
export function latestMesure(id: string, mesures: readonly Mesure[], { fin }: Pick<PeriodeContrat, 'fin'>): Mesure | null {
  let latest: Mesure | null = null;
  for (const mesure of mesures) {
    if (mesure.indicateur !== id || compareDates(mesure.date, fin) >= 0) continue;
    if (latest === null || compareDates(mesure.date, latest.date) >= 0) latest = mesure;
  }
  return latest;
}

/** The rate that a value gives, 0 to 1; null when the method lacks something, or is the CPAM's own. */
export function computeTaux(indicateur: Indicateur, cible: Decimal | null, valeur: Decimal): Decimal | null {
  const brut = computeTauxBrut(indicateur, cible, valeur);
  if (brut === null) return null;
  const { tauxMinimum, tauxMaximum } = indicateur;
  const borne = Decimal.min(UN, Decimal.max(ZERO, brut.toDecimalPlaces(DECIMALES_TAUX)));
  return borne.lessThan(tauxMinimum) ? ZERO : Decimal.min(borne, tauxMaximum);
}

function computeTauxBrut({ methode, sens, depart, paliers }: Indicateur, cible: Decimal | null, valeur: Decimal): Decimal | null {
  const isCroissant = sens === 'croissant';
  const reaches = (seuil: Decimal): boolean => (isCroissant ? valeur.greaterThanOrEqualTo(seuil) : valeur.lessThanOrEqualTo(seuil));
  switch (methode) {
    case 'progression':
      return depart && cible && valeur.minus(depart).dividedBy(cible.minus(depart));
    case 'ratio':
      if (cible === null) return null;
      return isCroissant ? valeur.dividedBy(cible) : cible.dividedBy(Decimal.max(valeur, cible));
    case 'binaire':
      // Without a target the question is « oui » (1) or « non » (0).
      return reaches(cible ?? (isCroissant ? UN : ZERO)) ? UN : ZERO;
    case 'paliers':
      return paliers.length === 0 ? null : Decimal.max(ZERO, ...paliers.filter(({ seuil }) => reaches(seuil)).map(({ taux }) => taux));
    case 'tauxCpam':
      return null;
  }
}

function manqueOf({ methode, depart, paliers }: Indicateur, cible: Decimal | null, mesure: Mesure | null): Manque | null {
  if (methode === 'tauxCpam') return 'taux-cpam';
  if (methode === 'progression' && depart === null) return 'depart';
  if ((methode === 'progression' || methode === 'ratio') && cible === null) return 'cible';
  if (methode === 'paliers' && paliers.length === 0) return 'paliers';
  return mesure === null ? 'mesure' : null;
}

/** What reaching the target would give. */
function meilleurTaux({ methode, paliers, tauxMinimum, tauxMaximum }: Indicateur): Decimal {
  if (methode !== 'paliers' || paliers.length === 0) return tauxMaximum;
  const palier = Decimal.max(...paliers.map(({ taux }) => taux));
  return palier.lessThan(tauxMinimum) ? ZERO : Decimal.min(palier, tauxMaximum);
}
