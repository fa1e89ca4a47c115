import type { PeriodeContrat } from './annee-contrat';
import type { Dossier, Indicateur } from './dossier';
import { computeAtteinte, type Atteinte } from './indicateur';
import { Decimal, shareToCents, sum, ZERO } from './money';
import type { CodeMission } from './section';

/** What the indicators of a mission earn of its variable envelope. Euros. */
export interface PartVariable {
  readonly mission: CodeMission;
  /** The envelope at 100 %. */
  readonly enveloppe: Decimal;
  readonly lignes: readonly LigneVariable[];
  /** Percent: a mission whose weights do not make 100 is not computed. */
  readonly poidsTotal: Decimal;
  /** Indicators that weigh something, and weights that do not make 100. */
  readonly isBloquee: boolean;
  /** 0 to 1, what is earned; a value not known yet adds nothing. */
  readonly tauxAcquis: Decimal;
  /** 0 to 1, should all that is not known yet reach its target. */
  readonly tauxPotentiel: Decimal;
  readonly acquis: Decimal;
  readonly potentiel: Decimal;
  /** What `acquis` has more or less than its lines, each rounded to the cent. */
  readonly arrondi: Decimal;
}

export interface LigneVariable extends Atteinte {
  /** Percent, what the indicator really weighs. */
  readonly poids: Decimal;
  /** Rounded to the cent; 0 as long as there is no rate. */
  readonly montant: Decimal;
  readonly montantPotentiel: Decimal;
  /** Rounded to the cent: what the weight is worth and the rate has not earned. */
  readonly enjeu: Decimal;
}

const UN = new Decimal(1);
const CENT = new Decimal(100);

/**
 * Envelope × Σ(weight × rate) / Σ weights, rounded once to the cent. What has no rate yet is told apart: it counts for nothing
 * in `acquis`, for its best in `potentiel`.
 */
export function computePartVariable(
  mission: CodeMission,
  enveloppe: Decimal,
  { indicateurs, mesures }: Pick<Dossier, 'indicateurs' | 'mesures'>,
  periode: PeriodeContrat,
): PartVariable {
  const siens = indicateurs.filter((indicateur) => indicateur.mission === mission);
  const poids = computePoids(siens);
  const atteintes = siens.map((indicateur) => computeAtteinte(indicateur, mesures, periode));
  const poidsTotal = computePoidsTotal(siens);
  const isBloquee = !poidsTotal.isZero() && !poidsTotal.equals(CENT);
  const diviseur = sum(poids);
  const taux = (tauxOf: (atteinte: Atteinte) => Decimal): Decimal =>
    isBloquee || diviseur.isZero()
      ? ZERO
      : sum(atteintes.map((atteinte, index) => (poids[index] ?? ZERO).times(tauxOf(atteinte)))).dividedBy(diviseur);
  const montant = (part: Decimal, due: Decimal): Decimal =>
    isBloquee || diviseur.isZero() ? ZERO : shareToCents(enveloppe, part.times(due).dividedBy(diviseur));
  const lignes = atteintes.map((atteinte, index): LigneVariable => {
    const part = poids[index] ?? ZERO;
    return {
      ...atteinte,
      poids: part,
      montant: montant(part, atteinte.taux ?? ZERO),
      montantPotentiel: montant(part, atteinte.tauxPotentiel),
      enjeu: montant(part, UN.minus(atteinte.taux ?? ZERO)),
    };
  });
  const tauxAcquis = taux((atteinte) => atteinte.taux ?? ZERO);
  const tauxPotentiel = taux((atteinte) => atteinte.tauxPotentiel);
  const acquis = shareToCents(enveloppe, tauxAcquis);
  return {
    mission,
    enveloppe,
    lignes,
    poidsTotal,
    isBloquee,
    tauxAcquis,
    tauxPotentiel,
    acquis,
    potentiel: shareToCents(enveloppe, tauxPotentiel),
    arrondi: acquis.minus(sum(lignes.map((ligne) => ligne.montant))),
  };
}

/** Percent, in the order of the indicators: what was not given shares equally what the others leave of 100. */
export function computePoids(indicateurs: readonly Pick<Indicateur, 'poids' | 'type'>[]): readonly Decimal[] {
  const blancs = indicateurs.filter(isEqualShare).length;
  const reste = CENT.minus(sumOfPoids(indicateurs));
  const part = blancs === 0 ? ZERO : Decimal.max(ZERO, reste).dividedBy(blancs);
  return indicateurs.map((indicateur) => indicateur.poids ?? (isEqualShare(indicateur) ? part : ZERO));
}

/** Percent; exactly 100 as soon as an equal share completes it. */
export function computePoidsTotal(indicateurs: readonly Pick<Indicateur, 'poids' | 'type'>[]): Decimal {
  const donnes = sumOfPoids(indicateurs);
  return indicateurs.some(isEqualShare) ? Decimal.max(CENT, donnes) : donnes;
}

/** No weight was given, though the indicator is to count. */
export const isEqualShare = ({ poids, type }: Pick<Indicateur, 'poids' | 'type'>): boolean => poids === null && type !== 'suivi';
const sumOfPoids = (indicateurs: readonly Pick<Indicateur, 'poids'>[]): Decimal => sum(indicateurs.map(({ poids }) => poids ?? ZERO));
