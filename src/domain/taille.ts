/** CPTS tier, by population of the territory (guide URPS Occitanie 2021, Annexe 1). */
export type Taille = 1 | 2 | 3 | 4;

export const TAILLES = [1, 2, 3, 4] as const satisfies readonly Taille[];

/** Inhabitants. The source says « de 40 à 80 000 » and « de 80 à 175 000 » without saying where the bounds themselves go. */
export const SEUILS = [40_000, 80_000, 175_000] as const;

/** The source leaves the bounds open; this product puts 40 000 in taille 2, 80 000 and 175 000 in taille 3, and warns on them. */
export function computeTaille(population: number): Taille {
  const [toTaille2, toTaille3, endOfTaille3] = SEUILS;
  if (population < toTaille2) return 1;
  if (population < toTaille3) return 2;
  return population <= endOfTaille3 ? 3 : 4;
}

/** Whether the population is one of the three figures that the source puts in two tiers at once. */
export function isBoundary(population: number): boolean {
  return SEUILS.some((boundary) => boundary === population);
}
