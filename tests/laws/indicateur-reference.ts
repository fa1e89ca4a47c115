import type { dossierToJson } from '../../src/domain/dossier-json';

/**
 * The variable part once more, written plainly from the rules and sharing no code with the domain: texts of a file in, exact
 * fractions of whole numbers all the way, whole cents out. A rate is a number of twelve decimals, half of the last going up.
 */
type Lists = Pick<ReturnType<typeof dossierToJson>, 'indicateurs' | 'mesures'>;
type IndicateurJson = Lists['indicateurs'][number];

interface Fraction {
  readonly n: bigint;
  /** Above zero. */
  readonly d: bigint;
}

export interface ReferencePart {
  readonly acquis: bigint;
  readonly potentiel: bigint;
  readonly lignes: readonly { readonly id: string; readonly montant: bigint; readonly montantPotentiel: bigint }[];
  /** A section's share of what is earned, its envelope in euros. */
  readonly acquisOf: (enveloppe: string) => bigint;
}

/** Cents, from an envelope in euros; the contract year is the `annee`-th after the day of signature. */
export function referencePart(mission: string, enveloppe: string, lists: Lists, signature: string, annee: number): ReferencePart {
  const siens = lists.indicateurs.filter((indicateur) => indicateur.mission === mission);
  const fin = yearsLater(signature, annee);

  // Weights, all multiplied by the number of equal shares so that no share is a fraction.
  const given = siens.map(({ poids }) => (poids === null ? null : fraction(poids)));
  const blanks = siens.filter(({ poids, type }) => poids === null && type !== 'suivi').length;
  const total = given.reduce<Fraction>((sum, one) => plus(sum, one ?? ZERO), ZERO);
  const left = isLess(total, HUNDRED) ? minus(HUNDRED, total) : ZERO;
  const weights = siens.map(({ type }, index) => {
    const own = given[index];
    if (own) return times(own, whole(Math.max(blanks, 1)));
    return type === 'suivi' ? ZERO : left;
  });
  const divisor = weights.reduce(plus, ZERO);
  const counts = divisor.n > 0n && isSame(divisor, whole(100 * Math.max(blanks, 1)));

  const earned = siens.map((indicateur) => rateOf(indicateur, valueOf(indicateur.id, lists.mesures, fin), annee));
  const hoped = siens.map((indicateur, index) => earned[index] ?? bestOf(indicateur));
  const share = (rates: readonly (Fraction | null)[]): Fraction =>
    counts
      ? over(
          rates.reduce<Fraction>((sum, rate, index) => plus(sum, times(weights[index] ?? ZERO, rate ?? ZERO)), ZERO),
          divisor,
        )
      : ZERO;
  const only = (rates: readonly (Fraction | null)[], index: number) => rates.map((rate, at) => (at === index ? rate : ZERO));

  const euros = fraction(enveloppe);
  return {
    acquis: cents(times(euros, share(earned))),
    potentiel: cents(times(euros, share(hoped))),
    lignes: siens.map(({ id }, index) => ({
      id,
      montant: cents(times(euros, share(only(earned, index)))),
      montantPotentiel: cents(times(euros, share(only(hoped, index)))),
    })),
    acquisOf: (section) => cents(times(fraction(section), share(earned))),
  };
}

function valueOf(id: string, mesures: Lists['mesures'], fin: string): Fraction | null {
  const before = mesures.map((mesure, rank) => ({ mesure, rank })).filter(({ mesure }) => mesure.indicateur === id && mesure.date < fin);
  before.sort((a, b) => (a.mesure.date === b.mesure.date ? a.rank - b.rank : a.mesure.date < b.mesure.date ? -1 : 1));
  const last = before.at(-1);
  return last ? fraction(last.mesure.valeur) : null;
}

function rateOf(indicateur: IndicateurJson, value: Fraction | null, annee: number): Fraction | null {
  const validated = indicateur.tauxCpam?.[String(annee)];
  if (validated !== undefined) return fraction(validated);
  const rate = value && plainRateOf(indicateur, value, indicateur.cibles[annee - 1] ?? indicateur.cible);
  return rate && bounded(indicateur, roundedRate(rate));
}

function plainRateOf(indicateur: IndicateurJson, value: Fraction, cible: string | null): Fraction | null {
  const { methode, sens, depart } = indicateur;
  const up = sens === 'croissant';
  const target = cible === null ? null : fraction(cible);
  if (methode === 'progression') {
    if (target === null || depart === null) return null;
    return over(minus(value, fraction(depart)), minus(target, fraction(depart)));
  }
  if (methode === 'ratio') {
    if (target === null) return null;
    if (up) return over(value, target);
    return isLess(target, value) ? over(target, value) : ONE;
  }
  const reaches = (bar: Fraction): boolean => (up ? !isLess(value, bar) : !isLess(bar, value));
  if (methode === 'binaire') return reaches(target ?? (up ? ONE : ZERO)) ? ONE : ZERO;
  if (methode === 'paliers' && indicateur.paliers.length > 0) {
    const reached = indicateur.paliers.filter(({ seuil }) => reaches(fraction(seuil))).map(({ taux }) => fraction(taux));
    return reached.reduce((best, one) => (isLess(best, one) ? one : best), ZERO);
  }
  return null;
}

function bestOf(indicateur: IndicateurJson): Fraction {
  const steps = indicateur.methode === 'paliers' ? indicateur.paliers.map(({ taux }) => fraction(taux)) : [];
  return bounded(indicateur, steps.length === 0 ? ONE : steps.reduce((best, one) => (isLess(best, one) ? one : best), ZERO));
}

function bounded({ tauxMinimum, tauxMaximum }: IndicateurJson, rate: Fraction): Fraction {
  if (isLess(rate, fraction(tauxMinimum)) || isLess(rate, ZERO)) return ZERO;
  return isLess(fraction(tauxMaximum), rate) ? fraction(tauxMaximum) : rate;
}

const ZERO: Fraction = { n: 0n, d: 1n };
const ONE: Fraction = { n: 1n, d: 1n };
const HUNDRED: Fraction = { n: 100n, d: 1n };

const whole = (n: number): Fraction => ({ n: BigInt(n), d: 1n });
const plus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const minus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });
const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
const over = (a: Fraction, b: Fraction): Fraction => (b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n });
const isLess = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;
const isSame = (a: Fraction, b: Fraction): boolean => a.n * b.d === b.n * a.d;

function fraction(decimal: string): Fraction {
  const [units = '', decimals = ''] = decimal.split('.');
  return { n: BigInt(units + decimals), d: 10n ** BigInt(decimals.length) };
}

/** Halves go up; what is below zero counts for nothing anyway. */
const roundedTo = ({ n, d }: Fraction, scale: bigint): bigint => (n < 0n ? 0n : (2n * n * scale + d) / (2n * d));
const cents = (euros: Fraction): bigint => roundedTo(euros, 100n);
const roundedRate = (rate: Fraction): Fraction => ({ n: roundedTo(rate, 10n ** 12n), d: 10n ** 12n });

/** The same day `years` later; that of a 29 February is the 28th when there is none. */
function yearsLater(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${year}${day.endsWith('-02-29') && !isLeap ? '-02-28' : day.slice(4)}`;
}
