import { ZERO, type Decimal } from './money';
import type { LigneFigee, NatureFigee } from './vote';

/** One line that is no longer what was voted. */
export interface Difference extends Omit<LigneFigee, 'valeur' | 'detail'> {
  /** Null on the side where the line is not. */
  readonly vote: Cote | null;
  readonly actuel: Cote | null;
}

/** Two states of a budget, by the number of the act that voted them. */
export interface Comparaison {
  /** Null: the last vote. */
  readonly de: number | null;
  /** Null: the budget as it is. */
  readonly a: number | null;
}

export const DEPUIS_LE_VOTE: Comparaison = { de: null, a: null };

export type Cote = Pick<LigneFigee, 'valeur' | 'detail'>;

/** In these the words are the value; in the others euros are compared, and a line that is absent is worth nothing. */
const EN_MOTS: ReadonlySet<NatureFigee> = new Set(['parametre', 'indicateur']);

/** Every line that is not worth what was voted, in the order of the copy, then those that were added. */
export function compareToVote(copie: readonly LigneFigee[], actuelles: readonly LigneFigee[]): readonly Difference[] {
  const apres = new Map(actuelles.map((ligne) => [keyOf(ligne), ligne]));
  const avant = new Set(copie.map(keyOf));
  return [
    ...copie.flatMap((ligne) => differenceOf(ligne, ligne, apres.get(keyOf(ligne)) ?? null)),
    ...actuelles.filter((ligne) => !avant.has(keyOf(ligne))).flatMap((ligne) => differenceOf(ligne, null, ligne)),
  ];
}

/** Actual − voted, in euros; null where the words are the value. */
export function ecartDe({ nature, vote, actuel }: Difference): Decimal | null {
  return EN_MOTS.has(nature) ? null : montantDe(actuel).minus(montantDe(vote));
}

function differenceOf(
  { nature, code, section, poste, libelle }: LigneFigee,
  vote: LigneFigee | null,
  actuel: LigneFigee | null,
): readonly Difference[] {
  const isSame = EN_MOTS.has(nature) ? (vote?.detail ?? '') === (actuel?.detail ?? '') : montantDe(vote).equals(montantDe(actuel));
  return isSame ? [] : [{ nature, code, section, poste, libelle, vote: vote && coteOf(vote), actuel: actuel && coteOf(actuel) }];
}

const coteOf = ({ valeur, detail }: LigneFigee): Cote => ({ valeur, detail });
const montantDe = (cote: Cote | null): Decimal => cote?.valeur ?? ZERO;

/** A workbook makes no difference between capitals and small letters. */
function keyOf({ nature, code, section, poste, libelle }: LigneFigee): string {
  // The label of a result or of a parameter says what its code is, and may be worded otherwise one day.
  const isLine = nature === 'depense' || nature === 'ressource';
  return JSON.stringify([nature, code, section, poste, isLine ? libelle : '']).toLowerCase();
}
