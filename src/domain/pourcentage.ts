import type { Indicateur } from './dossier';

/** What people call percent; the sheets compare with the same words. */
export const UNITES_POURCENT = ['%', 'en %', 'pour cent', 'pourcent', 'pourcentage'] as const;

export function isPourcentage({ unite }: Pick<Indicateur, 'unite'>): boolean {
  const mot = unite.trim().toLowerCase();
  return UNITES_POURCENT.some((one) => one === mot);
}
