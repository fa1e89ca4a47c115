import type { AnneeContrat, Indicateur } from './dossier';
import { cibleOf } from './indicateur';
import { Decimal } from './money';
import { isPourcentage } from './pourcentage';
import type { Serie } from './serie';

/** Why a value makes one ask whether it was meant. Nothing is refused: whoever says so is believed. */
export type QuestionValeur =
  /** `72 %` typed in a cell is the number 0.72: of an indicator in percent, 0.72 % is what it says and 72 % what was meant, perhaps. */
  | { readonly code: 'part'; readonly entendue: Decimal }
  /** Most percentages are shares, from 0 to 100; `entendue` when the decimal mark alone may be missing. */
  | { readonly code: 'hors-pourcentage'; readonly entendue: Decimal | null }
  | { readonly code: 'negative' }
  /** Ten times more, or ten times less, than all that was measured of it before. */
  | { readonly code: 'hors-serie' };

const UN = new Decimal(1);
const DIX = new Decimal(10);
const CENT = new Decimal(100);
/** Fewer measures than that are no series. */
const SERIE = 3;

type Compare = Pick<Indicateur, 'unite' | 'depart' | 'cible' | 'cibles' | 'paliers'>;

/**
 * What is to be asked about a value, the likeliest slip first; null when nothing is. What the contract itself compares with settles the
 * scale: where a baseline, the target of the year or a threshold is at or below 1 %, beyond 100 % or below zero, values may be too.
 * @param serie what was measured of the indicator before
 */
export function questionValeur(
  indicateur: Compare,
  annee: AnneeContrat,
  valeur: Decimal,
  serie: Serie | null = null,
): QuestionValeur | null {
  const reperes = reperesOf(indicateur, annee);
  const isHors = (sorte: (nombre: Decimal) => boolean): boolean => sorte(valeur) && !reperes.some(sorte);
  if (isPourcentage(indicateur)) {
    if (isHors(isPart)) return { code: 'part', entendue: valeur.times(CENT) };
    if (isHors(isBeyond) || isHors(isNegative)) return { code: 'hors-pourcentage', entendue: withDecimalMark(valeur) };
  } else if (isHors(isNegative)) return { code: 'negative' };
  return isHorsSerie(valeur, serie) ? { code: 'hors-serie' } : null;
}

/** What the contract compares with, by its path in the indicator: `cible`, `cibles[3]`, `paliers[0].seuil`. */
export interface RepereEnQuestion {
  readonly champ: string;
  readonly valeur: Decimal;
  readonly question: QuestionValeur;
}

/**
 * The same of what the contract compares with. A share among shares keeps its scale; one that would stand
 * nearer to its neighbours, or to the measures, a hundred times larger is asked about, and so is one that stands alone.
 */
export function questionsReperes(indicateur: Indicateur, mesurees: readonly Decimal[]): readonly RepereEnQuestion[] {
  if (!isPourcentage(indicateur)) return [];
  const { depart, cible, cibles, paliers } = indicateur;
  const reperes = [
    ['depart', depart] as const,
    ['cible', cible] as const,
    ...cibles.map((one, index) => [`cibles[${index}]`, one] as const),
    ...paliers.map(({ seuil }, index) => [`paliers[${index}].seuil`, seuil] as const),
  ].flatMap(([champ, valeur]) => (valeur === null ? [] : [{ champ, valeur }]));
  return reperes.flatMap(({ champ, valeur }): readonly RepereEnQuestion[] => {
    const voisins = [...reperes.filter((autre) => autre.champ !== champ).map((autre) => autre.valeur), ...mesurees].filter(
      (voisin) => !voisin.isZero(),
    );
    const isAlone = (isFar: (voisin: Decimal) => boolean): boolean => voisins.length === 0 || voisins.some(isFar);
    if (isPart(valeur) && isAlone((voisin) => voisin.abs().greaterThan(valeur.abs().times(DIX))))
      return [{ champ, valeur, question: { code: 'part', entendue: valeur.times(CENT) } }];
    if (isBeyond(valeur) && isAlone((voisin) => !isBeyond(voisin)))
      return [{ champ, valeur, question: { code: 'hors-pourcentage', entendue: withDecimalMark(valeur) } }];
    return [];
  });
}

function reperesOf({ depart, paliers, ...indicateur }: Compare, annee: AnneeContrat): readonly Decimal[] {
  return [depart, cibleOf(indicateur, annee), ...paliers.map(({ seuil }) => seuil)].filter((repere) => repere !== null);
}

const isPart = (nombre: Decimal): boolean => !nombre.isZero() && nombre.abs().lessThanOrEqualTo(UN);
const isBeyond = (nombre: Decimal): boolean => nombre.greaterThan(CENT);
const isNegative = (nombre: Decimal): boolean => nombre.lessThan(0);

/** 7200 for 72,00. */
function withDecimalMark(valeur: Decimal): Decimal | null {
  const entendue = valeur.dividedBy(CENT);
  return entendue.greaterThanOrEqualTo(DIX) && entendue.lessThanOrEqualTo(CENT) ? entendue : null;
}

/** A digit too many or too few, or a decimal mark lost, makes ten times or more; from one review to the next an indicator hardly does. */
function isHorsSerie(valeur: Decimal, serie: Serie | null): boolean {
  if (valeur.isZero() || serie === null || serie.nombre < SERIE) return false;
  const grandeur = valeur.abs();
  const { moindre, plusGrande } = serie;
  return grandeur.greaterThanOrEqualTo(plusGrande.times(DIX)) || moindre.greaterThanOrEqualTo(grandeur.times(DIX));
}
