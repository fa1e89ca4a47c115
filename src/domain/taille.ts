/** CPTS tier, by population of the territory (guide URPS Occitanie 2021, Annexe 1). */
export type Taille = 1 | 2 | 3 | 4;
