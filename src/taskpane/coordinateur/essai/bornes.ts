import type { LigneVariable } from '../../../domain/part-variable';

/** From where to where a value is tried, and by how much at a time. In the indicator's own unit. */
export interface Bornes {
  readonly minimum: number;
  readonly maximum: number;
  readonly pas: number;
}

const PAS_SOUHAITES = 80;
const SANS_REPERE: Bornes = { minimum: 0, maximum: 100, pas: 1 };
const POURCENTAGE = { minimum: 0, maximum: 100 };

/** From the baseline and the last value to the target, and a quarter further on both sides; a percentage stays one. */
export function computeBornes({ indicateur, cible, mesure }: Pick<LigneVariable, 'indicateur' | 'cible' | 'mesure'>): Bornes {
  const seuils = indicateur.methode === 'paliers' ? indicateur.paliers.map(({ seuil }) => seuil) : [];
  const reperes = [indicateur.depart, cible, mesure?.valeur ?? null, ...seuils].flatMap((repere) =>
    repere === null ? [] : [repere.toNumber()],
  );
  if (reperes.length === 0) return SANS_REPERE;
  const bas = Math.min(...reperes);
  const haut = Math.max(...reperes);
  const etendue = haut - bas || Math.abs(haut) || 1;
  const pas = niceStep(etendue / PAS_SOUHAITES, indicateur.unite !== '%' && reperes.every(Number.isInteger));
  const marge = etendue / 4;
  const isShare = indicateur.unite === '%' && bas >= POURCENTAGE.minimum && haut <= POURCENTAGE.maximum;
  const minimum = bas >= 0 ? Math.max(0, bas - marge) : bas - marge;
  const maximum = isShare ? Math.min(POURCENTAGE.maximum, haut + marge) : haut + marge;
  return { minimum: round(Math.floor(minimum / pas) * pas), maximum: round(Math.ceil(maximum / pas) * pas), pas };
}

/** 1, 2 or 5 times a power of ten; a count of things goes by whole ones, unless the way is short. */
function niceStep(souhaite: number, entiers: boolean): number {
  const puissance = 10 ** Math.floor(Math.log10(souhaite));
  const multiple = [1, 2, 5, 10].find((candidat) => candidat * puissance >= souhaite * 0.999) ?? 10;
  const pas = round(multiple * puissance);
  return entiers && pas < 1 && souhaite * PAS_SOUHAITES >= 10 ? 1 : Math.max(pas, 1e-6);
}

/** Values have six decimals at most. */
function round(nombre: number): number {
  return Number(nombre.toFixed(6));
}
